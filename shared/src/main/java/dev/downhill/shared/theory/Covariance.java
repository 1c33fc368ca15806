package dev.downhill.shared.theory;

import dev.downhill.shared.math.SymmetricMatrix;
import dev.downhill.shared.math.SymmetricMatrix.Eigen2;

/** The covariance matrix of two numbers. */
public record Covariance(double xx, double xy, double yy) {
    public Covariance times(double factor) {
        return new Covariance(factor * xx, factor * xy, factor * yy);
    }

    /** The standard deviation of both numbers together: the root of the mean square of the distance. */
    public double spread() {
        return Math.sqrt(xx + yy);
    }

    /** Its axes: the ellipse of one deviation has the roots of the eigenvalues as its half axes. */
    public Eigen2 axes() {
        return SymmetricMatrix.eigen(xx, xy, yy);
    }
}
