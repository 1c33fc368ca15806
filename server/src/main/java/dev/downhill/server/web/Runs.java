package dev.downhill.server.web;

import dev.downhill.shared.run.Computation;
import dev.downhill.shared.run.Effort;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Run;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The runs of experiments that fingerprints and pictures need: the only long work of the server. No run takes longer than so
 * many operations, there are only so many at a time, light ones overtake heavy ones, and nobody has more than a few heavy ones
 * under way.
 */
final class Runs {
    /** A second or two; only line searches on long formulas, and much data, come near. */
    static final int MOST_OPERATIONS = 1_000_000_000;
    /** About a millisecond: most presets. */
    private static final int TINY_OPERATIONS = 500_000;
    /** Some hundredths of a second: more than nearly every preset takes. */
    private static final int LIGHT_OPERATIONS = 20_000_000;
    /** Of one client: what another one waits for is then less than the patience. */
    private static final int MOST_HEAVY = 3;
    /** Threads that others need to be read to. */
    private static final int MOST_WAITING = 100;

    private static final int PATIENCE_MILLIS = 10_000;

    private final Turns turns;
    private final int patienceMillis;
    private final Map<String, Integer> heavy = new HashMap<>();

    /** For saving: one core is left for those who read. */
    Runs() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), PATIENCE_MILLIS);
    }

    /**
     * @param atOnce how many runs there may be at a time
     * @param patienceMillis how long one waits for others to end
     */
    Runs(int atOnce, int patienceMillis) {
        turns = new Turns(atOnce, MOST_WAITING);
        this.patienceMillis = patienceMillis;
    }

    /**
     * The fingerprint of an experiment's run.
     *
     * @throws Refusal as {@link #with}
     */
    String fingerprint(Experiment experiment, @Nullable String client) {
        Computation computation = new Computation(experiment);
        Run run = computation.goOn(TINY_OPERATIONS / Effort.ofOne(experiment));
        return run == null ? goOn(computation, experiment, client, Run::fingerprint) : run.fingerprint();
    }

    /**
     * Makes a run, and something of it before the next may begin.
     *
     * @param client for whom it is; null if they may have any number of heavy ones under way
     * @throws Refusal when the run takes too long, or too many others have to end before
     */
    <T> T with(Experiment experiment, @Nullable String client, Function<Run, T> work) {
        return goOn(new Computation(experiment), experiment, client, work);
    }

    private <T> T goOn(Computation computation, Experiment experiment, @Nullable String client, Function<Run, T> work) {
        // these are other turns, and longer ones
        Cores.giveBack();
        int each = Effort.ofOne(experiment);
        int slice = Math.max(1, LIGHT_OPERATIONS / each);
        long patience = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        Turns.Turn turn = turns.take();
        boolean isHeavy = false;
        try {
            for (long left = MOST_OPERATIONS / each; left > 0; left -= slice) {
                patience = await(turn, patience);
                try {
                    Run run = computation.goOn((int) Math.min(left, slice));
                    if (run != null) return work.apply(run);
                } finally {
                    turn.end();
                }
                if (!isHeavy) {
                    beginHeavy(client);
                    isHeavy = true;
                    turn.becomeHeavy();
                }
            }
        } finally {
            if (isHeavy) endHeavy(client);
        }
        String less = experiment.surface().kind().isOfData() ? "fewer points" : "a shorter formula";
        throw Refusal.because(
                422,
                "This run takes more than " + MOST_OPERATIONS + " operations, which is too long for this server:"
                        + " fewer steps, fewer lanes or " + less + " take less.");
    }

    private static long await(Turns.Turn turn, long patience) {
        long left;
        try {
            left = turn.await(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            left = -1;
        }
        if (left < 0) {
            throw Refusal.with(
                    503, "The server is busy with other runs; try again in a while.", Map.of("Retry-After", "10"));
        }
        return left;
    }

    private synchronized void beginHeavy(@Nullable String client) {
        if (client == null) return;
        int before = heavy.getOrDefault(client, 0);
        if (before >= MOST_HEAVY) {
            throw Refusal.with(
                    429,
                    "This run takes long, and " + MOST_HEAVY
                            + " that take long are being made for this address already; try again in a while.",
                    Map.of("Retry-After", "10"));
        }
        heavy.put(client, before + 1);
    }

    private synchronized void endHeavy(@Nullable String client) {
        if (client != null) heavy.computeIfPresent(client, (key, count) -> count > 1 ? count - 1 : null);
    }
}
