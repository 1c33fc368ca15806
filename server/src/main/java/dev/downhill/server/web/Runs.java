package dev.downhill.server.web;

import dev.downhill.shared.run.Effort;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Run;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The runs of experiments that fingerprints and pictures need: the only long work of the server. No run takes longer than so
 * many operations, and there are only so many at a time.
 */
final class Runs {
    /** A second or two; only line searches on long formulas come near. */
    static final int MOST_OPERATIONS = 1_000_000_000;

    private static final int PATIENCE_MILLIS = 10_000;

    private final Semaphore free;
    private final int patienceMillis;

    /** For saving: one core is left for those who read. */
    Runs() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), PATIENCE_MILLIS);
    }

    /**
     * @param atOnce how many runs there may be at a time
     * @param patienceMillis how long one waits for others to end
     */
    Runs(int atOnce, int patienceMillis) {
        free = new Semaphore(atOnce, true);
        this.patienceMillis = patienceMillis;
    }

    /**
     * The fingerprint of an experiment's run.
     *
     * @throws Refusal as {@link #with}
     */
    String fingerprint(Experiment experiment) {
        return with(experiment, Run::fingerprint);
    }

    /**
     * Makes a run, and something of it before the next may begin.
     *
     * @throws Refusal when the run takes too long, or too many others have to end before
     */
    <T> T with(Experiment experiment, Function<Run, T> work) {
        if (!isFree()) {
            throw Refusal.with(
                    503, "The server is busy with other runs; try again in a while.", Map.of("Retry-After", "10"));
        }
        try {
            Run run = experiment.runWithin(MOST_OPERATIONS / Effort.ofOne(experiment.surface()));
            if (run != null) return work.apply(run);
        } finally {
            free.release();
        }
        throw Refusal.because(
                422,
                "This run takes more than " + MOST_OPERATIONS + " operations, which is too long for this server:"
                        + " fewer steps, fewer lanes or a shorter formula take less.");
    }

    private boolean isFree() {
        try {
            return free.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
