package dev.downhill.shared.schedule;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/** The same share lost at every step: η = α·γᵗ. As PyTorch's ExponentialLR. */
record ExponentialDecay(double gamma) implements Schedule {
    private static final Parameter GAMMA = Parameters.gamma(0.98);

    static final ScheduleKind KIND = new ScheduleKind(
            "exponential",
            "Exponential",
            "Multiplies the rate by γ at every step.",
            Schema.of(GAMMA),
            values -> new ExponentialDecay(values.real(GAMMA)));

    @Override
    public Rates from(double lr) {
        return (step, loss) -> lr * Exact.pow(gamma, step);
    }
}
