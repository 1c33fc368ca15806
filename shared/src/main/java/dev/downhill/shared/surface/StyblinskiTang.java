package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.maximum;
import static dev.downhill.shared.surface.StationaryPoint.minimum;
import static dev.downhill.shared.surface.StationaryPoint.saddle;

import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * The function of Styblinski and Tang, ½Σ(x⁴ − 16x² + 5x): two valleys along each axis, the deeper one on the negative
 * side. Styblinski and Tang 1990.
 */
public final class StyblinskiTang implements Surface {
    /** The roots of 4x³ − 32x + 5. */
    private static final double DEEP = -2.903534027771177;

    private static final double TOP = 0.1567312567803401;
    private static final double SHALLOW = 2.746802770990837;

    static SurfaceKind kind() {
        return new SurfaceKind(
                "styblinski-tang",
                "Styblinski–Tang",
                "(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2",
                "Four bowls of different depth around a hill: the start decides which one a run falls into.",
                Schema.EMPTY,
                Domain.around(5),
                new Point(0.1, 0.3),
                values -> new StyblinskiTang());
    }

    @Override
    public double value(double x, double y) {
        return 0.5 * (well(x) + well(y));
    }

    private static double well(double x) {
        return x * (x * (x * x - 16) + 5);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = x * (2 * (x * x) - 16) + 2.5;
        into[1] = y * (2 * (y * y) - 16) + 2.5;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 6 * (x * x) - 16;
        into[1] = 0;
        into[2] = 0;
        into[3] = 6 * (y * y) - 16;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(
                minimum(DEEP, DEEP),
                minimum(DEEP, SHALLOW),
                minimum(SHALLOW, DEEP),
                minimum(SHALLOW, SHALLOW),
                maximum(TOP, TOP),
                saddle(DEEP, TOP),
                saddle(TOP, DEEP),
                saddle(SHALLOW, TOP),
                saddle(TOP, SHALLOW));
    }
}
