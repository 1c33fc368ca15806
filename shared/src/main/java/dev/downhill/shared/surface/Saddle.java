package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.saddle;

import dev.downhill.shared.parameter.Schema;
import java.util.List;

/** The saddle x² − y²: a valley along y's axis seen one way, a ridge seen the other; unbounded below. */
public final class Saddle implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "saddle",
                "Saddle",
                "x^2 - y^2",
                "The gradient is zero at the centre though it is no minimum: a start on the ridge stays, one beside it crawls away.",
                Schema.EMPTY,
                Domain.around(2),
                new Point(1, 0.001),
                values -> new Saddle());
    }

    @Override
    public double value(double x, double y) {
        return x * x - y * y;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = 2 * x;
        into[1] = -2 * y;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 2;
        into[1] = 0;
        into[2] = 0;
        into[3] = -2;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(saddle(0, 0));
    }
}
