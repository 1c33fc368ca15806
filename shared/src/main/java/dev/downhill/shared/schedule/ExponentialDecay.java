package dev.downhill.shared.schedule;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/** The same share lost at every step: η = α·γᵗ. As PyTorch's ExponentialLR. */
record ExponentialDecay(double gamma) implements Schedule {
    static ScheduleKind kind() {
        Parameter gamma = Parameters.gamma(0.98);
        return new ScheduleKind(
                "exponential",
                "Exponential",
                "Multiplies the rate by γ at every step.",
                Schema.of(gamma),
                values -> new ExponentialDecay(values.real(gamma)));
    }

    @Override
    public Rates from(double lr) {
        return (step, loss) -> lr * Exact.pow(gamma, step);
    }
}
