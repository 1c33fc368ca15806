package dev.downhill.client.browser;

import dev.downhill.client.page.State;
import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.SvgPainter;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.plot.Ground;
import dev.downhill.shared.plot.HessianAxes;
import dev.downhill.shared.plot.Legend;
import dev.downhill.shared.plot.Perspective;
import dev.downhill.shared.plot.Shades;
import dev.downhill.shared.plot.SolidFrame;
import dev.downhill.shared.plot.SolidPaths;
import dev.downhill.shared.plot.SolidRaster;
import dev.downhill.shared.plot.Terrain;
import dev.downhill.shared.preset.Camera;
import dev.downhill.shared.preset.View;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/**
 * The surface in three dimensions on the page. While it is turned its picture has few pixels, painted within a frame; when it rests
 * a finer one is painted in slices between which the page lives on.
 */
final class Solid {
    private static final double MOST_TURNING = 480_000;
    private static final double LEAST_TURNING = 120_000;
    /** Milliseconds that painting it may take while it is turned; on slower machines it gets fewer pixels. */
    private static final double PATIENCE = 8;

    private static final double MOST_RESTING = 2_600_000;
    /** Milliseconds after which it rests, and that a slice may take. */
    private static final int REST = 130;

    private static final double SLICE = 7;
    private static final int ROWS = 24;

    private final Stage stage;
    private final ReliefClient values;
    private final Canvas lower;
    private final Canvas upper;
    private final Runnable anew;
    private double pixels = MOST_TURNING;
    /** How many pictures took too long, one after another; below 0, how many were quick. */
    private int hurry;

    private final HTMLCanvasElement picture = (HTMLCanvasElement) Dom.create("http://www.w3.org/1999/xhtml", "canvas");
    private double @Nullable [] built;
    private @Nullable Terrain terrain;
    private @Nullable Shown shown;
    private @Nullable Shades shades;
    private @Nullable Ground ground;
    private @Nullable SolidRaster quick;
    private @Nullable SolidRaster fine;

    /** All that the picture of the ground follows from. */
    private record Shown(Terrain terrain, Camera eye, Theme theme, List<String> layers, double width, double height) {}

    Solid(Stage stage, ReliefClient values, Canvas lower, Canvas upper, Runnable anew) {
        this.stage = stage;
        this.values = values;
        this.lower = lower;
        this.upper = upper;
        this.anew = anew;
    }

    void paint(State state) {
        CanvasRenderingContext2D context = upper.clear();
        double[] knots = values.knots();
        Domain part = values.solid();
        // they come a moment after they were wished for
        if (knots == null || part == null) return;
        boolean isFirst = terrain == null;
        if (knots != built || isFirst) terrain = new Terrain(part, knots);
        built = knots;
        if (isFirst) {
            // the first picture in a task of its own
            Dom.later(0, anew::run);
            return;
        }
        View view = state.preset().view();
        Shown now = new Shown(
                Objects.requireNonNull(terrain),
                view.eye(),
                state.theme(),
                view.layers(),
                lower.width(),
                lower.height());
        if (!now.equals(shown)) paintGround(state, now);
        paintPaths(state, new CanvasPainter(context));
    }

    private void paintGround(State state, Shown now) {
        boolean newColours = shown == null
                || shown.terrain != now.terrain
                || shown.theme != now.theme
                || !shown.layers.equals(now.layers);
        if (newColours || shades == null)
            shades = Shades.of(now.theme, now.layers.contains("contours") ? now.terrain.scale() : null, true);
        shown = now;
        SolidRaster raster = sized(quick, now, shades, Dom.pixelRatio(), pixels);
        quick = raster;
        Perspective seen = new Perspective(now.terrain.part(), now.eye, now.width, now.height);
        double begun = Dom.now();
        raster.begin(now.terrain, seen, shades);
        raster.paint(0, raster.rows());
        adapt(Dom.now() - begun);
        ground = new Ground(now.terrain, seen, raster);
        show(raster, state);
        Dom.later(REST, () -> refine(now, seen, state));
    }

    /** Fewer pixels after several pictures that took too long, more after many that were quick. */
    private void adapt(double took) {
        hurry = took > PATIENCE ? Math.max(hurry, 0) + 1 : took < PATIENCE / 2 ? Math.min(hurry, 0) - 1 : 0;
        if (hurry == 4 && pixels > LEAST_TURNING) pixels /= 2;
        if (hurry == -40 && pixels < MOST_TURNING) pixels *= 2;
        if (hurry == 4 || hurry == -40) hurry = 0;
    }

