package dev.downhill.client.browser;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.Runs;
import dev.downhill.client.page.message.Playing;
import dev.downhill.shared.run.Computation;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Computes long runs in the background, in slices between which the page lives on. The messages that need them wait in order, and
 * are sent again when their run is there; of messages about the same thing only the newest waits.
 */
final class Computing {
    private static final double SLICE = 12;

    private final Consumer<Message> dispatch;
    private final Later later;
    private final Supplier<Object> shape;
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean isGoing;
    private int shown = -1;

    /** A message, and the run that it needs. */
    private static final class Waiting {
        private final Message message;
        /** What there was to be changed when the message came. */
        private final Object shape;

        private Computation computation;
        /** Whether a slice ended in the middle of a step, for want of a part of the script: then all is computed again. */
        private boolean isBroken;

        private @Nullable Run run;
        private final List<Diagnosis> diagnoses = new ArrayList<>();

        Waiting(Message message, Object shape, Computation computation) {
            this.message = message;
            this.shape = shape;
            this.computation = computation;
        }

        /** Whether the run is there, and all that is to be said of its lanes. */
        boolean isDone() {
            return run != null && diagnoses.size() == run.trajectories().size();
        }

        void goOn() {
            if (run == null) runOn();
            else diagnose(run);
        }

        /** Of one lane: long ones take a slice each. */
        private void diagnose(Run of) {
            Diagnosis diagnosis = new Diagnosis(of, diagnoses.size());
            diagnosis.journey();
            diagnoses.add(diagnosis);
        }

        private void runOn() {
            if (isBroken) computation = computation.again();
            isBroken = true;
            double until = Dom.now() + SLICE;
            int part = computation.part();
            do run = computation.goOn(part);
            while (run == null && Dom.now() < until);
            isBroken = false;
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
        if (!isGoing) Dom.later(0, this::goOn);
        isGoing = true;
    }

    void stop() {
        waiting.clear();
    }

    private void goOn() {
        isGoing = false;
        if (waiting.isEmpty()) {
            show(-1);
            return;
        }
        Waiting first = waiting.get(0);
        later.attempt(first::goOn, () -> went(first), () -> dispatch.accept(new Playing.Cancelled()));
    }

    private void went(Waiting first) {
        if (first.isDone() && waiting.remove(first)) {
            Runs.keep(Objects.requireNonNull(first.run), first.diagnoses);
            if (first.message.about().isEmpty() || first.shape.equals(shape.get())) dispatch.accept(first.message);
        }
        show(waiting.isEmpty() ? -1 : (int) (100 * waiting.get(0).computation.share()));
        if (!waiting.isEmpty() && !isGoing) {
            isGoing = true;
            Dom.later(0, this::goOn);
        }
    }

    private void show(int percent) {
        if (percent == shown) return;
        shown = percent;
        dispatch.accept(new Playing.Computed(percent));
    }
}
