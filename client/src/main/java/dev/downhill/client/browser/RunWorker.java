package dev.downhill.client.browser;

import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Computation;
import dev.downhill.shared.run.Logbook;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;

/**
 * The worker's side of long runs: computes them in short slices, so that a newer wish is heard soon and the older one dropped. The
 * lanes are sent one by one, so that the page has little to do at a time.
 */
final class RunWorker {
    /** What the page is told where there might be a lane's number: that the worker listens, or how far it has come. */
    static final int LISTENS = -1;

    static final int SHARE = -2;

    private int number;
    private @Nullable RunSlices slices;
    private int sent;
    private int told;
    private boolean isGoing;
    private final JSObject channel = channel(this::goOn);

    private RunWorker() {}

    @org.teavm.jso.JSFunctor
    private interface Wished extends JSObject {
        /** @param preset with the experiment; empty for nothing */
        void wish(int number, String preset);
    }

    static void start() {
        RunWorker worker = new RunWorker();
        // said twice, as is what goes on: else it would be put in where the script begins
        worker.hear(0, "");
        onWish(worker::hear);
        tell(0, LISTENS, 0);
    }

    @JSBody(params = "listener", script = "self.onmessage = function(e) { listener(e.data.number, e.data.preset); };")
    private static native void onWish(Wished listener);

    private void hear(int wished, String preset) {
        number = wished;
        slices = preset.isEmpty()
                ? null
                : new RunSlices(new Computation(PresetJson.read(preset).value().experiment()));
        sent = 0;
        told = 0;
        if (!isGoing) goOn();
    }

    private void goOn() {
        RunSlices now = slices;
        isGoing = now != null;
        if (now == null) return;
        now.goOn();
        if (sent < now.diagnoses().size()) {
            Logbook book = Logbook.of(now.diagnoses().get(sent));
            send(number, sent, book.numbers(), book.words());
            sent++;
        }
        if (now.percent() != told) tell(number, SHARE, now.percent());
        told = now.percent();
        isGoing = !now.isDone();
        if (isGoing) next(channel);
    }

    @JSBody(
            params = {"number", "lane", "share"},
            script = "self.postMessage({number: number, lane: lane, share: share});")
    private static native void tell(int number, int lane, int share);

    @JSBody(
            params = {"number", "lane", "numbers", "words"},
            script =
                    "self.postMessage({number: number, lane: lane, numbers: numbers, words: words}, [numbers.buffer]);")
    private static native void send(int number, int lane, @JSByRef double[] numbers, String words);

    /** A way to be called again at once, but behind what the page has said: a timer would wait four milliseconds. */
    @JSBody(
            params = "next",
            script = "var channel = new MessageChannel(); channel.port1.onmessage = function() { next(); };"
                    + "return channel.port2;")
    private static native JSObject channel(Dom.Callback next);

    @JSBody(params = "channel", script = "channel.postMessage(0);")
    private static native void next(JSObject channel);
}
