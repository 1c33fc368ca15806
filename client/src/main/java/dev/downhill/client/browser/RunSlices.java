package dev.downhill.client.browser;

import dev.downhill.shared.run.Computation;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Steepness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A long run in short slices, and behind it all that is to be said of its lanes, one by one. */
final class RunSlices {
    private static final double SLICE = 12;

    private final Computation computation;
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private @Nullable Run run;
    private @Nullable Steepness steepness;

    RunSlices(Computation computation) {
        this.computation = computation;
    }

    boolean isOf(Computation other) {
        return computation == other;
    }

    /** Computes a slice. */
    void goOn() {
        Run known = run;
        if (known == null) {
            double until = Dom.now() + SLICE;
            do known = computation.goOn(computation.part());
            while (known == null && Dom.now() < until);
            if (known != null) steepness = Steepness.of(known);
            run = known;
        } else {
            Diagnosis next = new Diagnosis(known, diagnoses.size(), steepness);
            next.journey();
            diagnoses.add(next);
        }
    }

    boolean isDone() {
        return diagnoses.size() == lanes();
    }

    private int lanes() {
        return computation.experiment().lanes().size();
    }

    /** The run, once it is done. */
    Run run() {
        return Objects.requireNonNull(run);
    }

    /** Those that are there. */
    List<Diagnosis> diagnoses() {
        return diagnoses;
    }

    /** How much is done: half of the work is to run, half to look at what came of it. */
    int percent() {
        return (int) (50 * (computation.share() + diagnoses.size() / (double) lanes()));
    }
}
