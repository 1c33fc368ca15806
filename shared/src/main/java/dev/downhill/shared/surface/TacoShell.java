package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * The taco shell, ½(u² + κ·v²): steep across, shallow along. u = x·cos + y·sin and v = −x·sin + y·cos are the
 * coordinates turned by an angle; κ is the condition number of its Hessian, whose eigenvalues are 1 and κ everywhere.
 */
public final class TacoShell implements Surface {
    private final double condition;
    private final double cos;
    private final double sin;

    static SurfaceKind kind() {
        Parameter condition = Parameter.real("condition", "κ", 1, 10_000, 100)
                .named("Condition")
                .slider(Scale.LOGARITHMIC, 1, 1000)
                .help("How many times steeper the valley is across than along: the condition number of the Hessian.");
        Parameter angle = Parameter.real("angle", "θ", -360, 360, 12)
                .named("Rotation")
                .unit("°")
                .slider(Scale.LINEAR, -90, 90)
                .help("By how much the valley is turned, in degrees.");
        return new SurfaceKind(
                        "taco-shell",
                        "Taco shell",
                        "((x*cos(pi*angle/180) + y*sin(pi*angle/180))^2"
                                + " + condition*(-x*sin(pi*angle/180) + y*cos(pi*angle/180))^2)/2",
                        "Plain descent zigzags between the steep walls while momentum rolls along the floor: drag the ring, or lower the condition.",
                        Schema.of(condition, angle),
                        Domain.around(10),
                        new Point(-8, 1.5),
                        values -> new TacoShell(values.real(condition), values.real(angle)))
                .framed(new Domain(-10, 10, -5, 5));
    }

    /** @param angle in degrees */
    public TacoShell(double condition, double angle) {
        this.condition = condition;
        double radians = angle * (Math.PI / 180);
        cos = Exact.cos(radians);
        sin = Exact.sin(radians);
    }

    private double along(double x, double y) {
        return x * cos + y * sin;
    }

    private double across(double x, double y) {
        return y * cos - x * sin;
    }

    @Override
    public double value(double x, double y) {
        double u = along(x, y);
        double v = across(x, y);
        return 0.5 * (u * u + condition * (v * v));
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double u = along(x, y);
        double kv = condition * across(x, y);
        into[0] = u * cos - kv * sin;
        into[1] = u * sin + kv * cos;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = cos * cos + condition * (sin * sin);
        into[1] = (1 - condition) * (sin * cos);
        into[2] = into[1];
        into[3] = sin * sin + condition * (cos * cos);
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(0, 0));
    }
}
