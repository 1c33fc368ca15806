package dev.downhill.shared.theory;

/**
 * x_{t+1} = T·x_t − D·x_{t−1}: what gradient descent with or without momentum does along one axis of a quadratic. Its roots are
 * those of z² − T·z + D, the eigenvalues of the 2 × 2 matrix that takes one step.
 *
 * @param trace T, the sum of the roots
 * @param determinant D, their product
 * @param discriminant T² − 4D, given since it is worth computing without cancellation
 */
public record Recurrence(double trace, double determinant, double discriminant) {
    /** The spectral radius: by what the distance is multiplied each step in the long run. */
    public double rate() {
        if (isComplex()) return Math.sqrt(determinant);
        return (Math.abs(trace) + Math.sqrt(discriminant)) / 2;
    }

    /** Whether it swings: the roots are a complex pair. */
    public boolean isComplex() {
        return discriminant < 0;
    }

    /** Whether the root that lasts is negative, so that the sign changes at every step. */
    public boolean isBouncing() {
        return !isComplex() && trace < 0;
    }
}
