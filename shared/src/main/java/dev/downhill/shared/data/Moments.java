package dev.downhill.shared.data;

import dev.downhill.shared.math.Exact;

/** Means, variances and covariance of the features of points, with 1/N; a second feature that is not there is 0 with variance 1. */
public final class Moments {
    private final double mean1;
    private final double mean2;
    private final double variance1;
    private final double variance2;
    private final double covariance;
    private final double targetMean;

    public Moments(Points points) {
        int n = points.size();
        boolean isPlane = points.features() == 2;
        double sum1 = 0;
        double sum2 = 0;
        double targets = 0;
        for (int i = 0; i < n; i++) {
            sum1 += points.feature(i, 0);
            if (isPlane) sum2 += points.feature(i, 1);
            targets += points.target(i);
        }
        mean1 = sum1 / n;
        mean2 = sum2 / n;
        targetMean = targets / n;
        double square1 = 0;
        double square2 = 0;
        double product = 0;
        for (int i = 0; i < n; i++) {
            double d1 = points.feature(i, 0) - mean1;
            double d2 = isPlane ? points.feature(i, 1) - mean2 : 0;
            square1 += d1 * d1;
            square2 += d2 * d2;
            product += d1 * d2;
        }
        variance1 = square1 / n;
        variance2 = isPlane ? square2 / n : 1;
        covariance = product / n;
    }

    public double mean1() {
        return mean1;
    }

    public double mean2() {
        return mean2;
    }

    public double targetMean() {
        return targetMean;
    }

    public double variance1() {
        return variance1;
    }

    public double variance2() {
        return variance2;
    }

    public double covariance() {
        return covariance;
    }

    public double deviation1() {
        return Exact.sqrt(variance1);
    }

    public double deviation2() {
        return Exact.sqrt(variance2);
    }

    /** From −1 to 1; 0 where a feature does not vary. */
    public double correlation() {
        double scale = deviation1() * deviation2();
        return scale == 0 ? 0 : covariance / scale;
    }
}
