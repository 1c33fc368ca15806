package dev.downhill.shared.schedule;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;

/** Down to zero over n steps: η = α·(1 − min(t, n)/n)ᵖ. As PyTorch's PolynomialLR. */
record PolynomialDecay(int totalIters, double power) implements Schedule {
    static ScheduleKind kind() {
        Parameter total = Parameters.steps("total-iters", "n", 200, "After how many steps the rate is zero.");
        Parameter power = Parameter.real("power", "p", 0, 100, 1)
                .slider(Scale.LINEAR, 0, 5)
                .help("With 1 the rate falls in a straight line; above that fast at first, below it late.");
        return new ScheduleKind(
                "polynomial",
                "Polynomial",
                "Falls to zero over so many steps, as a power of the steps that are left.",
                Schema.of(total, power),
                values -> new PolynomialDecay(values.integer(total), values.real(power)));
    }

    @Override
    public Rates from(double lr) {
        return (step, loss) -> lr * Exact.pow((totalIters - Math.min(step, totalIters)) / (double) totalIters, power);
    }
}
