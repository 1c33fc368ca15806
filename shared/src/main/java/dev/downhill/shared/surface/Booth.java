package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Booth's function (x + 2y − 7)² + (2x + y − 5)²: a quadratic with the eigenvalues 2 and 18.
 */
public final class Booth implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "booth",
                "Booth",
                "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
                "A round-ended bowl, nine times steeper one way than the other: hardly a challenge.",
                Schema.EMPTY,
                Domain.around(10),
                new Point(-5, 5),
                values -> new Booth());
    }

    @Override
    public double value(double x, double y) {
        double p = x + 2 * y - 7;
        double q = 2 * x + y - 5;
        return p * p + q * q;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double p = x + 2 * y - 7;
        double q = 2 * x + y - 5;
        into[0] = 2 * p + 4 * q;
        into[1] = 4 * p + 2 * q;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 10;
        into[1] = 8;
        into[2] = 8;
        into[3] = 10;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(1, 3));
    }
}
