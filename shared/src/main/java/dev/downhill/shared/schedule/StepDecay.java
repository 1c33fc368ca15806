package dev.downhill.shared.schedule;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/** A staircase: η = α·γ^⌊t/s⌋. As PyTorch's StepLR. */
record StepDecay(int stepSize, double gamma) implements Schedule {
    static ScheduleKind kind() {
        Parameter stepSize = Parameters.steps(
                "step-size", "s", 50, "How many steps pass between one fall of the rate and the next.");
        Parameter gamma = Parameters.gamma(0.1);
        return new ScheduleKind(
                "step",
                "Steps",
                "Multiplies the rate by γ every so many steps.",
                Schema.of(stepSize, gamma),
                values -> new StepDecay(values.integer(stepSize), values.real(gamma)));
    }

    @Override
    public Rates from(double lr) {
        return (step, loss) -> lr * Exact.pow(gamma, step / stepSize);
    }
}
