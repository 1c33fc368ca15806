package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;
import static dev.downhill.shared.surface.StationaryPoint.saddle;

import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * The camel with three humps, 2x² − 1.05x⁴ + x⁶/6 + xy + y²: the minimum between two shallow ones. Branin 1972.
 */
public final class ThreeHumpCamel implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "three-hump-camel",
                "Three-hump camel",
                "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2",
                "A shallow minimum on either side of the deep one: plain descent stops in the first on its way.",
                Schema.EMPTY,
                Domain.around(5),
                new Point(-3, 3),
                values -> new ThreeHumpCamel());
    }

    @Override
    public double value(double x, double y) {
        double x2 = x * x;
        return x2 * (2 - x2 * (1.05 - x2 / 6)) + y * (x + y);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double x2 = x * x;
        into[0] = x * (4 - x2 * (4.2 - x2)) + y;
        into[1] = x + 2 * y;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double x2 = x * x;
        into[0] = 4 - x2 * (12.6 - 5 * x2);
        into[1] = 1;
        into[2] = 1;
        into[3] = 2;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(
                minimum(0, 0),
                minimum(1.7475523458302888, -0.8737761729151444),
                minimum(-1.7475523458302888, 0.8737761729151444),
                saddle(1.07054229182366, -0.53527114591183),
                saddle(-1.07054229182366, 0.53527114591183));
    }
}
