package dev.downhill.client.browser;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.Runs;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Computation;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Logbook;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The page's side of long runs: wishes for them, and puts together what comes of them. Where no worker can be had, it computes them
 * itself.
 */
final class RunClient {
    private final Computing computing;
    /** To what comes from the browser, too: a message waits for its part of the script, an event's handler does not. */
    private final Consumer<Message> dispatch;

    private final List<Logbook> books = new ArrayList<>();
    private @Nullable JSObject worker;
    private boolean isReady;
    private boolean isSent;
    /** Whether no worker can be had. */
    private boolean isAlone;

    private @Nullable RunSlices slices;
    private @Nullable Computation wished;
    private int number;

    /** What the worker sends: the logbook of a lane, or something else in the place of the lane's number. */
    interface Answer extends JSObject {
        @JSProperty
        int getNumber();

        @JSProperty
        int getLane();

        @JSProperty
        int getShare();

        @JSProperty
        Float64Array getNumbers();

        @JSProperty
        String getWords();
    }

    @org.teavm.jso.JSFunctor
    private interface Came extends JSObject {
        /** @param answer null if the worker has failed, or there is none */
        void answer(@Nullable Answer answer);
    }

    /** @param computing is told when a run has come */
    RunClient(Computing computing, Consumer<Message> dispatch) {
        this.computing = computing;
        this.dispatch = dispatch;
    }

    /** Wishes for a run instead of the one before. */
    void wish(Computation computation) {
        if (wished != computation) {
            wished = computation;
            number++;
            books.clear();
            isSent = false;
        }
        if (isAlone) {
            if (slices == null || !slices.isOf(computation)) goOnSoon(new RunSlices(computation));
        } else if (worker == null) {
            worker = start(answer -> dispatch.accept(state -> answer == null ? failed(state) : came(answer, state)));
        } else if (isReady && !isSent) {
            isSent = true;
            send(worker, number, PresetJson.write(Preset.DEFAULT.with(computation.experiment())));
        }
    }

    private Update failed(State state) {
        Computation now = wished;
        stop();
        isAlone = true;
        if (now != null) wish(now);
        return Update.of(state);
    }

    private void goOnSoon(RunSlices here) {
        slices = here;
        Dom.later(0, () -> dispatch.accept(state -> goOn(here, state)));
    }

    private Update goOn(RunSlices here, State state) {
        Computation now = wished;
        if (slices != here || now == null) return Update.of(state);
        here.goOn();
        if (here.isDone()) done(here.run(), here.diagnoses());
        else goOnSoon(here);
        return Update.of(state.computing(here.percent()));
    }

    private void done(Run run, List<Diagnosis> diagnoses) {
        wished = null;
        Runs.keep(run, diagnoses);
        computing.goOnSoon();
    }

    /** The worker is ended, whatever it is at. */
    void stop() {
        if (worker != null) end(worker);
        worker = null;
        isReady = false;
        wished = null;
        slices = null;
    }

    private Update came(Answer answer, State state) {
        Computation now = wished;
        int lane = answer.getLane();
        if (lane == RunWorker.LISTENS) isReady = true;
        if (isReady && now != null) wish(now);
        if (now == null || answer.getNumber() != number) return Update.of(state);
        if (lane == RunWorker.SHARE) return Update.of(state.computing(answer.getShare()));
        books.add(new Logbook(answer.getNumbers().copyToJavaArray(), answer.getWords()));
        if (books.size() == now.experiment().lanes().size()) read(now);
        return Update.of(state);
    }

    private void read(Computation computation) {
        List<Trajectory> trajectories = new ArrayList<>();
        for (Logbook book : books) trajectories.add(book.trajectory());
        Run run = computation.of(trajectories);
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (Logbook book : books) diagnoses.add(book.diagnosis(run, diagnoses.size()));
        done(run, diagnoses);
    }

    @JSBody(
            params = "came",
            script = "try { var worker = new Worker(new URL('worker.js', self.home), {type: 'module', name: 'run'});"
                    + " worker.onmessage = function(e) { came(e.data); };"
                    + " worker.onerror = function() { came(null); }; return worker;"
                    + "} catch (e) { setTimeout(came, 0, null); return null; }")
    private static native @Nullable JSObject start(Came came);

    @JSBody(
            params = {"worker", "number", "preset"},
            script = "worker.postMessage({number: number, preset: preset});")
    private static native void send(JSObject worker, int number, String preset);

    @JSBody(params = "worker", script = "worker.terminate();")
    private static native void end(JSObject worker);
}
