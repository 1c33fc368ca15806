package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * A bowl with bumps, ½(x² + y²) + h·(2 − cos(2πx/w) − cos(2πy/w)): with h > 0 there is a local minimum between bumps
 * wherever the slope of the bowl is less than 2πh/w; with h = 0 it is a bowl. Written with 1 − cos a = 2·sin²(a/2),
 * which loses no digits near the minimum.
 */
public final class BumpyBowl implements Surface {
    private final double h;
    private final double k;

    static SurfaceKind kind() {
        Parameter height = Parameter.real("height", "h", 0, 100, 0.4)
                .named("Height h")
                .slider(Scale.LINEAR, 0, 2)
                .help("How high the bumps are; 0 is a smooth bowl.");
        Parameter width = Parameter.real("width", "w", 0.1, 10, 1)
                .named("Width w")
                .slider(Scale.LINEAR, 0.5, 4)
                .help("How far it is from one bump to the next.");
        return new SurfaceKind(
                "bumpy-bowl",
                "Bumpy bowl",
                "(x^2 + y^2)/2 + height*(2 - cos(2*pi*x/width) - cos(2*pi*y/width))",
                "A bowl with bumps that can be made higher or lower: small rates get stuck between them, large ones do not.",
                Schema.of(height, width),
                Domain.around(5),
                new Point(-4.3, 3.4),
                values -> new BumpyBowl(values.real(height), values.real(width)));
    }

    public BumpyBowl(double height, double width) {
        h = height;
        k = 2 * Math.PI / width;
    }

    @Override
    public double value(double x, double y) {
        double p = Exact.sin(0.5 * k * x);
        double q = Exact.sin(0.5 * k * y);
        return 0.5 * (x * x + y * y) + 2 * h * (p * p + q * q);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = x + h * k * Exact.sin(k * x);
        into[1] = y + h * k * Exact.sin(k * y);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 1 + h * (k * k) * Exact.cos(k * x);
        into[1] = 0;
        into[2] = 0;
        into[3] = 1 + h * (k * k) * Exact.cos(k * y);
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(0, 0));
    }
}
