package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * The function Lévy 13, sin²3πx + (x−1)²(1 + sin²3πy) + (y−1)²(1 + sin²2πy). Lévy and Montalvo 1985. Computed from x − 1
 * and y − 1, which changes no square of a sine and gives exactly 0 at the minimum.
 */
public final class Levy13 implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "levy-13",
                "Lévy 13",
                "sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)",
                "A bowl with ripples that grow towards its edge and are dense everywhere.",
                Schema.EMPTY,
                Domain.around(10),
                new Point(-5, 6),
                values -> new Levy13());
    }

    private static double squared(double x) {
        return x * x;
    }

    @Override
    public double value(double x, double y) {
        double u = x - 1;
        double v = y - 1;
        return squared(Exact.sin(3 * Math.PI * u))
                + u * u * (1 + squared(Exact.sin(3 * Math.PI * v)))
                + v * v * (1 + squared(Exact.sin(2 * Math.PI * v)));
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double u = x - 1;
        double v = y - 1;
        into[0] = 3 * Math.PI * Exact.sin(6 * Math.PI * u) + 2 * u * (1 + squared(Exact.sin(3 * Math.PI * v)));
        into[1] = 3 * Math.PI * (u * u) * Exact.sin(6 * Math.PI * v)
                + 2 * v * (1 + squared(Exact.sin(2 * Math.PI * v)))
                + 2 * Math.PI * (v * v) * Exact.sin(4 * Math.PI * v);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double u = x - 1;
        double v = y - 1;
        double pi2 = Math.PI * Math.PI;
        into[0] = 18 * pi2 * Exact.cos(6 * Math.PI * u) + 2 * (1 + squared(Exact.sin(3 * Math.PI * v)));
        into[1] = 6 * Math.PI * u * Exact.sin(6 * Math.PI * v);
        into[2] = into[1];
        into[3] = 18 * pi2 * (u * u) * Exact.cos(6 * Math.PI * v)
                + 2 * (1 + squared(Exact.sin(2 * Math.PI * v)))
                + 8 * Math.PI * v * Exact.sin(4 * Math.PI * v)
                + 8 * pi2 * (v * v) * Exact.cos(4 * Math.PI * v);
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(1, 1));
    }
}
