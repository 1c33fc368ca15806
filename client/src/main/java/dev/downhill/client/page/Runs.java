package dev.downhill.client.page;

import dev.downhill.shared.run.Computation;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The runs of experiments. Nobody waits for a long one: whoever asks for it gets a {@link LongRun}, computes that in the
 * background, has it {@link #keep kept}, and asks again. A run is the same however it was computed, so that states stay functions of
 * messages.
 */
public final class Runs {
    /** Values in some milliseconds, as {@link Computation#part}, below which to diagnose a lane takes longer than a page may wait. */
    private static final int HEAVY = 20;
    /** The same below which to diagnose all lanes might. */
    private static final int SLOW = 200;

    private static @Nullable BooleanSupplier impatience;
    private static final Kept KEPT = new Kept();

    private Runs() {}

    /** A run at hand. */
    private static final class Kept {
        @Nullable
        Run run;

        List<Diagnosis> diagnoses = List.of();
    }

    /** A run that takes longer than the page waits, and how far it has come. */
    public static final class LongRun extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Computation computation;

        private LongRun(Computation computation) {
            this.computation = computation;
        }

        public Computation computation() {
            return computation;
        }
    }

    /** @param enough whether the page has waited long enough; null if runs are always waited for */
    public static void waitUntil(@Nullable BooleanSupplier enough) {
        impatience = enough;
    }

    /** Has a run at hand for who asks for it next, with the diagnoses of its lanes. */
    public static void keep(Run run, List<Diagnosis> diagnoses) {
        KEPT.run = run;
        KEPT.diagnoses = List.copyOf(diagnoses);
    }

    /** Whether the run of an experiment is at hand. */
    public static boolean isKept(Experiment experiment) {
        return KEPT.run != null && KEPT.run.experiment().equals(experiment);
    }

    /** The diagnoses of the lanes of the run that was asked for last. */
    static List<Diagnosis> diagnoses() {
        return KEPT.diagnoses;
    }

    /** @throws LongRun when it takes too long, with the diagnoses */
    static Run of(Experiment experiment) {
        Run kept = KEPT.run;
        if (kept != null && isKept(experiment)) return kept;
        Computation computation = new Computation(experiment);
        int part = computation.part();
        if (part < HEAVY && impatience != null) throw new LongRun(computation);
        Run run = computation.goOn(part);
        while (run == null) {
            hurry(computation);
            run = computation.goOn(part);
        }
        List<Diagnosis> diagnoses = new ArrayList<>();
        while (diagnoses.size() < run.trajectories().size()) {
            if (part < SLOW && !diagnoses.isEmpty()) hurry(computation);
            diagnoses.add(new Diagnosis(run, diagnoses.size()));
        }
        keep(run, diagnoses);
        return run;
    }

    private static void hurry(Computation computation) {
        if (impatience != null && impatience.getAsBoolean()) throw new LongRun(computation);
    }
}
