package dev.downhill.client.browser;

import dev.downhill.shared.data.PatchedSurface;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.plot.Relief;
import dev.downhill.shared.plot.Terrain;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/**
 * The worker's side of painting a surface: coarse first, then fine, row by row in short slices, so that a newer wish is heard
 * soon and the older one dropped.
 */
final class ReliefWorker {
    private static final int COARSE = 6;
    private static final double SLICE = 8;
    private static final int A_WHILE = 1000;

    private final Later later = new Later();
    private @Nullable Surface surface;
    private double @Nullable [] knots;
    private @Nullable Job job;

    private ReliefWorker() {}

    /** What the page wishes for. */
    interface Wish extends JSObject {
        @JSProperty
        int getNumber();

        @JSProperty
        String getSurface();

        @JSProperty
        String getTheme();

        @JSProperty
        double getLeft();

        @JSProperty
        double getRight();

        @JSProperty
        double getBottom();

        @JSProperty
        double getTop();

        @JSProperty
        int getColumns();

        @JSProperty
        int getRows();

        @JSProperty
        @Nullable
        Float64Array getSolid();
    }

    @org.teavm.jso.JSFunctor
    private interface Wished extends JSObject {
        void wish(Wish wish);
    }

    static void start() {
        ReliefWorker worker = new ReliefWorker();
        onWish(worker::hear);
    }

    @JSBody(params = "listener", script = "self.onmessage = function(e) { listener(e.data); };")
    private static native void onWish(Wished listener);

    private void hear(Wish wish) {
        later.attempt(
                () -> {
                    Chosen<SurfaceKind> read = read(wish.getSurface());
                    Surface made = read.kind().create(read.values());
                    // said twice, so that the compiler leaves it what it is: a call of the second script
                    boolean isOfData = read.kind().isOfData();
                    surface = isOfData ? PatchedSurface.first(made, seen(wish)) : made;
                    Float64Array solid = wish.getSolid();
                    if (solid == null) {
                        knots = null;
                    } else {
                        Domain part = new Domain(solid.get(0), solid.get(1), solid.get(2), solid.get(3));
                        knots = Terrain.values(isOfData ? PatchedSurface.first(made, part) : made, part);
                    }
                },
                () -> begin(wish),
                () -> later(() -> hear(wish), A_WHILE));
    }

    private static Chosen<SurfaceKind> read(String text) {
        return PresetJson.readSurface(JsonReader.read(text), "").value();
    }

    private static Theme theme(Wish wish) {
        return "DARK".equals(wish.getTheme()) ? Theme.DARK : Theme.LIGHT;
    }

    private static Domain seen(Wish wish) {
        return new Domain(wish.getLeft(), wish.getRight(), wish.getBottom(), wish.getTop());
    }

    private void begin(Wish wish) {
        Surface surface = Objects.requireNonNull(this.surface);
        Relief relief = new Relief(surface, seen(wish), theme(wish).heights());
        int columns = Math.max(1, wish.getColumns() / COARSE);
        int rows = Math.max(1, wish.getRows() / COARSE);
        int[] coarse = new int[columns * rows];
        for (int j = 0; j < rows; j++) relief.paintRow(j, columns, rows, coarse, j * columns);
        double[][] contours = relief.contours();
        Float64Array lines = flat(contours, relief.heights().numbers());
        send(
                wish.getNumber(),
                columns,
                rows,
                Int32Array.copyFromJavaArray(coarse),
                lines,
                offsets(contours),
                knots == null ? null : Float64Array.copyFromJavaArray(knots));
        job = new Job(wish, relief, surface instanceof PatchedSurface patches ? patches.finer() : null);
        later(this::goOn, 0);
    }

    private void goOn() {
        Job now = job;
        if (now == null) return;
        double until = time() + SLICE;
        while (!now.isDone()) {
            now.goOn();
            if (time() > until) {
                later(this::goOn, 0);
                return;
            }
        }
        job = null;
        now.send();
    }

    /** A picture being painted. */
    private static final class Job {
        private final Wish wish;
        private Relief relief;
        private @Nullable PatchedSurface patches;
        private final int[] pixels;
        private int row;

        /** @param patches what it is painted from, to be made first; null if it is painted from the surface itself */
        Job(Wish wish, Relief relief, @Nullable PatchedSurface patches) {
            this.wish = wish;
            this.relief = relief;
            this.patches = patches;
            pixels = new int[wish.getColumns() * wish.getRows()];
        }

        boolean isDone() {
            return row == wish.getRows();
        }

        /** Makes a part of it. */
        void goOn() {
            PatchedSurface making = patches;
            if (making == null) {
                paintRow();
            } else if (!making.isDone()) {
                making.addRow();
            } else {
                relief = new Relief(making, ReliefWorker.seen(wish), theme(wish).heights());
                patches = null;
            }
        }

        private void paintRow() {
            relief.paintRow(row, wish.getColumns(), wish.getRows(), pixels, row * wish.getColumns());
            row++;
        }

        void send() {
            ReliefWorker.send(
                    wish.getNumber(),
                    wish.getColumns(),
                    wish.getRows(),
                    Int32Array.copyFromJavaArray(pixels),
                    null,
                    null,
                    null);
        }
    }

    /** The lines, and the numbers of the heights, one behind the other. */
    private static Float64Array flat(double[][] lines, double[] heights) {
        int count = heights.length;
        for (double[] line : lines) count += line.length;
        double[] all = new double[count];
        int at = 0;
        for (double[] line : lines) {
            System.arraycopy(line, 0, all, at, line.length);
            at += line.length;
        }
        System.arraycopy(heights, 0, all, at, heights.length);
        return Float64Array.copyFromJavaArray(all);
    }

    private static Int32Array offsets(double[][] lines) {
        int[] offsets = new int[lines.length + 1];
        for (int i = 0; i < lines.length; i++) offsets[i + 1] = offsets[i] + lines[i].length;
        return Int32Array.copyFromJavaArray(offsets);
    }

    /** Colours come as 0xAARRGGBB, a canvas wants the bytes R, G, B, A: swapped here, off the page's thread. */
    @JSBody(
            params = {"number", "columns", "rows", "pixels", "lines", "offsets", "knots"},
            script = "for (var i = 0; i < pixels.length; i++) { var p = pixels[i];"
                    + " pixels[i] = (p & 0xff00ff00) | ((p & 0xff) << 16) | ((p >>> 16) & 0xff); }"
                    + "var message = {number: number, columns: columns, rows: rows, pixels: pixels.buffer,"
                    + " lines: lines, offsets: offsets, knots: knots};"
                    + "var transfer = [pixels.buffer];"
                    + "if (lines) transfer.push(lines.buffer, offsets.buffer);"
                    + "self.postMessage(message, transfer);")
    private static native void send(
            int number,
            int columns,
            int rows,
            Int32Array pixels,
            @Nullable Float64Array lines,
            @Nullable Int32Array offsets,
            @Nullable Float64Array knots);

    @JSBody(
            params = {"next", "milliseconds"},
            script = "setTimeout(next, milliseconds);")
    private static native void later(Dom.Callback next, int milliseconds);

    @JSBody(script = "return performance.now();")
    private static native double time();
}
