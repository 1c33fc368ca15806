package dev.downhill.shared.plot;

import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where places of the plane are in a picture of a terrain, and whether they are seen or something nearer hides them. */
public final class Ground {
    /** As a share of the distance: nothing so little behind another is hidden by it, for pixels are not finer. */
    private static final double ROUGH = 0.012;
    /** Pieces of a line of which each lies on the ground. */
    private static final int MOST_PIECES = 24;

    private static final int MOST_IN_ALL = 30_000;

    private final Terrain terrain;
    private final Perspective seen;
    private final SolidRaster raster;
    private final double[] place = new double[3];

    /** @param raster in which the terrain is painted as the perspective shows it */
    public Ground(Terrain terrain, Perspective seen, SolidRaster raster) {
        this.terrain = terrain;
        this.seen = seen;
        this.raster = raster;
    }

    Domain part() {
        return terrain.part();
    }

    Perspective perspective() {
        return seen;
    }

    boolean contains(double x, double y) {
        return part().contains(x, y);
    }

    /** The pixel of a place, x and y, and how near it is: overwritten by the next call. */
    double[] pixel(double x, double y) {
        seen.project(x, y, terrain.height(x, y), place, 0);
        return place;
    }

    /** Where a place is in the picture; one outside the part of the plane that is shown, where it is nearest to it. */
    public Point pixel(Point of) {
        Domain part = part();
        double x = Math.max(part.left(), Math.min(of.x(), part.right()));
        double y = Math.max(part.bottom(), Math.min(of.y(), part.top()));
        double[] at = pixel(x, y);
        return new Point(at[0], at[1]);
    }

    /** Where a place is in the picture, also one outside the part that is shown: there the ground is as high as at its edge. */
    public Point above(Point of) {
        Domain part = part();
        double x = Math.max(part.left(), Math.min(of.x(), part.right()));
        double y = Math.max(part.bottom(), Math.min(of.y(), part.top()));
        seen.project(of.x(), of.y(), terrain.height(x, y), place, 0);
        return new Point(place[0], place[1]);
    }

    /** Whether a pixel, so near to the eye, is not behind anything. */
    boolean isSeen(double[] at) {
        double x = at[0] * raster.columns() / seen.width();
        double y = at[1] * raster.rows() / seen.height();
        return raster.near(x, y) <= at[2] * (1 + ROUGH);
    }

    /** The place that is seen at a pixel, or null beside the terrain. */
    public @Nullable Point place(double pixelX, double pixelY) {
        double near = raster.near(pixelX * raster.columns() / seen.width(), pixelY * raster.rows() / seen.height());
        if (!(near > 0)) return null;
        Point at = seen.place(pixelX, pixelY, near);
        Domain part = part();
        double x = Math.max(part.left(), Math.min(at.x(), part.right()));
        double y = Math.max(part.bottom(), Math.min(at.y(), part.top()));
        return new Point(x, y);
    }

    /** A line on the ground: what of it is seen, and what is hidden. */
    record Draped(double[] open, double[] hidden) {}

    /**
     * Lays a line on the ground.
     *
     * @param line x, y of the plane in turn; NaN interrupts it
     */
    Draped drape(double[] line) {
        Laying laying = new Laying();
        int pieces = Math.max(1, Math.min(MOST_PIECES, MOST_IN_ALL / (line.length / 2 + 1)));
        double cell = Math.max(part().width(), part().height()) / Terrain.CELLS;
        for (int i = 0; i + 1 < line.length; i += 2) {
            double x = line[i];
            double y = line[i + 1];
            boolean goesOn = i > 0 && !Double.isNaN(x) && !Double.isNaN(line[i - 2]);
            double dx = goesOn ? x - line[i - 2] : 0;
            double dy = goesOn ? y - line[i - 1] : 0;
            int count = goesOn
                    ? (int) Math.max(1, Math.min(pieces, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / cell)))
                    : 1;
            for (int k = count - 1; k >= 0; k--) laying.add(x - dx * k / count, y - dy * k / count);
        }
        return new Draped(laying.open.points(), laying.hidden.points());
    }

    /** Two lines in the making. */
    private final class Laying {
        private final Line open = new Line();
        private final Line hidden = new Line();
        private double lastX = Double.NaN;
        private double lastY = Double.NaN;
        private boolean wasSeen;

        void add(double x, double y) {
            double[] at = pixel(x, y);
            boolean isSeen = isSeen(at);
            boolean goesOn = !Double.isNaN(lastX) && !Double.isNaN(x);
            // what lies between a place that is seen and one that is hidden belongs to what is seen
            Line line = isSeen || wasSeen ? open : hidden;
            if (goesOn) line.add(lastX, lastY, at[0], at[1]);
            lastX = Double.isNaN(x) ? x : at[0];
            lastY = at[1];
            wasSeen = isSeen;
        }
    }

    /** Pieces that go on from one another, with NaN between those that do not. */
    private static final class Line {
        private double[] points = new double[128];
        private int count;

        void add(double x0, double y0, double x1, double y1) {
            if (count + 6 > points.length) points = Arrays.copyOf(points, 2 * points.length);
            boolean joins = count > 0 && points[count - 2] == x0 && points[count - 1] == y0;
            if (!joins) {
                if (count > 0) put(Double.NaN, Double.NaN);
                put(x0, y0);
            }
            put(x1, y1);
        }

        private void put(double x, double y) {
            points[count++] = x;
            points[count++] = y;
        }

        double[] points() {
            return Arrays.copyOf(points, count);
        }
    }
}
