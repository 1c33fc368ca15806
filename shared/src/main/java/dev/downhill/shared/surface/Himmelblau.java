package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.maximum;
import static dev.downhill.shared.surface.StationaryPoint.minimum;
import static dev.downhill.shared.surface.StationaryPoint.saddle;

import dev.downhill.shared.parameter.Schema;
import java.util.List;

/** Himmelblau's function (x² + y − 11)² + (x + y² − 7)²: four equal minima around one maximum. Himmelblau 1972. */
public final class Himmelblau implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "himmelblau",
                "Himmelblau",
                "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
                "Four minima of the same depth: which one a run ends in depends on the start, the rate and the momentum.",
                Schema.EMPTY,
                Domain.around(5),
                new Point(0, 0.5),
                values -> new Himmelblau());
    }

    @Override
    public double value(double x, double y) {
        double p = x * x + y - 11;
        double q = x + y * y - 7;
        return p * p + q * q;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double p = x * x + y - 11;
        double q = x + y * y - 7;
        into[0] = 4 * (x * p) + 2 * q;
        into[1] = 2 * p + 4 * (y * q);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = 12 * (x * x) + 4 * y - 42;
        into[1] = 4 * (x + y);
        into[2] = into[1];
        into[3] = 12 * (y * y) + 4 * x - 26;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(
                minimum(3, 2),
                minimum(-2.805118086952745, 3.131312518250573),
                minimum(-3.779310253377747, -3.2831859912861696),
                minimum(3.5844283403304917, -1.8481265269644036),
                maximum(-0.2708445906673476, -0.9230385564799815),
                saddle(3.385154183607021, 0.07385187983774928),
                saddle(0.08667750455539636, 2.884254701174776),
                saddle(-3.0730257507643897, -0.08135304428796751),
                saddle(-0.12796134673068008, -1.9537149802445763));
    }
}
