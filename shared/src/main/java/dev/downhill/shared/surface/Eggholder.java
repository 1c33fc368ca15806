package dev.downhill.shared.surface;

import static dev.downhill.shared.surface.StationaryPoint.minimum;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * The eggholder, −(y + 47)·sin√|x/2 + y + 47| − x·sin√|x − y − 47|. Whitley et al. 1996. The least value in the square,
 * −959.6407, is on its edge at (512, 404.2318), where the slope leads out of it: that is no stationary point. Known here
 * are the five deepest hollows inside. Where one of the roots is zero the surface has a crease; slope and curvature of
 * that root are said to be zero there.
 */
public final class Eggholder implements Surface {
    static SurfaceKind kind() {
        return new SurfaceKind(
                "eggholder",
                "Eggholder",
                "-(y + 47)*sin(sqrt(abs(x/2 + y + 47))) - x*sin(sqrt(abs(x - y - 47)))",
                "Hundreds of hollows, and the lowest point of the square lies on its edge, at (512, 404.23).",
                Schema.EMPTY,
                Domain.around(512),
                new Point(180, 120),
                values -> new Eggholder());
    }

    private static double wave(double u) {
        return Exact.sin(Math.sqrt(Math.abs(u)));
    }

    /** The derivative of sin√|u|. */
    private static double waveSlope(double u) {
        if (u == 0) return 0;
        double r = Math.sqrt(Math.abs(u));
        double slope = Exact.cos(r) / (2 * r);
        return u > 0 ? slope : -slope;
    }

    /** The second derivative of sin√|u|. */
    private static double waveCurvature(double u) {
        if (u == 0) return 0;
        double r = Math.sqrt(Math.abs(u));
        return -(r * Exact.sin(r) + Exact.cos(r)) / (4 * (r * (r * r)));
    }

    @Override
    public double value(double x, double y) {
        return -(y + 47) * wave(0.5 * x + y + 47) - x * wave(x - y - 47);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double u = 0.5 * x + y + 47;
        double w = x - y - 47;
        double byU = (y + 47) * waveSlope(u);
        double byW = x * waveSlope(w);
        into[0] = -0.5 * byU - wave(w) - byW;
        into[1] = -wave(u) - byU + byW;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double u = 0.5 * x + y + 47;
        double w = x - y - 47;
        double uu = (y + 47) * waveCurvature(u);
        double ww = x * waveCurvature(w);
        into[0] = -0.25 * uu - 2 * waveSlope(w) - ww;
        into[1] = -0.5 * waveSlope(u) - 0.5 * uu + waveSlope(w) + ww;
        into[2] = into[1];
        into[3] = -2 * waveSlope(u) - uu - ww;
    }

    @Override
    public List<StationaryPoint> stationary() {
        return List.of(
                minimum(482.3533104647884, 432.87899894548343),
                minimum(479.04540378435183, 434.50587646790115),
                minimum(439.48099726945344, 453.97743475400256),
                minimum(-465.6941515451357, 385.71669978348035),
                minimum(347.3269729738487, 499.41539845004286));
    }
}
