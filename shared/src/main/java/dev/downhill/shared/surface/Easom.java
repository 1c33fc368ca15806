package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Easom's function −cos x·cos y·exp(−(x−π)² − (y−π)²): a pit at (π, π), and less than 10⁻⁹ of a slope six units away.
 * Easom 1990.
 */
public final class Easom implements Surface {
    /** The pit is the product of one factor for each coordinate, cos x·exp(−(x − π)²), but for its sign. */
    static SurfaceKind kind() {
        return new SurfaceKind(
                        "easom",
                        "Easom",
                        "-cos(x)*cos(y)*exp(-(x - pi)^2 - (y - pi)^2)",
                        "A single small pit in an endless plain: where the plain is flat, no slope tells where the pit is.",
                        Schema.EMPTY,
                        Domain.around(100),
                        new Point(1.8, 2.2),
                        values -> new Easom())
                .framed(new Domain(-2, 8, -2, 8));
    }

    private static double factor(double x) {
        double u = x - Math.PI;
        return Exact.cos(x) * Exact.exp(-(u * u));
    }

    private static double factorSlope(double x) {
        double u = x - Math.PI;
        return -(Exact.sin(x) + 2 * u * Exact.cos(x)) * Exact.exp(-(u * u));
    }

    private static double factorCurvature(double x) {
        double u = x - Math.PI;
        return ((4 * (u * u) - 3) * Exact.cos(x) + 4 * u * Exact.sin(x)) * Exact.exp(-(u * u));
    }

    @Override
    public double value(double x, double y) {
        return -(factor(x) * factor(y));
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = -(factorSlope(x) * factor(y));
        into[1] = -(factor(x) * factorSlope(y));
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = -(factorCurvature(x) * factor(y));
        into[1] = -(factorSlope(x) * factorSlope(y));
        into[2] = into[1];
        into[3] = -(factor(x) * factorCurvature(y));
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(Math.PI, Math.PI));
    }
}
