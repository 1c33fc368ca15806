package dev.downhill.client.browser;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Modelling;
import dev.downhill.client.page.view.Nice;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.plot.DataPlot;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The points on the page: they are kept as a picture, the batch and the fits are drawn over it; and what draws them. */
final class DataBoard {
    /** How near to a point the pointer has to be to take it away. */
    private static final double NEAR = 9;

    private static final double KEY = 8;

    private final Consumer<Message> dispatch;
    private final Runnable repaint;
    private final Canvas canvas;
    private final Canvas still;
    private @Nullable DataPlot plot;
    private @Nullable Regression shown;
    private @Nullable Theme shownTheme;
    private boolean shownDim;
    private boolean draws;
    /** The cross that the keys move, in pixels; in the middle at first. */
    private double crossX = -1;

    private double crossY;

    DataBoard(HTMLElement element, Consumer<Message> dispatch, Runnable repaint) {
        this.dispatch = dispatch;
        this.repaint = repaint;
        canvas = new Canvas((HTMLCanvasElement) element);
        still = new Canvas((HTMLCanvasElement) Dom.create("http://www.w3.org/1999/xhtml", "canvas"));
        fit();
        Dom.onResize(element, () -> {
            fit();
            repaint.run();
        });
        // listened to by one method, so that it is not put in where the script begins
        Dom.listen(element, "click", this::happened);
        Dom.listen(element, "keydown", this::happened);
    }

    private void happened(Dom.HappenedEvent event) {
        if (!draws) return;
        if (event.getType().equals("click")) {
            Dom.Box box = Dom.box(canvas.element());
            crossX = event.getClientX() - box.getLeft();
            crossY = event.getClientY() - box.getTop();
            if (!take(NEAR)) put();
        } else if (move(String.valueOf(event.getKey()), event.isShiftKey())) {
            event.preventDefault();
            repaint.run();
        }
    }

    boolean isOf(HTMLElement other) {
        return canvas.element() == other;
    }

    private void fit() {
        Dom.Box box = Dom.box(canvas.element());
        canvas.fit(box.getWidth(), box.getHeight());
        still.fit(box.getWidth(), box.getHeight());
        crossX = -1;
        shown = null;
    }

    private boolean move(String key, boolean finely) {
        double by = finely ? 1 : KEY;
        switch (key) {
            case "ArrowLeft" -> crossX -= by;
            case "ArrowRight" -> crossX += by;
            case "ArrowUp" -> crossY -= by;
            case "ArrowDown" -> crossY += by;
            case "Enter" -> put();
            case "Delete", "Backspace" -> take(Double.POSITIVE_INFINITY);
            default -> {
                return false;
            }
        }
        crossX = Math.max(0, Math.min(crossX, canvas.width()));
        crossY = Math.max(0, Math.min(crossY, canvas.height()));
        return true;
    }

    private boolean take(double within) {
        int nearest = plot == null ? -1 : plot.nearest(crossX, crossY, within);
        if (nearest >= 0) dispatch.accept(new Modelling.PointTaken(nearest));
        return nearest >= 0;
    }

    private void put() {
        if (plot == null || shown == null) return;
        double[] seen = plot.at(crossX, crossY);
        double[] beside = plot.at(crossX + 1, crossY + 1);
        double[] here = shown.unseen(seen[0], seen[1]);
        double[] there = shown.unseen(beside[0], beside[1]);
        dispatch.accept(new Modelling.PointPut(
                Nice.rounded(here[0], Math.abs(there[0] - here[0])),
                Nice.rounded(here[1], Math.abs(there[1] - here[1]))));
    }

    void paint(State state) {
        if (!canvas.isVisible()) return;
        Regression regression = Modelling.regression(state.preset());
        Batches batches = Batches.of(
                state.experiment().gradient(),
                state.experiment().surface(),
                state.experiment().seed());
        boolean isDim = batches != null;
        DataPlot now = plot;
        draws = state.bench().drawing();
        if (now == null
                || shown == null
                || !shown.equals(regression)
                || shownTheme != state.theme()
                || shownDim != isDim) {
            now = new DataPlot(regression, canvas.width(), canvas.height(), state.theme());
            plot = now;
            shown = regression;
            shownTheme = state.theme();
            shownDim = isDim;
            CanvasPainter on = new CanvasPainter(still.clear());
            now.axes().paint(on);
            now.points(isDim).paint(on);
        }
        CanvasRenderingContext2D context = canvas.clear();
        draw(context, still.element(), canvas.width(), canvas.height());
        CanvasPainter on = new CanvasPainter(context);
        if (!state.hides()) now.fits(state.run(), state.step()).paint(on);
        if (batches != null) {
            batches.begin(state.step());
            now.lit(batches).paint(on);
        }
        if (!draws) return;
        if (crossX < 0) {
            crossX = canvas.width() / 2;
            crossY = canvas.height() / 2;
        }
        now.cross(crossX, crossY).paint(on);
    }

    /** Listens for files of points that are dropped on the page. */
    static void receive(Consumer<Message> dispatch) {
        onDrop(text -> came(text, dispatch));
    }

    /** Listens for files that are chosen in a field. */
    static void receive(HTMLElement field, Consumer<Message> dispatch) {
        onChosen(field, text -> came(text, dispatch));
    }

    private static void came(@Nullable String text, Consumer<Message> dispatch) {
        if (text == null) {
            dispatch.accept(new Modelling.FileRefused(
                    "This file cannot be read as a table: it must be a text of at most 1 MB."));
        } else {
            dispatch.accept(new Modelling.Pasted(text));
            dispatch.accept(new Editing.Released());
        }
    }

    @org.teavm.jso.JSFunctor
    private interface Came extends org.teavm.jso.JSObject {
        void text(@Nullable String text);
    }

    @JSBody(
            params = "came",
            script = "function here(e) { return document.getElementById('data-pane') && e.dataTransfer"
                    + " && Array.prototype.indexOf.call(e.dataTransfer.types, 'Files') >= 0; }"
                    + "window.addEventListener('dragover', function(e) { if (here(e)) e.preventDefault(); });"
                    + "window.addEventListener('drop', function(e) { if (!here(e)) return; e.preventDefault();"
                    + " var file = e.dataTransfer.files[0]; if (!file) return;"
                    + " if (file.size > 1e6) came(null); else file.text().then(came, function() { came(null); }); });")
    private static native void onDrop(Came came);

    @JSBody(
            params = {"field", "came"},
            script = "field.addEventListener('change', function() { var file = field.files[0]; if (!file) return;"
                    + " field.value = '';"
                    + " if (file.size > 1e6) came(null); else file.text().then(came, function() { came(null); }); });")
    private static native void onChosen(HTMLElement field, Came came);

    @JSBody(
            params = {"context", "picture", "width", "height"},
            script = "context.drawImage(picture, 0, 0, width, height);")
    private static native void draw(
            CanvasRenderingContext2D context, HTMLCanvasElement picture, double width, double height);
}
