package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/** Rosenbrock's valley (a − x)² + b·(y − x²)²: curved, narrow, nearly flat along its floor. Rosenbrock 1960. */
public final class Rosenbrock implements Surface {
    private final double a;
    private final double b;

    static SurfaceKind kind() {
        Parameter a = Parameter.real("a", "a", -10, 10, 1)
                .named("Minimum a")
                .slider(Scale.LINEAR, -1.5, 1.5)
                .help("Where the minimum lies: at (a, a²).");
        Parameter b = Parameter.real("b", "b", 0.01, 10_000, 100)
                .named("Steepness b")
                .slider(Scale.LOGARITHMIC, 1, 1000)
                .help("How steep the walls of the valley are.");
        return new SurfaceKind(
                "rosenbrock",
                "Rosenbrock",
                "(a - x)^2 + b*(y - x^2)^2",
                "A bent valley: reaching its floor is easy, following it to the minimum is not.",
                Schema.of(a, b),
                new Domain(-2, 2, -1, 3),
                new Point(-1.2, 1),
                values -> new Rosenbrock(values.real(a), values.real(b)));
    }

    public Rosenbrock(double a, double b) {
        this.a = a;
        this.b = b;
    }

    @Override
    public double value(double x, double y) {
        double left = a - x;
        double above = y - x * x;
        return left * left + b * (above * above);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double above = y - x * x;
        into[0] = -2 * (a - x) - 4 * b * (x * above);
        into[1] = 2 * b * above;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 2 - 4 * b * (y - 3 * (x * x));
        into[1] = -4 * b * x;
        into[2] = into[1];
        into[3] = 2 * b;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(a, a * a));
    }
}
