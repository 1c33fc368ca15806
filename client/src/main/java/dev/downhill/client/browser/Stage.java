package dev.downhill.client.browser;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.Prediction;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Predicting;
import dev.downhill.client.page.view.Nice;
import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.SvgPainter;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.plot.Changes;
import dev.downhill.shared.plot.HessianAxes;
import dev.downhill.shared.plot.Legend;
import dev.downhill.shared.plot.Strays;
import dev.downhill.shared.plot.SurfacePlot;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.preset.View;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The surface on the page: its pictures, and what the pointer does on it. */
final class Stage {
    private static final double MOST_PIXELS = 900_000;
    /** Half the handle, with its rim. */
    private static final double HANDLE = 19;

    private final HTMLElement element;
    private final HTMLElement handle;
    private final Canvas relief;
    private final Canvas paths;
    private final ReliefClient painter;
    private final Consumer<Message> dispatch;
    private @Nullable Viewport viewport;
    private @Nullable State shown;
    private boolean reliefIsOld = true;
    private @Nullable Gestures gestures;
    /** While the surface is shown in three dimensions. */
    private @Nullable Solid solid;

    /** Asks for a frame in which all is painted again. */
    private final Runnable anew;

    private boolean dragging;
    private double grabX;
    private double grabY;

    /** @param repaint asks for another frame */
    Stage(HTMLElement element, Consumer<Message> dispatch, Runnable repaint) {
        this.element = element;
        this.dispatch = dispatch;
        handle = Dom.get("start");
        relief = new Canvas((HTMLCanvasElement) Dom.get("relief"));
        paths = new Canvas((HTMLCanvasElement) Dom.get("paths"));
        anew = () -> {
            reliefIsOld = true;
            repaint.run();
        };
        painter = new ReliefClient(anew);
        fit();
        Dom.Callback resized = () -> {
            fit();
            repaint.run();
        };
        Dom.onResize(element, resized);
        Dom.onResize(Dom.get("caption"), resized);
        listen();
    }

    /** Whether this stands for an element that is still on the page. */
    boolean isOf(HTMLElement other) {
        return element == other;
    }

    private void fit() {
        Dom.Box box = Dom.box(element);
        relief.fit(box.getWidth(), box.getHeight());
        paths.fit(box.getWidth(), box.getHeight());
        reliefIsOld = true;
        shown = null;
    }

    void paint(State state) {
        if (!paths.isVisible()) return;
        State before = shown;
        if (before != null && !reliefIsOld && state.looksAs(before)) return;
        Viewport now = new Viewport(state.window(), paths.width(), paths.height());
        viewport = now;
        boolean sameRelief = before != null
                && before.experiment().surface().equals(state.experiment().surface())
                && before.theme() == state.theme()
                && before.preset().view().equals(state.preset().view());
        if (!sameRelief || reliefIsOld) wishRelief(state, now);
        if (state.preset().view().isSolid()) {
            if (solid == null) solid = new Solid(this, painter, relief, paths, anew);
            solid.paint(state);
        } else {
            solid = null;
            if (!sameRelief || reliefIsOld) paintRelief(state);
            paintPaths(state, before);
        }
        reliefIsOld = false;
        Point at = pixel(state.experiment().start());
        double x = at.x();
        double y = at.y();
        // a start outside the picture has its handle at the edge, whole
        boolean isOutside = x < 0 || y < 0 || x > now.width() || y > now.height();
        double rim = isOutside ? HANDLE : 0;
        Dom.moveTo(handle, limited(x, rim, now.width() - rim), limited(y, rim, now.height() - rim));
        shown = state;
    }

    private static double limited(double pixel, double least, double most) {
        return Math.max(least, Math.min(pixel, most));
    }

    private void wishRelief(State state, Viewport now) {
        double ratio = Dom.pixelRatio();
        double shrink = Math.min(1, Math.sqrt(MOST_PIXELS / (now.width() * now.height() * ratio * ratio)));
        painter.wish(
                PresetJson.surfaceJson(state.experiment().surface()).toString(),
                now.seen(),
                Math.max(1, (int) (now.width() * ratio * shrink)),
                Math.max(1, (int) (now.height() * ratio * shrink)),
                state.theme(),
                state.preset().view().isSolid() ? state.window() : null);
    }

