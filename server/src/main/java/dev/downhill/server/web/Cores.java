package dev.downhill.server.web;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Requests are handled in the order in which they came, not many more at a time than there are cores. Were all that are there
 * handled at once, the kernel would share the cores among their threads in slices, and every answer would be as late as the last.
 *
 * <p>A turn is for computing: whoever is going to wait, for a disk or a client or for others, gives it back before. Should
 * somebody wait all the same, nobody else waits for long.
 */
final class Cores extends Handler.Wrapper {
    /** Several times what others wait under load. */
    static final int PATIENCE_MILLIS = 100;

    /** The turn of the request that a thread handles. */
    private static final ThreadLocal<Turns.Turn> MINE = new ThreadLocal<>();

    private final Turns turns;
    private final long patience;

    /** As many turns as there are cores, and one, since the kernel has its share of each. */
    Cores() {
        this(Runtime.getRuntime().availableProcessors() + 1, PATIENCE_MILLIS);
    }

    /**
     * @param atOnce how many are handled at a time
     * @param patienceMillis after how long one is handled in any case
     */
    Cores(int atOnce, int patienceMillis) {
        turns = new Turns(atOnce, Integer.MAX_VALUE);
        patience = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    }

    /** Says that the request which this thread handles computes no more, or is going to wait. */
    static void giveBack() {
        Turns.Turn turn = MINE.get();
        if (turn == null) return;
        MINE.remove();
        turn.end();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Turns.Turn turn = turns.take();
        if (turn.await(patience) >= 0) MINE.set(turn);
        try {
            return super.handle(request, response, callback);
        } finally {
            giveBack();
        }
    }
}
