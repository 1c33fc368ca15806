package dev.downhill.shared.schedule;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/**
 * Half a wave of a cosine: η = ηmin + (α − ηmin)·(1 + cos(π·t/T))/2; beyond T steps it rises again. Loshchilov and Hutter 2017.
 * As PyTorch's CosineAnnealingLR.
 */
record CosineAnnealing(int tMax, double etaMin) implements Schedule {
    static ScheduleKind kind() {
        Parameter tMax = Parameters.steps(
                "t-max", "T", 200, "How many steps it takes to the lowest rate; after as many again it is back.");
        return new ScheduleKind(
                "cosine",
                "Cosine",
                "Falls slowly, fast, then slowly again, as half a wave.",
                Schema.of(tMax, Parameters.ETA_MIN),
                values -> new CosineAnnealing(values.integer(tMax), values.real(Parameters.ETA_MIN)));
    }

    @Override
    public Rates from(double lr) {
        return (step, loss) -> between(lr, etaMin, (double) step / tMax);
    }

    /** The way from one rate to another along half a wave, of which a share from 0 to 1 is done. */
    static double between(double from, double to, double share) {
        return to + (from - to) * ((1 + Exact.cos(Math.PI * share)) / 2);
    }
}