    private void paintRelief(State state) {
        CanvasRenderingContext2D context = relief.clear();
        drawColours(context);
        paintMarks(state, new CanvasPainter(context));
    }

    /** Where a place of the plane is in the picture. */
    private Point pixel(Point place) {
        Viewport now = Objects.requireNonNull(viewport);
        Point onGround = solid == null ? null : solid.pixel(place);
        return onGround != null ? onGround : new Point(now.toPixelX(place.x()), now.toPixelY(place.y()));
    }

    /** What is to be known of the picture, beside its caption. */
    Legend legend(State state) {
        Dom.Box whole = Dom.box(element);
        Dom.Box caption = Dom.box(Dom.get("caption"));
        Dom.Box buttons = Dom.box(Dom.get("zoom"));
        return new Legend(
                Objects.requireNonNull(viewport),
                state.theme(),
                caption.getLeft() + caption.getWidth() - whole.getLeft(),
                caption.getTop() + caption.getHeight() - whole.getTop(),
                buttons.getLeft() - whole.getLeft(),
                buttons.getTop() - whole.getTop());
    }

    /** What lies still on the surface. */
    private void paintMarks(State state, Painter on) {
        Viewport now = Objects.requireNonNull(viewport);
        SurfacePlot plot = new SurfacePlot(now, state.theme());
        Legend legend = legend(state);
        View view = state.preset().view();
        if (view.shows("contours")) {
            plot.contours(painter.contours()).paint(on);
            legend.values(painter.contours(), painter.heights().levels()).paint(on);
            legend.colours(painter.heights().scale()).paint(on);
        }
        plot.axes(legend.captionBottom()).paint(on);
        if (!view.shows("stationary")) return;
        plot.stationary(state.run().surface()).paint(on);
        legend.marks(state.run().surface(), now.seen()).paint(on);
    }

    /** Where nothing but the step has changed, only the parts in which the paths have. */
    private void paintPaths(State state, @Nullable State before) {
        View view = state.preset().view();
        // then nothing moves but the paths
        boolean isBare = state.prediction() == null
                && state.attention().hover() < 0
                && !view.shows("curvature")
                && !showsBatch(view)
                && !state.desk().inspecting();
        Viewport now = Objects.requireNonNull(viewport);
        List<double[]> parts = isBare && before != null && before.rest() == state.rest()
                ? Changes.of(state.run(), before.step(), state.step(), view.shows("fading"), now)
                : null;
        if (parts == null) {
            paintPaths(state, new CanvasPainter(paths.clear()));
            return;
        }
        for (double[] part : parts) {
            Painter painter = paths.begin(part);
            paintPaths(state, painter);
            painter.unclip();
        }
    }

    private static boolean showsBatch(View view) {
        return view.shows("batch") || view.shows("batch-contours");
    }

    /** What moves with the step. */
    private void paintPaths(State state, Painter on) {
        Viewport now = Objects.requireNonNull(viewport);
        Prediction prediction = state.prediction();
        if (prediction != null) GuessPicture.of(prediction, state, now).paint(on);
        if (state.hides()) return;
        View view = state.preset().view();
        int lane = state.selected();
        SurfacePlot plot = new SurfacePlot(now, state.theme());
        plot.paths(state.run(), state.step(), lane, view.shows("steps"), view.shows("fading"))
                .paint(on);
        if (Changes.isOut(state.run(), state.step(), now)) {
            Strays.of(state.run(), state.step(), now, state.theme(), legend(state))
                    .paint(on);
        }
        if (showsBatch(view)) DataBatch.paint(state, now, painter.heights().levels(), on);
        if (view.shows("curvature"))
            HessianAxes.of(state.run().surface(), state.looked(), now, state.theme())
                    .paint(on);
        int hovered = state.attention().hover();
        if (state.desk().inspecting())
            StepPicture.of(
                            state,
                            at -> new Point(now.toPixelX(at.x()), now.toPixelY(at.y())),
                            now.width(),
                            now.height(),
                            legend(state))
                    .paint(on);
        if (hovered >= 0) plot.ghosts(state.run(), hovered).paint(on);
    }

    @Nullable
    Viewport viewport() {
        return viewport;
    }

    /** Has a picture of the surface until the next that was wished for comes. @param seen what it shows */
    void shows(JSObject picture, Domain seen) {
        painter.put(picture, seen);
    }

