package dev.downhill.client.browser;

import dev.downhill.client.page.Crowd;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.client.page.message.Swarming;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.preset.View;
import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.search.Place;
import dev.downhill.shared.search.Swarm;
import dev.downhill.shared.search.SwarmKind;
import dev.downhill.shared.search.Tally;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** The page's side of many starts: wishes for them, keeps what has come, has it painted, and says how many ended where. */
final class SwarmClient {
    private final Runnable repaint;
    private final JSObject worker;
    private final List<Swarm.Block> blocks = new ArrayList<>();
    private @Nullable Preset shown;
    private int lane;
    private String wished = "";
    private String waiting = "";
    private @Nullable Crowd stopped;
    private boolean isReady;
    private int number;
    private int arrived;
    private int frames;
    private @Nullable Tally tally;
    private @Nullable SwarmLayer layer;

    /** What the worker sends: first that it listens, then blocks. */
    interface Answer extends JSObject {
        @JSProperty
        int getNumber();

        @JSProperty
        Float32Array getPositions();

        @JSProperty
        Int32Array getPlaces();

        @JSProperty
        Float64Array getEnds();

        @JSProperty
        int getCount();

        @JSProperty
        int getEvery();

        @JSProperty
        int getFrames();
    }

    @org.teavm.jso.JSFunctor
    private interface Came extends JSObject {
        void answer(Answer answer);
    }

    /** @param repaint asks for another frame */
    SwarmClient(Consumer<Message> dispatch, Runnable repaint) {
        this.repaint = repaint;
        worker = start(answer -> dispatch.accept(state -> came(answer, state)));
    }

    @JSBody(
            params = "came",
            script = "var worker = new Worker(new URL('worker.js', self.home), {type: 'module', name: 'swarm'});"
                    + "worker.onmessage = function(e) { came(e.data); }; return worker;")
    private static native JSObject start(Came came);

    /** @param element the canvas, or null if nobody wants to see many starts */
    void paint(State state, @Nullable HTMLElement element) {
        Chosen<SwarmKind> swarm = state.preset().view().swarm();
        if (element == null || swarm == null) {
            wish("");
            layer = null;
            shown = null;
            return;
        }
        if (shown != state.preset() || lane != state.selected()) wish(text(state, swarm));
        shown = state.preset();
        lane = state.selected();
        if (state.crowd().stopped() && state.crowd() != stopped) {
            stopped = state.crowd();
            send(worker, ++number, "");
        }
        if (layer == null || !layer.isOf(element)) layer = new SwarmLayer(element, repaint);
        layer.paint(state, blocks, tally, frames);
    }

    /** All that decides what comes of many starts, and nothing else. */
    private static String text(State state, Chosen<SwarmKind> swarm) {
        View view = View.DEFAULT
                .withSwarm(swarm)
                .withWindow(
                        swarm.kind().fillsArea()
                                ? state.window()
                                : state.experiment().surface().kind().frame());
        Preset alone = state.preset()
                .named("", "")
                .with(state.experiment()
                        .withLanes(List.of(state.experiment().lanes().get(state.selected()))))
                .with(view);
        return PresetJson.write(alone);
    }

    private void wish(String preset) {
        if (preset.equals(wished)) return;
        wished = preset;
        number++;
        if (isReady) send(worker, number, preset);
        else waiting = preset;
    }

    @JSBody(
            params = {"worker", "number", "preset"},
            script = "worker.postMessage({number: number, preset: preset});")
    private static native void send(JSObject worker, int number, String preset);

    private Update came(Answer answer, State state) {
        if (answer.getNumber() == 0) {
            isReady = true;
            send(worker, number, waiting);
        }
        if (answer.getNumber() == 0 || answer.getNumber() != number) return Update.of(state);
        // what was there before stays in sight until something new is
        if (arrived != number) blocks.clear();
        arrived = number;
        frames = answer.getFrames();
        blocks.add(new Swarm.Block(
                answer.getPositions().copyToJavaArray(), answer.getPlaces().copyToJavaArray()));
        Tally next = tally(answer);
        tally = next;
        return new Swarming.Counted(next).apply(state);
    }

    private static Tally tally(Answer answer) {
        List<Place> places = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        Float64Array ends = answer.getEnds();
        for (int i = 0; i < ends.getLength(); i += SwarmWorker.NUMBERS) {
            Outcome.Type type = Outcome.Type.values()[(int) ends.get(i)];
            double x = ends.get(i + 1);
            places.add(new Place(type, Double.isNaN(x) ? null : new Point(x, ends.get(i + 2))));
            counts.add((int) ends.get(i + 3));
        }
        return new Tally(List.copyOf(places), List.copyOf(counts), answer.getCount(), answer.getEvery());
    }
}
