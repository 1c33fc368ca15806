package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * A ravine that bends: ½k·(y − b·sin x)² + ½c·x². Its floor follows a sine down to the minimum at the centre, with k
 * across and c along.
 */
public final class BentRavine implements Surface {
    private final double k;
    private final double b;
    private final double c;

    static SurfaceKind kind() {
        Parameter steepness = Parameter.real("steepness", "k", 0.1, 1000, 10)
                .named("Steepness k")
                .slider(Scale.LOGARITHMIC, 1, 100)
                .help("How steep the walls of the ravine are.");
        Parameter bend = Parameter.real("bend", "b", -3, 3, 1.5)
                .named("Bend b")
                .slider(Scale.LINEAR, -3, 3)
                .help("How far the ravine swings to either side.");
        Parameter fall = Parameter.real("fall", "c", 0.001, 100, 0.2)
                .named("Fall c")
                .slider(Scale.LOGARITHMIC, 0.01, 10)
                .help("How steeply its floor falls towards the minimum.");
        return new SurfaceKind(
                "bent-ravine",
                "Bent ravine",
                "steepness*(y - bend*sin(x))^2/2 + fall*x^2/2",
                "A ravine that winds: a velocity gathered along one stretch runs up the wall of the next.",
                Schema.of(steepness, bend, fall),
                new Domain(-8, 8, -4, 4),
                new Point(-7, 2.5),
                values -> new BentRavine(values.real(steepness), values.real(bend), values.real(fall)));
    }

    public BentRavine(double steepness, double bend, double fall) {
        k = steepness;
        b = bend;
        c = fall;
    }

    @Override
    public double value(double x, double y) {
        double off = y - b * Exact.sin(x);
        return 0.5 * (k * (off * off)) + 0.5 * (c * (x * x));
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double push = k * (y - b * Exact.sin(x));
        into[0] = c * x - b * (Exact.cos(x) * push);
        into[1] = push;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double sin = Exact.sin(x);
        double turn = b * Exact.cos(x);
        into[0] = c + k * (turn * turn) + k * b * (sin * (y - b * sin));
        into[1] = -k * turn;
        into[2] = into[1];
        into[3] = k;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(0, 0));
    }
}
