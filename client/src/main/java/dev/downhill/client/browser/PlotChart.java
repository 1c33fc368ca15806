package dev.downhill.client.browser;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.message.Playing;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.plot.QuantityPlot;
import dev.downhill.shared.quantity.Quantity;
import dev.downhill.shared.run.Run;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The plot on the page: the curves are kept as a picture, the cursor is drawn over them. */
final class PlotChart {
    private final HTMLElement area;
    private final Canvas canvas;
    private final Canvas curves;
    private @Nullable QuantityPlot plot;
    private @Nullable Run shownRun;
    private @Nullable Quantity shownQuantity;
    private @Nullable String shownScale;
    private @Nullable Theme shownTheme;
    private int lane;
    private boolean pressed;

    PlotChart(HTMLCanvasElement element, Consumer<Message> dispatch, Runnable repaint) {
        area = (HTMLElement) element.getParentNode();
        canvas = new Canvas(element);
        curves = new Canvas((HTMLCanvasElement) Dom.create("http://www.w3.org/1999/xhtml", "canvas"));
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
        curves.fit(box.getWidth(), box.getHeight());
        shownRun = null;
    }

    private int step(Dom.HappenedEvent event) {
        return plot == null ? -1 : plot.step(event.getClientX() - Dom.box(area).getLeft(), lane);
    }

    void paint(State state) {
        if (!canvas.isVisible()) return;
        QuantityPlot now = plot;
        Quantity quantity = state.preset().view().quantity();
        lane = state.preset().view().lane() - 1;
        boolean same = shownRun == state.run()
                && shownTheme == state.theme()
                && shownQuantity == quantity
                && Objects.equals(shownScale, state.preset().view().scale());
        if (now == null || !same) {
            now = new QuantityPlot(
                    quantity,
                    state.diagnoses(),
                    state.preset().view().scale(),
                    canvas.width(),
                    canvas.height(),
                    state.theme());
            shownQuantity = quantity;
            shownScale = state.preset().view().scale();
            plot = now;
            shownRun = state.run();
            shownTheme = state.theme();
            curves.clear();
            curves.paint(now.curves());
            HTMLElement label = Dom.byId("plot-label");
            if (label != null) label.setInnerText(now.label());
        }
        draw(canvas.clear(), curves.element(), canvas.width(), canvas.height());
        canvas.paint(now.prediction(state.diagnoses().get(state.selected())));
        canvas.paint(now.cursor(state.step(), true));
        if (state.attention().hover() >= 0)
            canvas.paint(now.cursor(state.attention().hover(), false));
    }

    @JSBody(
            params = {"context", "picture", "width", "height"},
            script = "context.drawImage(picture, 0, 0, width, height);")
    private static native void draw(
            CanvasRenderingContext2D context, HTMLCanvasElement picture, double width, double height);
}
