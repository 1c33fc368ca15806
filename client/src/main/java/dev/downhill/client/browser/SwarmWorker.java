package dev.downhill.client.browser;

import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.search.Place;
import dev.downhill.shared.search.Swarm;
import dev.downhill.shared.surface.Domain;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/**
 * The worker's side of many starts: computes them in short slices, so that a newer wish is heard soon and the older one dropped,
 * and sends each block as soon as it is done. A wish without a preset is one for nothing.
 */
final class SwarmWorker {
    private static final double SLICE = 8;
    /** Values and gradients between two looks at the clock. */
    private static final int PART = 5000;
    /** Numbers of a place in an answer: its type, coordinates, count. */
    static final int NUMBERS = 4;

    private @Nullable Swarm swarm;
    private int number;
    private boolean isGoing;
    private final JSObject channel = channel(this::goOn);

    private SwarmWorker() {}

    @org.teavm.jso.JSFunctor
    private interface Wished extends JSObject {
        /** @param preset the experiment of one lane, with the swarm and the part that is looked at in its view; or empty */
        void wish(int number, String preset);
    }

    /** Starts the worker of this name: this one, or another that has all it needs in the same part of the script. */
    static void start() {
        if (Main.isNamed("run")) {
            RunWorker.start();
            return;
        }
        SwarmWorker worker = new SwarmWorker();
        worker.hear(0, "");
        onWish(worker::hear);
    }

    /** Nobody listened while this part of the script was fetched: the page waits with its wishes until it is told. */
    @JSBody(
            params = "listener",
            script =
                    "self.onmessage = function(e) { listener(e.data.number, e.data.preset); }; self.postMessage({number: 0});")
    private static native void onWish(Wished listener);

    private void hear(int wished, String preset) {
        number = wished;
        swarm = preset.isEmpty() ? null : read(preset);
        if (!isGoing) goOn();
    }

    private static Swarm read(String text) {
        Preset preset = PresetJson.read(text).value();
        Domain area = Objects.requireNonNull(preset.view().window());
        return Swarm.of(
                preset.experiment(), 0, Objects.requireNonNull(preset.view().swarm()), area);
    }

    private void goOn() {
        Swarm now = swarm;
        isGoing = now != null && now.done() < now.count();
        if (now == null || !isGoing) return;
        double until = Dom.now() + SLICE;
        while (Dom.now() < until && now.done() < now.count()) {
            Swarm.Block block = now.goOn(PART);
            if (block != null)
                send(number, block.positions(), block.places(), ends(now), now.count(), now.every(), now.frames());
        }
        next(channel);
    }

    private static double[] ends(Swarm swarm) {
        List<Place> places = swarm.ends().places();
        double[] ends = new double[NUMBERS * places.size()];
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            boolean isSomewhere = place.at() != null;
            ends[NUMBERS * i] = place.type().ordinal();
            ends[NUMBERS * i + 1] =
                    isSomewhere ? Objects.requireNonNull(place.at()).x() : Double.NaN;
            ends[NUMBERS * i + 2] =
                    isSomewhere ? Objects.requireNonNull(place.at()).y() : Double.NaN;
            ends[NUMBERS * i + 3] = swarm.ends().counts().get(i);
        }
        return ends;
    }

    @JSBody(
            params = {"number", "positions", "places", "ends", "count", "every", "frames"},
            script = "self.postMessage({number: number, positions: positions, places: places, ends: ends, count: count,"
                    + " every: every, frames: frames}, [positions.buffer, places.buffer, ends.buffer]);")
    private static native void send(
            int number,
            @JSByRef float[] positions,
            @JSByRef int[] places,
            @JSByRef double[] ends,
            int count,
            int every,
            int frames);

    /** A way to be called again at once, but behind what the page has said: a timer would wait four milliseconds. */
    @JSBody(
            params = "next",
            script = "var channel = new MessageChannel(); channel.port1.onmessage = function() { next(); };"
                    + "return channel.port2;")
    private static native JSObject channel(Dom.Callback next);

    @JSBody(params = "channel", script = "channel.postMessage(0);")
    private static native void next(JSObject channel);
}
