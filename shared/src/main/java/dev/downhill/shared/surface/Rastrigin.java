package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Rastrigin's function 20 + Σ(x² − 10·cos 2πx): a bowl with a local minimum near every whole number. Rastrigin 1974.
 * Written as Σ(x² + 20·sin²πx), which loses no digits near the minimum.
 */
public final class Rastrigin implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "rastrigin",
                "Rastrigin",
                "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)",
                "A bowl full of dents, each a local minimum: small steps stay in the first, large ones hop over.",
                Schema.EMPTY,
                Domain.around(5.12),
                new Point(4.3, -3.6),
                values -> new Rastrigin());
    }

    @Override
    public double value(double x, double y) {
        return ripple(x) + ripple(y);
    }

    private static double ripple(double x) {
        double s = Exact.sin(Math.PI * x);
        return x * x + 20 * (s * s);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = slope(x);
        into[1] = slope(y);
    }

    private static double slope(double x) {
        return 2 * x + 20 * Math.PI * Exact.sin(2 * Math.PI * x);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = curvature(x);
        into[1] = 0;
        into[2] = 0;
        into[3] = curvature(y);
    }

    private static double curvature(double x) {
        return 2 + 40 * (Math.PI * Math.PI) * Exact.cos(2 * Math.PI * x);
    }

    @Override
    public List<StationaryPoint> stationary() {
        // of 441 stationary points the one that matters
        return List.of(minimum(0, 0));
    }
}
