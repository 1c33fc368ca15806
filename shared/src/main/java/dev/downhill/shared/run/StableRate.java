package dev.downhill.shared.run;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.theory.Settings;
import java.util.List;

/** A learning rate with which a lane does not blow up, found by trying: true for every optimizer and surface. */
public final class StableRate {
    private static final int MOST_TRIALS = 40;

    private StableRate() {}

    /**
     * The lane with theory's best rate for its ρ, if that is lower and does not blow up, or else with the first that does not
     * when halved again and again; the lane itself if none was found.
     *
     * @param lane the first is 0
     */
    public static Lane find(Experiment experiment, int lane) {
        Lane old = experiment.lanes().get(lane);
        Settings best = diagnosis(experiment, old).bestLr();
        if (best != null && best.lr() < old.lr()) {
            Lane trial = with(old, rounded(best.lr()));
            if (isStable(experiment, trial)) return trial;
        }
        double lr = old.lr();
        for (int i = 0; i < MOST_TRIALS; i++) {
            lr = lr / 2;
            Lane trial = with(old, rounded(lr));
            if (isStable(experiment, trial)) return trial;
        }
        return old;
    }

    private static double rounded(double lr) {
        return Numbers.parse(Numbers.significant(lr, 3));
    }

    private static Lane with(Lane lane, double lr) {
        return lane.with(lane.optimizer().with(lane.optimizer().kind().lr(), lr));
    }

    private static boolean isStable(Experiment experiment, Lane lane) {
        return !diagnosis(experiment, lane).blewUp();
    }

    private static Diagnosis diagnosis(Experiment experiment, Lane lane) {
        return new Diagnosis(experiment.withLanes(List.of(lane)).run(), 0);
    }
}
