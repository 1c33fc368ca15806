package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * A long plateau around a pit: q/(1 + q) with q = (x/w)² + y²/4. Far from the pit the slope fades like the cube of the
 * distance but never ends, so a velocity has time to grow to its terminal one.
 */
public final class Plateau implements Surface {
    private final double p;

    static SurfaceKind kind() {
        Parameter width = Parameter.real("width", "w", 0.1, 10, 2)
                .named("Width w")
                .slider(Scale.LOGARITHMIC, 0.5, 10)
                .help("How wide the pit is: the narrower it is, the flatter the plateau.");
        return new SurfaceKind(
                "plateau",
                "Long plateau",
                "((x/width)^2 + y^2/4)/(1 + (x/width)^2 + y^2/4)",
                "A tiny but steady slope: plain descent creeps, a velocity builds up step by step.",
                Schema.of(width),
                Domain.around(10),
                new Point(-8, 3),
                values -> new Plateau(values.real(width)));
    }

    public Plateau(double width) {
        p = 1 / (width * width);
    }

    private double squared(double x, double y) {
        return p * (x * x) + 0.25 * (y * y);
    }

    @Override
    public double value(double x, double y) {
        double q = squared(x, y);
        // 1 − 1/(1 + q) would lose the digits near the minimum, q/(1 + q) is NaN where q overflows
        return q < 1e300 ? q / (1 + q) : q >= 1e300 ? 1 : Double.NaN;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double s = 1 / (1 + squared(x, y));
        into[0] = 2 * p * x * s * s;
        into[1] = 0.5 * y * s * s;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double s = 1 / (1 + squared(x, y));
        double s2 = s * s;
        double s3 = s2 * s;
        double qx = 2 * p * x;
        double qy = 0.5 * y;
        into[0] = 2 * p * s2 - 2 * (qx * qx) * s3;
        into[1] = -2 * (qx * qy) * s3;
        into[2] = into[1];
        into[3] = 0.5 * s2 - 2 * (qy * qy) * s3;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(0, 0));
    }
}
