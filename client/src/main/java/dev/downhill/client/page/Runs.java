package dev.downhill.client.page;

import dev.downhill.shared.run.Computation;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Run;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The runs of experiments. Nobody waits for a long one: whoever asks for it gets a {@link LongRun}, computes that in the
 * background, has it {@link #keep kept}, and asks again. A run is the same however it was computed, so that states stay functions of
 * messages.
 */
public final class Runs {
    private static BooleanSupplier impatience = () -> false;
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

    /** @param enough whether the page has waited long enough; without it runs are always waited for */
    public static void waitUntil(BooleanSupplier enough) {
        impatience = enough;
    }

    /** Has a run at hand for who asks for it next, with the diagnoses of its lanes. */
    public static void keep(Run run, List<Diagnosis> diagnoses) {
        KEPT.run = run;
        KEPT.diagnoses = List.copyOf(diagnoses);
    }

    /** The diagnoses of the lanes of a run. */
    static List<Diagnosis> diagnoses(Run run) {
        return run == KEPT.run ? KEPT.diagnoses : Diagnosis.of(run);
    }

    /** @throws LongRun when it takes too long */
    static Run of(Experiment experiment) {
        Run kept = KEPT.run;
        if (kept != null && kept.experiment().equals(experiment)) return kept;
        Computation computation = new Computation(experiment);
        int part = computation.part();
        while (true) {
            Run run = computation.goOn(part);
            if (run != null) return run;
            if (impatience.getAsBoolean()) throw new LongRun(computation);
        }
    }
}
