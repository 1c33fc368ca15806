package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.maximum;
import static dev.downhill.shared.surface.StationaryPoint.minimum;
import static dev.downhill.shared.surface.StationaryPoint.saddle;

import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * The function of Goldstein and Price, [1 + (x+y+1)²(19 − 14x + 3x² − 14y + 6xy + 3y²)]·[30 + (2x−3y)²(18 − 32x + 12x² +
 * 48y − 36xy + 27y²)]. Goldstein and Price 1971. With s = x + y and d = 2x − 3y the two brackets are p = 1 + (s+1)²(19 −
 * 14s + 3s²) and q = 30 + d²(18 − 16d + 3d²).
 */
public final class GoldsteinPrice implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "goldstein-price",
                "Goldstein–Price",
                "(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))"
                        + "*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))",
                "From 3 at the minimum to a million in the corners: a rate that is safe there is useless here.",
                Schema.EMPTY,
                Domain.around(2),
                new Point(-0.3, 0.2),
                values -> new GoldsteinPrice());
    }

    private static double p(double s) {
        return 1 + (s + 1) * (s + 1) * (19 - s * (14 - 3 * s));
    }

    /** The first derivative of p, 12(s + 1)(s − 1)(s − 2). */
    private static double p1(double s) {
        return 12 * ((s + 1) * (s - 1) * (s - 2));
    }

    private static double p2(double s) {
        return 12 * (s * (3 * s - 4) - 1);
    }

    private static double q(double d) {
        return 30 + d * d * (18 - d * (16 - 3 * d));
    }

    /** The first derivative of q, 12d(d − 1)(d − 3). */
    private static double q1(double d) {
        return 12 * (d * (d - 1) * (d - 3));
    }

    private static double q2(double d) {
        return 12 * (d * (3 * d - 8) + 3);
    }

    @Override
    public double value(double x, double y) {
        return p(x + y) * q(2 * x - 3 * y);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double s = x + y;
        double d = 2 * x - 3 * y;
        double bySum = p1(s) * q(d);
        double byDifference = p(s) * q1(d);
        into[0] = bySum + 2 * byDifference;
        into[1] = bySum - 3 * byDifference;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double s = x + y;
        double d = 2 * x - 3 * y;
        double ss = p2(s) * q(d);
        double sd = p1(s) * q1(d);
        double dd = p(s) * q2(d);
        into[0] = ss + 4 * sd + 4 * dd;
        into[1] = ss - sd - 6 * dd;
        into[2] = into[1];
        into[3] = ss - 6 * sd + 9 * dd;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(
                minimum(0, -1),
                minimum(-0.6, -0.4),
                minimum(1.8, 0.2),
                minimum(1.2, 0.8),
                maximum(0.8, 0.2),
                saddle(-0.4, -0.6),
                saddle(1.2, -0.2),
                saddle(1.4, 0.6),
                saddle(0.6, 0.4));
    }
}
