package dev.downhill.shared.data;

import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;
import org.jspecify.annotations.Nullable;

/** Newton's method for a convex function of two weights, from zero; a step that would climb is halved until it does not. */
final class NewtonMethod {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 60;
    /** It has arrived when a step is below this share of the weights. */
    private static final double ARRIVED = 1e-13;

    private final Surface surface;
    private final double[] g = new double[2];
    private final double[] h = new double[4];
    private double dx;
    private double dy;

    private NewtonMethod(Surface surface) {
        this.surface = surface;
    }

    /** The minimum, or null if it was not found. */
    static @Nullable Point minimum(Surface surface) {
        return new NewtonMethod(surface).descend(0, 0);
    }

    /** The minimum on the line through zero in a direction, or null if it was not found. */
    static @Nullable Point minimumAlong(Surface surface, double directionX, double directionY) {
        return new NewtonMethod(surface).descend(directionX, directionY);
    }

    private @Nullable Point descend(double directionX, double directionY) {
        double x = 0;
        double y = 0;
        double value = surface.value(x, y);
        for (int step = 0; step < MOST_STEPS; step++) {
            surface.gradient(x, y, g);
            surface.hessian(x, y, h);
            if (directionX == 0 && directionY == 0) aim();
            else aimAlong(directionX, directionY);
            if (!(Math.abs(dx) + Math.abs(dy) < Double.POSITIVE_INFINITY)) return null;
            boolean arrived = Math.abs(dx) + Math.abs(dy) <= ARRIVED * (Math.abs(x) + Math.abs(y));
            double share = 1;
            double next = surface.value(x - dx, y - dy);
            for (int i = 0; i < MOST_HALVINGS && next > value; i++) {
                share = share / 2;
                next = surface.value(x - share * dx, y - share * dy);
            }
            // where rounding hides whether it still falls, the whole step is right
            boolean hidden = next > value || next == value;
            if (hidden) share = 1;
            x = x - share * dx;
            y = y - share * dy;
            if (arrived || hidden || dx == 0 && dy == 0) return new Point(x, y);
            value = next;
        }
        return null;
    }

    /** H⁻¹g. */
    private void aim() {
        double determinant = h[0] * h[3] - h[1] * h[1];
        dx = (h[3] * g[0] - h[1] * g[1]) / determinant;
        dy = (h[0] * g[1] - h[1] * g[0]) / determinant;
    }

    private void aimAlong(double directionX, double directionY) {
        double slope = g[0] * directionX + g[1] * directionY;
        double bend = directionX * (h[0] * directionX + h[1] * directionY)
                + directionY * (h[1] * directionX + h[3] * directionY);
        dx = slope / bend * directionX;
        dy = slope / bend * directionY;
    }
}