    /** A raster of at most so many pixels, and so many for each of the screen's: the old one if it is so large. */
    private static SolidRaster sized(@Nullable SolidRaster old, Shown now, Shades shades, double ratio, double most) {
        double shrunk = Math.min(ratio, Math.sqrt(most / (now.width * now.height)));
        int columns = Math.max(1, (int) (now.width * shrunk));
        int rows = Math.max(1, (int) (now.height * shrunk));
        return old != null && old.columns() == columns && old.rows() == rows
                ? old
                : new SolidRaster(columns, rows, shades);
    }

    private void refine(Shown of, Perspective seen, State state) {
        if (shown != of) return;
        Shades colours = Objects.requireNonNull(shades);
        SolidRaster raster = sized(fine, of, colours, Math.max(2, Dom.pixelRatio()), MOST_RESTING);
        fine = raster;
        raster.begin(of.terrain, seen, colours);
        Dom.later(0, () -> refine(of, raster, 0, state));
    }

    private void refine(Shown of, SolidRaster raster, int from, State state) {
        if (shown != of) return;
        double until = Dom.now() + SLICE;
        int row = from;
        while (row < raster.rows() && Dom.now() < until) {
            int to = Math.min(row + ROWS, raster.rows());
            raster.paint(row, to);
            row = to;
        }
        int next = row;
        if (next < raster.rows()) Dom.later(0, () -> refine(of, raster, next, state));
        else show(raster, state);
    }

    private void show(SolidRaster raster, State state) {
        put(picture, raster.pixels(), raster.columns(), raster.rows());
        CanvasRenderingContext2D context = lower.clear();
        CanvasPainter on = new CanvasPainter(context);
        Shown now = Objects.requireNonNull(shown);
        double[] all = {0, 0, now.width, 0, now.width, now.height, 0, now.height};
        on.area(all, now.theme.paper());
        draw(context, picture, now.width, now.height);
        paintMarks(state, on);
    }

    @JSBody(
            params = {"canvas", "pixels", "columns", "rows"},
            script = "if (canvas.width !== columns || canvas.height !== rows) {"
                    + " canvas.width = columns; canvas.height = rows; }"
                    + "canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray("
                    + "pixels.buffer, pixels.byteOffset, 4 * columns * rows), columns, rows), 0, 0);")
    private static native void put(HTMLCanvasElement canvas, @JSByRef int[] pixels, int columns, int rows);

    @JSBody(
            params = {"context", "picture", "width", "height"},
            script = "context.imageSmoothingEnabled = true; context.imageSmoothingQuality = 'high';"
                    + "context.drawImage(picture, 0, 0, width, height);")
    private static native void draw(
            CanvasRenderingContext2D context, HTMLCanvasElement picture, double width, double height);

    /** What stands still on the ground. */
    private void paintMarks(State state, Painter on) {
        Shown now = Objects.requireNonNull(shown);
        Ground place = Objects.requireNonNull(ground);
        SolidFrame.axes(place, now.terrain, now.theme).paint(on);
        Legend legend = stage.legend(state);
        legend.colours(now.terrain.scale().scale()).paint(on);
        if (!now.layers.contains("stationary")) return;
        SolidFrame.stationary(state.run().surface(), place, now.theme).paint(on);
        legend.marks(state.run().surface(), now.terrain.part()).paint(on);
    }

    /** What moves with the step. */
    private void paintPaths(State state, Painter on) {
        if (state.hides()) return;
        Ground place = Objects.requireNonNull(ground);
        View view = state.preset().view();
        SolidPaths paths = new SolidPaths(place, state.theme());
        paths.paths(state.run(), state.step(), state.selected(), view.shows("steps"), view.shows("fading"))
                .paint(on);
        Point looked = state.looked();
        if (view.shows("curvature"))
            HessianAxes.of(state.run().surface(), looked, place, state.theme()).paint(on);
        if (state.desk().inspecting())
            StepPicture.of(state, place::above, lower.width(), lower.height(), stage.legend(state))
                    .paint(on);
        if (state.attention().hover() >= 0)
            paths.ghosts(state.run(), state.attention().hover()).paint(on);
    }

    /** Paints it on something else: the surface as a picture, all else as lines and letters. */
    void paint(State state, SvgPainter on) {
        if (shown == null) return;
        on.picture(Stage.url(picture));
        paintMarks(state, on);
        paintPaths(state, on);
    }

    /** Where a place of the plane is in the picture; null while there is none. */
    @Nullable
    Point pixel(Point place) {
        return ground == null ? null : ground.pixel(place);
    }

    /** The place that is seen at a pixel; null beside the surface. */
    @Nullable
    Point place(double x, double y) {
        return ground == null ? null : ground.place(x, y);
    }
}
