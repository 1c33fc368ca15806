package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.maximum;
import static dev.downhill.shared.surface.StationaryPoint.minimum;
import static dev.downhill.shared.surface.StationaryPoint.saddle;

import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * The camel with six humps, (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y²: three pairs of minima. Branin 1972; Dixon and Szegő
 * 1978.
 */
public final class SixHumpCamel implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "six-hump-camel",
                "Six-hump camel",
                "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2",
                "Six minima of three depths, and two of them the deepest: every start has its own valley.",
                Schema.EMPTY,
                new Domain(-3, 3, -2, 2),
                new Point(-2.2, 1.1),
                values -> new SixHumpCamel());
    }

    @Override
    public double value(double x, double y) {
        double x2 = x * x;
        double y2 = y * y;
        return x2 * (4 - x2 * (2.1 - x2 / 3)) + x * y + y2 * (4 * y2 - 4);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double x2 = x * x;
        into[0] = x * (8 - x2 * (8.4 - 2 * x2)) + y;
        into[1] = x + y * (16 * (y * y) - 8);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double x2 = x * x;
        into[0] = 8 - x2 * (25.2 - 10 * x2);
        into[1] = 1;
        into[2] = 1;
        into[3] = 48 * (y * y) - 8;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(
                minimum(0.08984201310031806, -0.7126564030207396),
                minimum(-0.08984201310031806, 0.7126564030207396),
                minimum(1.703606714969981, -0.7960835686726251),
                minimum(-1.703606714969981, 0.7960835686726251),
                minimum(1.6071047529201972, 0.5686514548841314),
                minimum(-1.6071047529201972, -0.5686514548841314),
                maximum(1.2302298765166526, 0.16233458445899496),
                maximum(-1.2302298765166526, -0.16233458445899496),
                saddle(0, 0),
                saddle(1.1092053368047865, -0.7682680925095399),
                saddle(-1.1092053368047865, 0.7682680925095399),
                saddle(1.6380679841897785, 0.22867406904439408),
                saddle(-1.6380679841897785, -0.22867406904439408),
                saddle(1.2960702671671092, 0.6050843880386585),
                saddle(-1.2960702671671092, -0.6050843880386585));
    }
}
