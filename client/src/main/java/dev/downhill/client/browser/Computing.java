package dev.downhill.client.browser;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.Runs;
import dev.downhill.client.page.message.Awaiting;
import dev.downhill.shared.run.Computation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has long runs computed in the background, while the page lives on. The messages that need them wait in order, and are sent again
 * when their run is there; of messages about the same thing only the newest waits.
 */
final class Computing {
    private final Consumer<Message> dispatch;
    private final Later later;
    private final Supplier<Object> shape;
    private final List<Waiting> waiting = new ArrayList<>();
    private @Nullable RunClient client;
    private int shown = -1;

    /** A message, what there was to be changed when it came, and the run that it needs. */
    private static final class Waiting {
        private final Message message;
        private final Object shape;
        private final Computation computation;

        Waiting(Message message, Object shape, Computation computation) {
            this.message = message;
            this.shape = shape;
            this.computation = computation;
        }
    }

    /** @param shape says what fields there are: what was typed into one goes into no other that has taken its place */
    Computing(Consumer<Message> dispatch, Later later, Supplier<Object> shape) {
        this.dispatch = dispatch;
        this.later = later;
        this.shape = shape;
    }

    /** @param message what needs the run that is computed */
    void add(Message message, Computation computation) {
        String about = message.about();
        if (!about.isEmpty())
            for (int i = waiting.size() - 1; i >= 0; i--)
                if (waiting.get(i).message.about().equals(about)) waiting.remove(i);
        waiting.add(new Waiting(message, shape.get(), computation));
        goOnSoon();
    }

    /** There is another message, or a run has come for one. */
    void goOnSoon() {
        Dom.later(0, this::goOn);
    }

    /** Whether a run is being computed, so that there is no time to try another one first. */
    boolean isBusy() {
        return !waiting.isEmpty();
    }

    void stop() {
        waiting.clear();
        shown = -1;
        if (client != null) client.stop();
    }

    private void goOn() {
        if (!waiting.isEmpty() && Runs.isKept(waiting.get(0).computation.experiment())) {
            Waiting first = waiting.remove(0);
            goOnSoon();
            if (first.message.about().isEmpty() || first.shape.equals(shape.get())) dispatch.accept(first.message);
            return;
        }
        show(waiting.isEmpty() ? -1 : Math.max(0, shown));
        if (!waiting.isEmpty()) later.attempt(this::wish, () -> {}, this::hold);
    }

    private void wish() {
        if (client == null) client = new RunClient(this, dispatch);
        client.wish(waiting.get(0).computation);
    }

    /** Without the second script, which has all surfaces and optimizers that take long, runs are waited for. */
    private void hold() {
        Runs.waitUntil(null);
        while (!waiting.isEmpty()) dispatch.accept(waiting.remove(0).message);
        show(-1);
    }

    /** @param percent of the run that is done, or −1 where none is computed */
    private void show(int percent) {
        if (percent == shown) return;
        shown = percent;
        dispatch.accept(new Awaiting.Computed(percent));
    }
}
