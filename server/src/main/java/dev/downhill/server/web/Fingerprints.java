package dev.downhill.server.web;

import dev.downhill.shared.run.Effort;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Run;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The fingerprints of experiments, for which they are run: the only long work of the server. No run takes longer than so many
 * operations, and one core is left for those who read.
 */
final class Fingerprints {
    /** A second or two; only line searches on long formulas, and much data, come near. */
    static final int MOST_OPERATIONS = 1_000_000_000;

    private static final int PATIENCE_MILLIS = 10_000;

    private final Semaphore free;
    private final int patienceMillis;

    Fingerprints() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), PATIENCE_MILLIS);
    }

    /**
     * @param atOnce how many runs there may be at a time
     * @param patienceMillis how long one waits for others to end
     */
    Fingerprints(int atOnce, int patienceMillis) {
        free = new Semaphore(atOnce, true);
        this.patienceMillis = patienceMillis;
    }

    /** @throws Refusal when the run takes too long, or too many others have to end before */
    String of(Experiment experiment) {
        if (!isFree()) {
            throw Refusal.with(
                    503, "The server is busy with other runs; try again in a while.", Map.of("Retry-After", "10"));
        }
        try {
            Run run = experiment.runWithin(MOST_OPERATIONS / Effort.ofOne(experiment));
            if (run != null) return run.fingerprint();
        } finally {
            free.release();
        }
        String less = experiment.surface().kind().isOfData() ? "fewer points" : "a shorter formula";
        throw Refusal.because(
                422,
                "This run takes more than " + MOST_OPERATIONS + " operations, which is too long to be saved:"
                        + " fewer steps, fewer lanes or " + less + " take less.");
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
