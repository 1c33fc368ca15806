package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;
import static dev.downhill.shared.surface.StationaryPoint.saddle;

import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Beale's function, (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²: flat along the axes, with cliffs in the
 * corners. Beale 1958.
 */
public final class Beale implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "beale",
                "Beale",
                "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
                "Flat in the middle, cliffs in the corners, and a saddle on the way: hard for any single learning rate.",
                Schema.EMPTY,
                Domain.around(4.5),
                new Point(1, 1.5),
                values -> new Beale());
    }

    @Override
    public double value(double x, double y) {
        double p = 1.5 - x * (1 - y);
        double q = 2.25 - x * (1 - y * y);
        double r = 2.625 - x * (1 - y * (y * y));
        return p * p + q * q + r * r;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double y2 = y * y;
        double y3 = y2 * y;
        double p = 1.5 - x * (1 - y);
        double q = 2.25 - x * (1 - y2);
        double r = 2.625 - x * (1 - y3);
        into[0] = -2 * (p * (1 - y) + q * (1 - y2) + r * (1 - y3));
        into[1] = 2 * x * (p + 2 * q * y + 3 * r * y2);
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double y2 = y * y;
        double y3 = y2 * y;
        double q = 2.25 - x * (1 - y2);
        double r = 2.625 - x * (1 - y3);
        double px = y - 1;
        double qx = y2 - 1;
        double rx = y3 - 1;
        double p = 1.5 + x * px;
        double py = x;
        double qy = 2 * x * y;
        double ry = 3 * x * y2;
        into[0] = 2 * (px * px + qx * qx + rx * rx);
        into[1] = 2 * (px * py + p + qx * qy + 2 * q * y + rx * ry + 3 * r * y2);
        into[2] = into[1];
        into[3] = 2 * (py * py + qy * qy + 2 * q * x + ry * ry + 6 * r * (x * y));
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(minimum(3, 0.5), saddle(0, 1), saddle(0.10053793732415836, -2.644513585023125));
    }
}
