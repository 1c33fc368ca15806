package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Ackley's function −20·exp(−0.2·√(½(x² + y²))) − exp(½(cos 2πx + cos 2πy)) + e + 20: dents around a funnel. Ackley
 * 1987. At the minimum it has the tip of a cone and no derivative: the gradient there is said to be zero, the Hessian
 * that of the dents alone. Written with expm1, which loses no digits near the minimum.
 */
public final class Ackley implements Surface {
    /** The distance from the centre as the funnel counts it, √(½(x² + y²)). */
    static SurfaceKind kind() {
        return new SurfaceKind(
                "ackley",
                "Ackley",
                "-20*exp(-0.2*sqrt((x^2 + y^2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2) + e + 20",
                "A funnel in an almost flat, dented plain: outside the slope says little, at the tip it has a corner.",
                Schema.EMPTY,
                Domain.around(5),
                new Point(4.2, -3.1),
                values -> new Ackley());
    }

    private static double distance(double x, double y) {
        return Math.sqrt(0.5 * (x * x + y * y));
    }

    /** exp(½(cos 2πx + cos 2πy)) / e − 1. */
    private static double dents(double x, double y) {
        double p = Exact.sin(Math.PI * x);
        double q = Exact.sin(Math.PI * y);
        return Exact.expm1(-(p * p + q * q));
    }

    @Override
    public double value(double x, double y) {
        return -20 * Exact.expm1(-0.2 * distance(x, y)) - Math.E * dents(x, y);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double r = distance(x, y);
        double funnel = r == 0 ? 0 : 2 * Exact.exp(-0.2 * r) / r;
        double dent = Math.PI * Math.E * (1 + dents(x, y));
        into[0] = funnel * x + dent * Exact.sin(2 * Math.PI * x);
        into[1] = funnel * y + dent * Exact.sin(2 * Math.PI * y);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double r = distance(x, y);
        double funnel = r == 0 ? 0 : 2 * Exact.exp(-0.2 * r) / r;
        // the derivative of the funnel's factor by ½(x² + y²), once more
        double bend = r == 0 ? 0 : -funnel * (0.2 * r + 1) / (2 * (r * r));
        double dent = Math.PI * Math.E * (1 + dents(x, y));
        double p = Exact.sin(2 * Math.PI * x);
        double q = Exact.sin(2 * Math.PI * y);
        into[0] = funnel + bend * (x * x) + Math.PI * dent * (2 * Exact.cos(2 * Math.PI * x) - p * p);
        into[1] = bend * (x * y) - Math.PI * dent * (p * q);
        into[2] = into[1];
        into[3] = funnel + bend * (y * y) + Math.PI * dent * (2 * Exact.cos(2 * Math.PI * y) - q * q);
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(0, 0));
    }
}
