package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;
import static dev.downhill.shared.surface.StationaryPoint.saddle;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * A saddle that leads into a valley: ½k·(x − b·y²)² + ¼(y² − r²)²/r². The saddle lies at the centre, with curvature k across
 * and −1 along; the valley follows x = b·y² down to a minimum on either side.
 */
public final class SaddleValley implements Surface {
    private final double k;
    private final double b;
    private final double r2;
    private final double r;

    static SurfaceKind kind() {
        Parameter steepness = Parameter.real("steepness", "k", 0.1, 1000, 4)
                .named("Steepness k")
                .slider(Scale.LOGARITHMIC, 0.5, 100)
                .help("How steep the walls of the valley are.");
        Parameter bend = Parameter.real("bend", "b", -1, 1, 0.3)
                .named("Bend b")
                .slider(Scale.LINEAR, -1, 1)
                .help("How much the valley turns away from the saddle.");
        Parameter reach = Parameter.real("reach", "r", 0.5, 3.5, 2.5)
                .named("Reach r")
                .slider(Scale.LINEAR, 0.5, 3.5)
                .help("How far from the saddle the minima lie.");
        return new SurfaceKind(
                "saddle-valley",
                "Saddle into a valley",
                "steepness*(x - bend*y^2)^2/2 + (y^2 - reach^2)^2/(4*reach^2)",
                "Descent comes down to the saddle, hesitates where the gradient is almost zero, then finds the valley.",
                Schema.of(steepness, bend, reach),
                Domain.around(4),
                new Point(-3, 0.01),
                values -> new SaddleValley(values.real(steepness), values.real(bend), values.real(reach)));
    }

    public SaddleValley(double steepness, double bend, double reach) {
        k = steepness;
        b = bend;
        r = reach;
        r2 = reach * reach;
    }

    @Override
    public double value(double x, double y) {
        double off = x - b * (y * y);
        double below = y * y - r2;
        return 0.5 * (k * (off * off)) + 0.25 * (below * below) / r2;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double push = k * (x - b * (y * y));
        into[0] = push;
        into[1] = y * ((y * y - r2) / r2) - 2 * b * (y * push);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = k;
        into[1] = -2 * b * k * y;
        into[2] = into[1];
        into[3] = (3 * (y * y) - r2) / r2 - 2 * b * k * (x - 3 * b * (y * y));
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(saddle(0, 0), minimum(b * r2, r), minimum(b * r2, -r));
    }
}