    double width() {
        return paths.width();
    }

    double height() {
        return paths.height();
    }

    HTMLCanvasElement lower() {
        return relief.element();
    }

    HTMLCanvasElement upper() {
        return paths.element();
    }

    /** Paints the picture on something else: the colours as a picture, all else as lines and letters. */
    void paint(State state, SvgPainter on) {
        if (solid != null) {
            solid.paint(state, on);
            return;
        }
        Canvas colours = new Canvas((HTMLCanvasElement) Dom.create("http://www.w3.org/1999/xhtml", "canvas"));
        colours.fit(width(), height());
        drawColours(colours.clear());
        on.picture(url(colours.element()));
        paintMarks(state, on);
        HTMLElement many = Dom.byId("swarm");
        if (many != null) on.picture(url((HTMLCanvasElement) many));
        paintPaths(state, on);
    }

    @JSBody(params = "canvas", script = "return canvas.toDataURL('image/png');")
    static native String url(HTMLCanvasElement canvas);

    private void drawColours(CanvasRenderingContext2D context) {
        Viewport now = Objects.requireNonNull(viewport);
        Domain seen = painter.seen();
        painter.draw(
                context,
                now.toPixelX(seen.left()),
                now.toPixelY(seen.top()),
                seen.width() * now.scale(),
                seen.height() * now.scale());
    }

    private void listen() {
        Dom.listen(handle, "pointerdown", event -> {
            Viewport now = viewport;
            State state = shown;
            if (now == null || state == null || event.getButton() != 0) return;
            dragging = true;
            Dom.capture(handle, event.getPointerId());
            Dom.Box box = Dom.box(element);
            Point at = pixel(state.experiment().start());
            grabX = at.x() - (event.getClientX() - box.getLeft());
            grabY = at.y() - (event.getClientY() - box.getTop());
        });
        Dom.listen(handle, "pointermove", event -> {
            if (dragging) moveStart(event, grabX, grabY);
        });
        Dom.listen(handle, "pointerup", event -> letGo());
        Dom.listen(handle, "pointercancel", event -> letGo());
        Dom.listen(paths.element(), "pointerdown", event -> {
            if (gestures == null) dispatch.accept(state -> grasped(event, state));
        });
        Dom.listen(paths.element(), "wheel", event -> {
            if (gestures == null) dispatch.accept(state -> grasped(event, state));
        });
        Dom.listen(paths.element(), "click", event -> {
            if (gestures != null && gestures.hasMoved()) return;
            Point at = place(event, 0, 0);
            if (at != null) dispatch.accept(new Predicting.Placed(at));
            letGo();
        });
        Dom.listen(paths.element(), "pointermove", event -> {
            if (!"mouse".equals(event.getPointerType())) return;
            Point at = place(event, 0, 0);
            dispatch.accept(new Editing.Pointed(at));
        });
        Dom.listen(paths.element(), "pointerleave", event -> dispatch.accept(new Editing.Pointed(null)));
    }

    /** With the first gesture comes the part of the script that knows gestures. */
    private Update grasped(Dom.HappenedEvent event, State state) {
        // while the part was being fetched there may have been another first gesture
        if (gestures == null) gestures = new Gestures(paths.element(), dispatch, () -> viewport, () -> solid != null);
        gestures.begin(event);
        return Update.of(state);
    }

    private void letGo() {
        dragging = false;
        dispatch.accept(new Editing.Released());
    }

    private void moveStart(Dom.HappenedEvent event, double dx, double dy) {
        Point at = place(event, dx, dy);
        if (at != null) dispatch.accept(new Editing.StartMoved(at));
    }

    /** Where the pointer is on the plane, rounded to a third of a pixel or finer. */
    private @Nullable Point place(Dom.HappenedEvent event, double dx, double dy) {
        Viewport now = viewport;
        if (now == null) return null;
        Dom.Box box = Dom.box(element);
        double x = event.getClientX() - box.getLeft() + dx;
        double y = event.getClientY() - box.getTop() + dy;
        Point exact = solid == null ? now.toPlane(x, y) : solid.place(x, y);
        if (exact == null) return null;
        double grain = 1 / (3 * now.scale());
        return new Point(Nice.rounded(exact.x(), grain), Nice.rounded(exact.y(), grain));
    }
}
