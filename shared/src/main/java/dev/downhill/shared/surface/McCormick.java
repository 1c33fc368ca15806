package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;
import static dev.downhill.shared.surface.StationaryPoint.saddle;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * McCormick's function sin(x + y) + (x − y)² − 1.5x + 2.5y + 1. McCormick 1976. It is stationary where cos(x + y) = −½
 * and x − y = 1.
 */
public final class McCormick implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "mccormick",
                "McCormick",
                "sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1",
                "A valley along the diagonal whose floor rises and falls like a wave.",
                Schema.EMPTY,
                new Domain(-1.5, 4, -3, 4),
                new Point(3.5, 3.5),
                values -> new McCormick());
    }

    @Override
    public double value(double x, double y) {
        double across = x - y;
        return Exact.sin(x + y) + across * across - 1.5 * x + 2.5 * y + 1;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double wave = Exact.cos(x + y);
        double across = 2 * (x - y);
        into[0] = wave + across - 1.5;
        into[1] = wave - across + 2.5;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double wave = -Exact.sin(x + y);
        into[0] = wave + 2;
        into[1] = wave - 2;
        into[2] = into[1];
        into[3] = wave + 2;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(
                minimum(-0.5471975511965977, -1.5471975511965979),
                minimum(2.5943951023931957, 1.5943951023931955),
                saddle(1.5471975511965979, 0.5471975511965977));
    }
}
