package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Griewank's function 1 + (x² + y²)/4000 − cos x·cos(y/√2). Griewank 1981. Written with 1 − cos a·cos b = 2·sin²(a/2) +
 * 2·cos a·sin²(b/2), which loses no digits near the minimum.
 */
public final class Griewank implements Surface {
    /** 1/√2, from a rounded √2. */
    private static final double SHARE = 0x1.6a09e667f3bccp-1;

    static SurfaceKind kind() {
        return new SurfaceKind(
                "griewank",
                "Griewank",
                "1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))",
                "Waves on a bowl so wide that it is hardly there: nearly all slope is the slope of a wave.",
                Schema.EMPTY,
                Domain.around(10),
                new Point(-8, 6),
                values -> new Griewank());
    }

    @Override
    public double value(double x, double y) {
        double p = Exact.sin(0.5 * x);
        double q = Exact.sin(0.5 * (y * SHARE));
        return (x * x + y * y) / 4000 + 2 * (p * p) + 2 * Exact.cos(x) * (q * q);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double b = y * SHARE;
        into[0] = x / 2000 + Exact.sin(x) * Exact.cos(b);
        into[1] = y / 2000 + SHARE * (Exact.cos(x) * Exact.sin(b));
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double b = y * SHARE;
        double both = Exact.cos(x) * Exact.cos(b);
        into[0] = 0.0005 + both;
        into[1] = -SHARE * (Exact.sin(x) * Exact.sin(b));
        into[2] = into[1];
        into[3] = 0.0005 + 0.5 * both;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(0, 0));
    }
}
