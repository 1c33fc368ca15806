package dev.downhill.client.browser;

import dev.downhill.shared.picture.Heights;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.surface.Domain;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** The page's side of painting a surface: wishes for pictures, and keeps the newest that came. */
final class ReliefClient {
    private final JSObject worker;
    private final Runnable arrived;
    private int number;
    private boolean busy;
    private @Nullable Wish wished;
    private @Nullable Runnable waiting;
    private @Nullable JSObject bitmap;
    private double[][] contours = {};
    private Heights heights = new Heights(0, 0, 0);
    private double @Nullable [] knots;
    private @Nullable Domain solid;
    private Domain seen = Domain.around(1);
    private Domain wishedSeen = Domain.around(1);
    private @Nullable Domain wishedSolid;

    private record Wish(
            String surface,
            Domain part,
            int columns,
            int rows,
            Theme theme,
            @Nullable Domain solid) {}

    /** What the worker sends. */
    interface Picture extends JSObject {
        @JSProperty
        int getNumber();

        @JSProperty
        @Nullable
        Float64Array getLines();

        @JSProperty
        @Nullable
        Int32Array getOffsets();

        @JSProperty
        @Nullable
        Float64Array getKnots();
    }

    @org.teavm.jso.JSFunctor
    private interface Came extends JSObject {
        void picture(Picture picture, JSObject canvas);
    }

    /** @param arrived called when there is something new to show */
    ReliefClient(Runnable arrived) {
        this.arrived = arrived;
        worker = start(this::came);
    }

    @JSBody(
            params = "came",
            script = "var worker = new Worker(new URL('worker.js', self.home), {type: 'module'});"
                    + "worker.onmessage = function(e) { var d = e.data;"
                    + " var canvas = document.createElement('canvas'); canvas.width = d.columns; canvas.height = d.rows;"
                    + " canvas.getContext('2d').putImageData("
                    + "new ImageData(new Uint8ClampedArray(d.pixels), d.columns, d.rows), 0, 0);"
                    + " came(d, canvas); };"
                    + "return worker;")
    private static native JSObject start(Came came);

    /**
     * Wishes for a picture of a surface; if the last wish was the same, it does nothing. While the worker has not answered a
     * wish, only the newest of later ones waits.
     *
     * @param surface as JSON
     * @param solid what of it is wished for as a terrain, too, or null
     */
    void wish(String surface, Domain part, int columns, int rows, Theme theme, @Nullable Domain solid) {
        Wish wish = new Wish(surface, part, columns, rows, theme, solid);
        if (wish.equals(wished)) return;
        wished = wish;
        Runnable ask = () -> {
            busy = true;
            number++;
            wishedSeen = part;
            wishedSolid = solid;
            send(
                    worker,
                    number,
                    surface,
                    theme.name(),
                    part.left(),
                    part.right(),
                    part.bottom(),
                    part.top(),
                    columns,
                    rows,
                    solid == null
                            ? null
                            : Float64Array.copyFromJavaArray(
                                    new double[] {solid.left(), solid.right(), solid.bottom(), solid.top()}));
        };
        if (busy) waiting = ask;
        else ask.run();
    }

    @JSBody(
            params = {
                "worker", "number", "surface", "theme", "left", "right", "bottom", "top", "columns", "rows", "solid"
            },
            script = "worker.postMessage({number: number, surface: surface, theme: theme, left: left, right: right,"
                    + " bottom: bottom, top: top, columns: columns, rows: rows, solid: solid});")
    private static native void send(
            JSObject worker,
            int number,
            String surface,
            String theme,
            double left,
            double right,
            double bottom,
            double top,
            int columns,
            int rows,
            @Nullable Float64Array solid);

    private void came(Picture picture, JSObject canvas) {
        if (picture.getNumber() != number) return;
        bitmap = canvas;
        seen = wishedSeen;
        Float64Array lines = picture.getLines();
        Int32Array offsets = picture.getOffsets();
        if (lines != null && offsets != null) {
            contours = new double[offsets.getLength() - 1][];
            for (int k = 0; k < contours.length; k++) contours[k] = part(lines, offsets.get(k), offsets.get(k + 1));
            double[] numbers = part(lines, offsets.get(contours.length), lines.getLength());
            heights = new Heights(numbers[0], numbers[1], numbers[2]);
            Float64Array came = picture.getKnots();
            knots = came == null ? null : part(came, 0, came.getLength());
            solid = wishedSolid;
        }
        busy = false;
        Runnable next = waiting;
        waiting = null;
        if (next != null) next.run();
        arrived.run();
    }

    private static double[] part(Float64Array numbers, int from, int to) {
        double[] part = new double[to - from];
        for (int i = 0; i < part.length; i++) part[i] = numbers.get(from + i);
        return part;
    }

    /** A picture that was made elsewhere. */
    void put(JSObject picture, Domain part) {
        bitmap = picture;
        seen = part;
    }

    /** Which height every value has. */
    Heights heights() {
        return heights;
    }

    /** The values at the knots of a terrain, or null if none has come. */
    double @Nullable [] knots() {
        return knots;
    }

    /** The part of the plane that the terrain shows, if there is one. */
    @Nullable
    Domain solid() {
        return solid;
    }

    /** The part of the plane that the picture shows. */
    Domain seen() {
        return seen;
    }

    /** For each level, pieces x0, y0, x1, y1 of the plane. */
    double[][] contours() {
        return contours;
    }

    /** Draws the picture, if one has come, into a rectangle. */
    void draw(CanvasRenderingContext2D context, double x, double y, double width, double height) {
        if (bitmap != null) draw(context, bitmap, x, y, width, height);
    }

    @JSBody(
            params = {"context", "bitmap", "x", "y", "width", "height"},
            script = "context.imageSmoothingEnabled = true; context.imageSmoothingQuality = 'high';"
                    + "context.drawImage(bitmap, x, y, width, height);")
    private static native void draw(
            CanvasRenderingContext2D context, JSObject bitmap, double x, double y, double width, double height);
}
