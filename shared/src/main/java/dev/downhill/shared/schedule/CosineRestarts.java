package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;

/**
 * Cosine annealing that starts again, each time over m times as many steps. Loshchilov and Hutter 2017 (SGDR). As PyTorch's
 * CosineAnnealingWarmRestarts.
 */
record CosineRestarts(int first, int multiple, double etaMin) implements Schedule {
    static ScheduleKind kind() {
        Parameter t0 =
                Parameters.steps("t-0", "T₀", 50, "How many steps the first fall takes, until the rate jumps back.");
        Parameter tMult = Parameter.integer("t-mult", "m", 1, 100, 1)
                .slider(Scale.LINEAR, 1, 5)
                .help("How many times longer each fall is than the one before.");
        return new ScheduleKind(
                "cosine-restarts",
                "Cosine with restarts",
                "Falls as half a wave, jumps back and falls again.",
                Schema.of(t0, tMult, Parameters.ETA_MIN),
                values ->
                        new CosineRestarts(values.integer(t0), values.integer(tMult), values.real(Parameters.ETA_MIN)));
    }

    @Override
    public Rates from(double lr) {
        return (step, loss) -> {
            int length = first;
            int since = multiple == 1 ? step % first : step;
            while (since >= length) {
                since -= length;
                length *= multiple;
            }
            return CosineAnnealing.between(lr, etaMin, (double) since / length);
        };
    }
}
