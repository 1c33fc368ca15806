package dev.downhill.client.browser;

import dev.downhill.client.page.State;
import dev.downhill.client.page.view.SpreadWords;
import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.plot.SpreadPlot;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The plot of the spread of a batch's gradient; measured anew when the run has rested for a moment. */
final class DataSpread {
    private static final int SOON = 120;

    private final Canvas canvas;
    private final Runnable repaint;
    private @Nullable Run shownRun;
    private @Nullable Theme shownTheme;
    private int shownStep = -1;
    private int shownLane;
    private boolean isComing;
    private boolean isDue = true;

    DataSpread(HTMLElement element, Runnable repaint) {
        canvas = new Canvas((HTMLCanvasElement) element);
        this.repaint = repaint;
        fit();
        Dom.onResize(element, () -> {
            fit();
            repaint.run();
        });
    }

    boolean isOf(HTMLElement other) {
        return canvas.element() == other;
    }

    private void fit() {
        Dom.Box box = Dom.box(canvas.element());
        canvas.fit(box.getWidth(), box.getHeight());
        shownRun = null;
        isDue = true;
    }

    void paint(State state) {
        boolean isSame = shownRun == state.run()
                && shownTheme == state.theme()
                && shownLane == state.selected()
                && (shownStep == state.step() || state.playback().playing());
        if (!canvas.isVisible() || isSame || state.hides()) return;
        if (!isDue) {
            later();
            return;
        }
        isDue = false;
        shownRun = state.run();
        shownTheme = state.theme();
        shownLane = state.selected();
        shownStep = state.step();
        Batches batches = Batches.of(
                state.experiment().gradient(),
                state.experiment().surface(),
                state.experiment().seed());
        Point at = SpreadWords.place(state);
        CanvasPainter on = new CanvasPainter(canvas.clear());
        if (batches == null || at == null) {
            say("");
            return;
        }
        SampledSurface surface = (SampledSurface) state.run().surface();
        SpreadPlot plot = new SpreadPlot(
                surface,
                batches.sampling(),
                state.experiment().seed(),
                at,
                canvas.width(),
                canvas.height(),
                state.theme());
        plot.scene().paint(on);
        plot.cursor(batches.size()).paint(on);
        say(SpreadWords.of(surface, batches, at, state));
    }

    private void later() {
        if (isComing) return;
        isComing = true;
        Dom.later(SOON, () -> {
            isComing = false;
            isDue = true;
            repaint.run();
        });
    }

    private static void say(String sentence) {
        Dom.get("spread-said").setInnerText(sentence);
    }
}
