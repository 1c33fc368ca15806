package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;
import static dev.downhill.shared.surface.StationaryPoint.saddle;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Two wells with a barrier between them: h·(x² − 1)² + t·x + ½c·y². With tilt t the well on one side is the deeper; without,
 * both are equally deep and the barrier is h high.
 */
public final class TwoWells implements Surface {
    private final double h;
    private final double t;
    private final double c;

    static SurfaceKind kind() {
        Parameter barrier = Parameter.real("barrier", "h", 0.01, 100, 1)
                .named("Barrier h")
                .slider(Scale.LOGARITHMIC, 0.1, 10)
                .help("How high the barrier between the wells is, before the tilt.");
        Parameter tilt = Parameter.real("tilt", "t", -10, 10, -0.3)
                .named("Tilt t")
                .slider(Scale.LINEAR, -1.5, 1.5)
                .help("How much lower one well is than the other: below 0 the right one is.");
        Parameter steepness = Parameter.real("steepness", "c", 0.01, 1000, 2)
                .named("Steepness c")
                .slider(Scale.LOGARITHMIC, 0.1, 100)
                .help("How steep the wells are across.");
        return new SurfaceKind(
                "two-wells",
                "Two wells",
                "barrier*(x^2 - 1)^2 + tilt*x + steepness*y^2/2",
                "A shallow well and a deep one: plain descent stays in the first it meets, a ball with little friction rolls through.",
                Schema.of(barrier, tilt, steepness),
                Domain.around(2),
                new Point(-1.8, 0.9),
                values -> new TwoWells(values.real(barrier), values.real(tilt), values.real(steepness)));
    }

    public TwoWells(double barrier, double tilt, double steepness) {
        h = barrier;
        t = tilt;
        c = steepness;
    }

    @Override
    public double value(double x, double y) {
        double off = x * x - 1;
        return h * (off * off) + t * x + 0.5 * (c * (y * y));
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = slope(x);
        into[1] = c * y;
    }

    private double slope(double x) {
        return 4 * h * (x * (x * x - 1)) + t;
    }

    private double curvature(double x) {
        return 4 * h * (3 * (x * x) - 1);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = curvature(x);
        into[1] = 0;
        into[2] = 0;
        into[3] = c;
    }

    /** The real roots of 4h·x(x² − 1) + t between and beyond the turning points ±1/√3, found by bisection. */
    @Override
    public List<StationaryPoint> stationary() {
        double turn = 1 / Math.sqrt(3);
        double far = 2 + Math.sqrt(Math.abs(t) / h);
        List<StationaryPoint> points = new ArrayList<>();
        if (slope(-turn) > 0) points.add(minimum(root(-far, -turn), 0));
        if (slope(-turn) > 0 && slope(turn) < 0) points.add(saddle(root(turn, -turn), 0));
        if (slope(turn) < 0) points.add(minimum(root(turn, far), 0));
        return points;
    }

    /** Where the slope is zero between a point where it is below zero and one where it is above. */
    private double root(double below, double above) {
        double low = below;
        double high = above;
        for (double middle = low + (high - low) / 2; middle != low && middle != high; middle = low + (high - low) / 2) {
            if (slope(middle) > 0) high = middle;
            else low = middle;
        }
        return Math.abs(slope(low)) < Math.abs(slope(high)) ? low : high;
    }
}
