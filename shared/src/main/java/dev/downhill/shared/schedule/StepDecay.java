package dev.downhill.shared.schedule;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/** A staircase: η = α·γ^⌊t/s⌋. As PyTorch's StepLR. */
record StepDecay(int stepSize, double gamma) implements Schedule {
    private static final Parameter STEP_SIZE =
            Parameters.steps("step-size", "s", 50, "How many steps pass between one fall of the rate and the next.");
    private static final Parameter GAMMA = Parameters.gamma(0.1);

    static final ScheduleKind KIND = new ScheduleKind(
            "step",
            "Steps",
            "Multiplies the rate by γ every so many steps.",
            Schema.of(STEP_SIZE, GAMMA),
            values -> new StepDecay(values.integer(STEP_SIZE), values.real(GAMMA)));

    @Override
    public Rates from(double lr) {
        return (step, loss) -> lr * Exact.pow(gamma, step / stepSize);
    }
}
