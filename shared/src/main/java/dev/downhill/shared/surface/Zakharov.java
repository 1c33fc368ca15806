package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Zakharov's function x² + y² + q² + q⁴ with q = ½x + y: convex, with a single minimum.
 */
public final class Zakharov implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "zakharov",
                "Zakharov",
                "x^2 + y^2 + (x/2 + y)^2 + (x/2 + y)^4",
                "One minimum at the bottom of walls that rise like a fourth power: safe rates there are tiny.",
                Schema.EMPTY,
                new Domain(-5, 10, -5, 10),
                new Point(-4, 8),
                values -> new Zakharov());
    }

    @Override
    public double value(double x, double y) {
        double q = 0.5 * x + y;
        double q2 = q * q;
        return x * x + y * y + q2 * (1 + q2);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double q = 0.5 * x + y;
        double push = q * (2 + 4 * (q * q));
        into[0] = 2 * x + 0.5 * push;
        into[1] = 2 * y + push;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double q = 0.5 * x + y;
        double bend = 2 + 12 * (q * q);
        into[0] = 2 + 0.25 * bend;
        into[1] = 0.5 * bend;
        into[2] = into[1];
        into[3] = 2 + bend;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(0, 0));
    }
}
