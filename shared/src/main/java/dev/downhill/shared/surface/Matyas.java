package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * The function of Matyas, 0.26(x² + y²) − 0.48xy: a quadratic with the eigenvalues 0.04 and 1. Matyas 1965. Its value is
 * computed as 0.01(x + y)² + 0.25(x − y)², which loses no digits along the valley.
 */
public final class Matyas implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "matyas",
                "Matyas",
                "0.26*(x^2 + y^2) - 0.48*x*y",
                "A flat valley along the diagonal, with a floor 25 times shallower than its walls.",
                Schema.EMPTY,
                Domain.around(10),
                new Point(-8, 3),
                values -> new Matyas());
    }

    @Override
    public double value(double x, double y) {
        double sum = x + y;
        double difference = x - y;
        return 0.01 * (sum * sum) + 0.25 * (difference * difference);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = 0.52 * x - 0.48 * y;
        into[1] = 0.52 * y - 0.48 * x;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 0.52;
        into[1] = -0.48;
        into[2] = -0.48;
        into[3] = 0.52;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(0, 0));
    }
}
