package dev.downhill.shared.surface;

import dev.downhill.shared.parameter.Schema;
import java.util.List;

/** The monkey saddle x³ − 3xy²: three valleys meet, one for the tail; the Hessian at the centre is zero. */
public final class MonkeySaddle implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "monkey-saddle",
                "Monkey saddle",
                "x^3 - 3*x*y^2",
                "Flat to second order at the centre: near it the gradient fades like the square of the distance.",
                Schema.EMPTY,
                Domain.around(2),
                new Point(1.2, 0.05),
                values -> new MonkeySaddle());
    }

    @Override
    public double value(double x, double y) {
        return x * (x * x - 3 * (y * y));
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = 3 * (x * x - y * y);
        into[1] = -6 * (x * y);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 6 * x;
        into[1] = -6 * y;
        into[2] = -6 * y;
        into[3] = -6 * x;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(new StationaryPoint(Point.ORIGIN, StationaryPoint.Type.DEGENERATE_SADDLE));
    }
}
