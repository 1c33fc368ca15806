package dev.downhill.shared.theory;

import dev.downhill.shared.data.LeastSquares;
import org.jspecify.annotations.Nullable;

/**
 * What the second moments of least squares with batches depend on.
 *
 * @param h the Hessian xx, xy, yy, without weight decay
 * @param fourth E[z₁⁴], E[z₁³z₂], E[z₁²z₂²], E[z₁z₂³], E[z₂⁴]
 * @param kick the covariance of a batch's gradient at the minimum
 * @param offset how much the loss at the minimum of the loss with weight decay is above its least
 * @param size of a batch
 */
record SampleMoments(double[] h, double[] fourth, Covariance kick, double offset, int size) {
    /** The moments, or null if there is no single minimum. */
    static @Nullable SampleMoments of(LeastSquares loss, double weightDecay, int size) {
        double[] hessian = new double[4];
        double[] g = new double[2];
        loss.hessian(0, 0, hessian);
        loss.gradient(0, 0, g);
        double xx = hessian[0] + weightDecay;
        double yy = hessian[3] + weightDecay;
        double determinant = xx * yy - hessian[1] * hessian[1];
        boolean isDrawn = weightDecay > 0;
        if (!isDrawn && !loss.minimum().isOnly() || !(determinant > 0)) return null;
        double x = (hessian[1] * g[1] - yy * g[0]) / determinant;
        double y = (hessian[1] * g[0] - xx * g[1]) / determinant;
        double least = 0;
        if (loss.minimum().at() != null) {
            double bestX = loss.minimum().at().x();
            double bestY = loss.minimum().at().y();
            if (!isDrawn) {
                x = bestX;
                y = bestY;
            }
            least = loss.value(bestX, bestY);
        }
        double[] fourth = new double[5];
        double bxx = 0;
        double bxy = 0;
        double byy = 0;
        int n = loss.samples();
        for (int i = 0; i < n; i++) {
            double u = loss.u(i);
            double v = loss.v(i);
            fourth[0] += u * u * (u * u) / n;
            fourth[1] += u * u * (u * v) / n;
            fourth[2] += u * u * (v * v) / n;
            fourth[3] += u * v * (v * v) / n;
            fourth[4] += v * v * (v * v) / n;
            double r = loss.residual(i, x, y);
            double gx = r * u + weightDecay * x;
            double gy = r * v + weightDecay * y;
            bxx += gx * gx / n;
            bxy += gx * gy / n;
            byy += gy * gy / n;
        }
        Covariance kick = new Covariance(bxx, bxy, byy).times(1.0 / size);
        double[] h = {hessian[0], hessian[1], hessian[3]};
        return new SampleMoments(h, fourth, kick, loss.value(x, y) - least, size);
    }

    /** E[Ã·S·Ã]: how the noise grows with second moments S of the distance. */
    Covariance spread(double sxx, double sxy, double syy) {
        // E[(zᵀSz)·z·zᵀ]
        double xx = sxx * fourth[0] + 2 * sxy * fourth[1] + syy * fourth[2];
        double xy = sxx * fourth[1] + 2 * sxy * fourth[2] + syy * fourth[3];
        double yy = sxx * fourth[2] + 2 * sxy * fourth[3] + syy * fourth[4];
        // H·S, then times H
        double a = h[0] * sxx + h[1] * sxy;
        double b = h[0] * sxy + h[1] * syy;
        double c = h[1] * sxx + h[2] * sxy;
        double d = h[1] * sxy + h[2] * syy;
        return new Covariance(
                (xx - (a * h[0] + b * h[1])) / size,
                (xy - (a * h[1] + b * h[2])) / size,
                (yy - (c * h[1] + d * h[2])) / size);
    }

    /** ½·tr(H·S). */
    double rise(Covariance s) {
        return 0.5 * (h[0] * s.xx() + 2 * (h[1] * s.xy()) + h[2] * s.yy());
    }
}
