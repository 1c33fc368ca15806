package dev.downhill.shared.plot;

import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.run.Trajectory;
import java.util.Arrays;

/**
 * The line of a trajectory in pixels, cut off at a margin around the picture, without the points that nobody could tell from the
 * one before: a diverging lane has coordinates no canvas takes, one at rest has thousands in one place.
 */
final class Trail {
    /** How far beyond the picture's edge the line goes on, in pixels. */
    static final double MARGIN = 40;

    private static final double VISIBLE = 0.4;

    private final double margin;
    private final double right;
    private final double bottom;
    private double[] points = new double[256];
    private int count;
    private double lastX = Double.NaN;
    private double lastY = Double.NaN;

    private Trail(Viewport viewport, double margin) {
        this.margin = margin;
        right = viewport.width() + margin;
        bottom = viewport.height() + margin;
    }

    /** The line from one step to another: x, y in turn, NaN between pieces. */
    static double[] of(Trajectory trajectory, int first, int last, Viewport viewport, double margin) {
        Trail trail = new Trail(viewport, margin);
        double x = Double.NaN;
        double y = Double.NaN;
        for (int step = first; step <= last && trajectory.isFinite(step); step++) {
            double nextX = viewport.toPixelX(trajectory.x(step, 0));
            double nextY = viewport.toPixelY(trajectory.x(step, 1));
            boolean same = Math.abs(nextX - x) < VISIBLE && Math.abs(nextY - y) < VISIBLE;
            if (same && step < last) continue;
            if (!Double.isNaN(x)) trail.piece(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
        return Arrays.copyOf(trail.points, trail.count);
    }

    /** Adds what of a piece lies within the margins. Liang and Barsky 1984. */
    private void piece(double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double[] part = {0, 1};
        boolean seen = cut(-dx, x0 + margin, part)
                && cut(dx, right - x0, part)
                && cut(-dy, y0 + margin, part)
                && cut(dy, bottom - y0, part);
        if (!seen) return;
        double fromX = x0 + part[0] * dx;
        double fromY = y0 + part[0] * dy;
        boolean joins = fromX == lastX && fromY == lastY;
        if (!joins) {
            if (count > 0) add(Double.NaN, Double.NaN);
            add(fromX, fromY);
        }
        lastX = part[1] == 1 ? x1 : x0 + part[1] * dx;
        lastY = part[1] == 1 ? y1 : y0 + part[1] * dy;
        add(lastX, lastY);
    }

    /** Narrows the part of a piece to one side of an edge; false when nothing is left. */
    private static boolean cut(double direction, double distance, double[] part) {
        if (direction == 0) return distance >= 0;
        double at = distance / direction;
        if (direction < 0) part[0] = Math.max(part[0], at);
        else part[1] = Math.min(part[1], at);
        return part[0] <= part[1];
    }

    private void add(double x, double y) {
        if (count + 2 > points.length) points = Arrays.copyOf(points, 2 * points.length);
        points[count++] = x;
        points[count++] = y;
    }
}
