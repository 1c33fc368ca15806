package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/** A straight line from α·a to α·b over n steps, then level: η = α·(a + (b − a)·min(t, n)/n). As PyTorch's LinearLR. */
record Ramp(double startFactor, double endFactor, int totalIters) implements Schedule {
    static ScheduleKind kind() {
        Parameter start =
                Parameter.real("start-factor", "a", 0, 1, 1 / 3.0).help("The share of the rate it begins with.");
        Parameter end = Parameter.real("end-factor", "b", 0, 1, 1).help("The share of the rate it ends with.");
        Parameter total =
                Parameters.steps("total-iters", "n", 50, "How many steps it takes from the one to the other.");
        return new ScheduleKind(
                "linear",
                "Linear",
                "A straight line from one share of the rate to another.",
                Schema.of(start, end, total),
                values -> new Ramp(values.real(start), values.real(end), values.integer(total)));
    }

    @Override
    public Rates from(double lr) {
        return (step, loss) ->
                lr * (startFactor + (endFactor - startFactor) * (Math.min(step, totalIters) / (double) totalIters));
    }
}
