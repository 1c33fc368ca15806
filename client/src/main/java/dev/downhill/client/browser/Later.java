package dev.downhill.client.browser;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The part of the script that is seldom needed. It is not fetched before something calls it: such a call ends in an error, which
 * is caught here; then the part is fetched and what was attempted is attempted again.
 */
final class Later {
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(Runnable attempt, Runnable done, Runnable failed) {}

    /** Whether the part is being fetched. */
    boolean isAwaited() {
        return !waiting.isEmpty();
    }

    /** Whether the part has come. */
    @JSBody(script = "return self.hasLater;")
    static native boolean isThere();

    @JSFunctor
    private interface Attempt extends JSObject {
        void make();
    }

    @JSFunctor
    private interface Fetched extends JSObject {
        void done(boolean isThere);
    }

    /**
     * Attempts something, as soon as it can be done, and what was attempted before it has been.
     *
     * @param attempt must change nothing that matters before it has called all that it needs: it may be made again
     * @param done is run behind it
     * @param failed is run instead when the part could not be fetched
     */
    void attempt(Runnable attempt, Runnable done, Runnable failed) {
        // two clicks in a row stay in their order
        if (waiting.isEmpty() && isDone(attempt::run)) {
            done.run();
            return;
        }
        waiting.add(new Waiting(attempt, done, failed));
        if (waiting.size() == 1) fetch(this::fetched);
    }

    private void fetched(boolean isThere) {
        // what waits behind may not need it
        if (!isThere) waiting.remove(0).failed.run();
        goOn();
    }

    /** Attempts what has waited longest, the next in a task of its own. */
    private void goOn() {
        if (waiting.isEmpty()) return;
        Waiting first = waiting.get(0);
        if (!isDone(first.attempt::run)) {
            fetch(this::fetched);
            return;
        }
        waiting.remove(0);
        Dom.later(0, this::goOn);
        first.done.run();
    }

    /** Whether what was attempted has all that it calls. */
    @JSBody(
            params = "attempt",
            script = "try { attempt(); return true; } catch (e) { if (e && e.isLater) return false; throw e; }")
    private static native boolean isDone(Attempt attempt);

    @JSBody(
            params = "fetched",
            script = "self.fetchLater().then(function() { fetched(true); }, function() { fetched(false); });")
    private static native void fetch(Fetched fetched);
}
