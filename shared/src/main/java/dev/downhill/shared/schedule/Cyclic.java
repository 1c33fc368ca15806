package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/**
 * A triangle wave between two rates; the lane's own plays no part. Smith 2015. As PyTorch's CyclicLR in its mode
 * {@code triangular}, without cycling momentum.
 */
record Cyclic(double baseLr, double maxLr, int stepSizeUp, int stepSizeDown) implements Schedule {
    static ScheduleKind kind() {
        Parameter baseLr =
                Parameters.rate("base-lr", "ηmin", 0.005, "The rate at the bottom of the wave, with which it begins.");
        Parameter maxLr = Parameters.rate("max-lr", "ηmax", 0.05, "The rate at the top of the wave.");
        Parameter up = Parameters.steps("step-size-up", "", 25, "How many steps it takes up.");
        Parameter down = Parameters.steps("step-size-down", "", 25, "How many steps it takes down.");
        return new ScheduleKind(
                "cyclic",
                "Cyclic",
                "Up and down between two rates, in straight lines.",
                Schema.of(baseLr, maxLr, up, down),
                values ->
                        new Cyclic(values.real(baseLr), values.real(maxLr), values.integer(up), values.integer(down)));
    }

    @Override
    public Rates from(double lr) {
        int period = stepSizeUp + stepSizeDown;
        return (step, loss) -> {
            int since = step % period;
            double height =
                    since <= stepSizeUp ? since / (double) stepSizeUp : (period - since) / (double) stepSizeDown;
            return baseLr + (maxLr - baseLr) * height;
        };
    }
}
