package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/**
 * A triangle wave between two rates; the lane's own plays no part. Smith 2015. As PyTorch's CyclicLR in its mode
 * {@code triangular}, without cycling momentum.
 */
record Cyclic(double baseLr, double maxLr, int stepSizeUp, int stepSizeDown) implements Schedule {
    private static final Parameter BASE_LR =
            Parameters.rate("base-lr", "ηmin", 0.005, "The rate at the bottom of the wave, with which it begins.");
    private static final Parameter MAX_LR = Parameters.rate("max-lr", "ηmax", 0.05, "The rate at the top of the wave.");
    private static final Parameter UP = Parameters.steps("step-size-up", "", 25, "How many steps it takes up.");
    private static final Parameter DOWN = Parameters.steps("step-size-down", "", 25, "How many steps it takes down.");

    static final ScheduleKind KIND = new ScheduleKind(
            "cyclic",
            "Cyclic",
            "Up and down between two rates, in straight lines.",
            Schema.of(BASE_LR, MAX_LR, UP, DOWN),
            values -> new Cyclic(values.real(BASE_LR), values.real(MAX_LR), values.integer(UP), values.integer(DOWN)));

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
