package dev.downhill.shared.surface;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * An even slope in a straight valley: ½k·y² − s·x, with the constant gradient s along it. There is no minimum; under a
 * constant gradient the velocity of momentum grows towards its terminal one, s/(1 − ρ).
 */
public final class EvenSlope implements Surface {
    private final double s;
    private final double k;

    static SurfaceKind kind() {
        Parameter slope = Parameter.real("slope", "s", 0.001, 1000, 0.5)
                .named("Slope s")
                .slider(Scale.LOGARITHMIC, 0.01, 10)
                .help("How steeply it falls along the valley, everywhere.");
        Parameter steepness = Parameter.real("steepness", "k", 0, 1000, 5)
                .named("Steepness k")
                .slider(Scale.LINEAR, 0, 100)
                .help("How steep the walls of the valley are.");
        return new SurfaceKind(
                "slope",
                "Even slope",
                "steepness*y^2/2 - slope*x",
                "The same slope for ever: plain descent keeps its pace, a velocity grows to the slope over 1 − ρ.",
                Schema.of(slope, steepness),
                new Domain(-10, 10, -5, 5),
                new Point(-9, 3),
                values -> new EvenSlope(values.real(slope), values.real(steepness)));
    }

    public EvenSlope(double slope, double steepness) {
        s = slope;
        k = steepness;
    }

    @Override
    public double value(double x, double y) {
        return 0.5 * (k * (y * y)) - s * x;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = -s;
        into[1] = k * y;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 0;
        into[1] = 0;
        into[2] = 0;
        into[3] = k;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of();
    }
}
