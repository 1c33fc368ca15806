package dev.downhill.client.browser;

import dev.downhill.client.page.Playback;
import dev.downhill.client.page.State;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.plot.EndColours;
import dev.downhill.shared.plot.SwarmPlot;
import dev.downhill.shared.search.Swarm;
import dev.downhill.shared.search.Tally;
import dev.downhill.shared.surface.Domain;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The dots of many starts on their canvas, whose pixels are written one by one: ten thousand shapes would take too long. */
final class SwarmLayer {
    /** More are drawn coarser: nobody sees it of dots that move. */
    private static final double MOST_PIXELS = 1_500_000;

    private final HTMLCanvasElement element;
    private @Nullable SwarmPlot plot;
    private double ratio;
    private double width;
    private double height;
    private @Nullable Tally shownTally;
    private @Nullable Theme shownTheme;
    private @Nullable Domain shownWindow;
    private double shownAt = -1;
    private int shownBlocks;

    SwarmLayer(HTMLElement element, Runnable repaint) {
        this.element = (HTMLCanvasElement) element;
        fit();
        Dom.onResize(element, () -> {
            fit();
            repaint.run();
        });
    }

    /** Whether this paints on an element that is still on the page. */
    boolean isOf(HTMLElement other) {
        return element == other;
    }

    private void fit() {
        Dom.Box box = Dom.box(element);
        width = box.getWidth();
        height = box.getHeight();
        shownAt = -1;
        plot = null;
        if (width < 1 || height < 1) return;
        ratio = Math.min(Dom.pixelRatio(), Math.sqrt(MOST_PIXELS / (width * height)));
        SwarmPlot next = new SwarmPlot((int) (width * ratio + 0.5), (int) (height * ratio + 0.5));
        element.setWidth(next.columns());
        element.setHeight(next.rows());
        plot = next;
    }

    /** @param frames how many positions each block has of each of its members */
    void paint(State state, List<Swarm.Block> blocks, @Nullable Tally tally, int frames) {
        SwarmPlot now = plot;
        if (now == null) return;
        Playback playback = state.playback();
        // between two steps only while it moves: at rest it is where the steps have led
        double at = playback.playing() ? playback.playhead() : playback.step();
        boolean isSame = at == shownAt
                && tally == shownTally
                && blocks.size() == shownBlocks
                && state.theme() == shownTheme
                && state.window().equals(shownWindow);
        if (isSame || tally == null) return;
        shownAt = at;
        shownTally = tally;
        shownBlocks = blocks.size();
        shownTheme = state.theme();
        shownWindow = state.window();
        now.clear(tally.count(), ratio);
        draw(now, state, at, blocks, tally, frames);
        put(element, now.pixels());
    }

    private static void draw(
            SwarmPlot plot, State state, double at, List<Swarm.Block> blocks, Tally tally, int frames) {
        Viewport viewport = new Viewport(state.window(), plot.columns(), plot.rows());
        int[] colours = EndColours.of(tally.places(), state.theme());
        for (int i = 0; i < colours.length; i++) colours[i] = SwarmPlot.swapped(colours[i]);
        int steps = state.experiment().steps();
        int frame = at >= steps ? frames - 1 : (int) (at / tally.every());
        int next = Math.min(frame + 1, frames - 1);
        int from = frame * tally.every();
        int to = Math.min(next * tally.every(), steps);
        double share = state.playback().playing() && to > from ? (at - from) / (to - from) : 0;
        int rim = SwarmPlot.swapped(state.theme().casing());
        for (Swarm.Block block : blocks) {
            int size = 2 * block.places().length;
            plot.rims(block.positions(), frame * size, next * size, share, size / 2, rim, viewport);
        }
        for (Swarm.Block block : blocks) {
            int size = 2 * block.places().length;
            plot.dots(block.positions(), frame * size, next * size, share, block.places(), colours, viewport);
        }
    }

    @JSBody(
            params = {"canvas", "pixels"},
            script = "canvas.getContext('2d').putImageData(new ImageData("
                    + "new Uint8ClampedArray(pixels.buffer), canvas.width, canvas.height), 0, 0);")
    private static native void put(HTMLCanvasElement canvas, @JSByRef int[] pixels);
}
