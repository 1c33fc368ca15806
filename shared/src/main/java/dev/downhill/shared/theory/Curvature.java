package dev.downhill.shared.theory;

import dev.downhill.shared.math.SymmetricMatrix;
import dev.downhill.shared.math.SymmetricMatrix.Eigen2;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;
import org.jspecify.annotations.Nullable;

/** The Hessian's eigenvalues and axes at a point. */
public record Curvature(Point at, Eigen2 eigen) {
    private static final int MOST_ITERATIONS = 50;
    /** Newton's method has arrived when it moves by less than this share of the way and the coordinates. */
    private static final double ARRIVED = 1e-9;

    public static Curvature at(Surface surface, Point at) {
        double[] h = new double[4];
        surface.hessian(at.x(), at.y(), h);
        return new Curvature(at, SymmetricMatrix.eigen(h[0], h[1], h[3]));
    }

    /**
     * The curvature at the stationary point to which Newton's method leads from a point, or null if it leads to none.
     *
     * @param weightDecay d: the point is one of the loss + ½d·‖x‖², the eigenvalues are the loss's own
     */
    public static @Nullable Curvature stationaryNear(Surface surface, double weightDecay, Point from) {
        double[] g = new double[2];
        double[] h = new double[4];
        double x = from.x();
        double y = from.y();
        boolean arrived = false;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            surface.gradient(x, y, g);
            surface.hessian(x, y, h);
            double gx = g[0] + weightDecay * x;
            double gy = g[1] + weightDecay * y;
            double xx = h[0] + weightDecay;
            double yy = h[3] + weightDecay;
            double determinant = xx * yy - h[1] * h[1];
            double dx = gx == 0 && gy == 0 ? 0 : (yy * gx - h[1] * gy) / determinant;
            double dy = gx == 0 && gy == 0 ? 0 : (xx * gy - h[1] * gx) / determinant;
            x = x - dx;
            y = y - dy;
            if (!(Math.abs(x) + Math.abs(y) < Double.POSITIVE_INFINITY)) return null;
            // once more after it has arrived, for the last digits
            if (arrived) return at(surface, new Point(x, y));
            double size = Math.abs(x) + Math.abs(y) + Math.abs(x - from.x()) + Math.abs(y - from.y());
            arrived = Math.abs(dx) + Math.abs(dy) <= ARRIVED * size;
        }
        return null;
    }
}
