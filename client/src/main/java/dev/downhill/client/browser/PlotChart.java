package dev.downhill.client.browser;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.message.Playing;
import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.plot.Changes;
import dev.downhill.shared.plot.QuantityPlot;
import dev.downhill.shared.preset.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The plot on the page: where only the cursor has moved, nothing is painted anew but what it lies on. */
final class PlotChart {
    private final HTMLElement area;
    private final Canvas canvas;
    private @Nullable QuantityPlot plot;
    private @Nullable State shown;
    /** What lies below the cursors. */
    private List<Scene> still = List.of();

    private boolean pressed;

    PlotChart(HTMLCanvasElement element, Consumer<Message> dispatch, Runnable repaint) {
        area = (HTMLElement) element.getParentNode();
        canvas = new Canvas(element);
        fit();
        Dom.onResize(area, () -> {
            fit();
            repaint.run();
        });
        Dom.listen(element, "pointermove", event -> {
            int step = step(event);
            if (step < 0) return;
            dispatch.accept(pressed ? new Playing.Scrubbed(step) : new Playing.Hovered(step));
        });
        Dom.listen(element, "pointerdown", event -> {
            pressed = true;
            Dom.capture(element, event.getPointerId());
            if (step(event) >= 0) dispatch.accept(new Playing.Scrubbed(step(event)));
        });
        Dom.listen(element, "pointerup", event -> pressed = false);
        Dom.listen(element, "pointercancel", event -> pressed = false);
        Dom.listen(element, "pointerleave", event -> dispatch.accept(new Playing.Hovered(-1)));
    }

    boolean isOf(HTMLElement other) {
        return canvas.element() == other;
    }

    private void fit() {
        Dom.Box box = Dom.box(area);
        canvas.fit(box.getWidth(), box.getHeight());
        shown = null;
    }

    private int step(Dom.HappenedEvent event) {
        State state = shown;
        return plot == null || state == null
                ? -1
                : plot.step(event.getClientX() - Dom.box(area).getLeft(), state.selected());
    }

    void paint(State state) {
        if (!canvas.isVisible() || shown != null && state.looksAs(shown)) return;
        QuantityPlot now = plot;
        State before = shown;
        List<double[]> parts = new ArrayList<>();
        if (now == null || before == null || !isSame(before, state)) {
            View view = state.preset().view();
            now = new QuantityPlot(
                    view.quantity(), state.diagnoses(), view.scale(), canvas.width(), canvas.height(), state.theme());
            plot = now;
            still = List.of(now.curves(), now.prediction(state.diagnoses().get(state.selected())));
            HTMLElement label = Dom.byId("plot-label");
            if (label != null) label.setInnerText(now.label());
            parts.add(new double[] {0, 0, canvas.width(), canvas.height()});
        } else {
            addReach(now, before, parts);
            addReach(now, state, parts);
        }
        int hover = state.attention().hover();
        for (double[] part : parts) {
            Painter painter = canvas.begin(part);
            for (Scene scene : still) scene.paint(painter);
            now.cursor(state.step(), true).paint(painter);
            if (hover >= 0) now.cursor(hover, false).paint(painter);
            painter.unclip();
        }
        shown = state;
    }

    /** Whether all but the cursors is the same. */
    private static boolean isSame(State before, State state) {
        View view = state.preset().view();
        View was = before.preset().view();
        return before.run() == state.run()
                && before.theme() == state.theme()
                && before.selected() == state.selected()
                && was.quantity() == view.quantity()
                && Objects.equals(was.scale(), view.scale());
    }

    /** Adds where cursors are. */
    private static void addReach(QuantityPlot plot, State state, List<double[]> parts) {
        Changes.add(parts, plot.reach(state.step()));
        int hover = state.attention().hover();
        if (hover >= 0) Changes.add(parts, plot.reach(hover));
    }
}
