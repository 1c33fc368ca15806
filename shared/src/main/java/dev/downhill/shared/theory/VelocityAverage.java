package dev.downhill.shared.theory;

/**
 * How momentum averages the gradients: (1 − ρ)·v is the mean of the past gradients with weights (1 − ρ)·ρᵏ. Of noise that is
 * drawn anew at every step at one place it keeps the share (1 − ρ)/(1 + ρ) of the variance (an autoregression of order one: Box
 * and Jenkins 1970).
 */
public final class VelocityAverage {
    private VelocityAverage() {}

    /** The variance of (1 − ρ)·v over that of the gradient. */
    public static double varianceShare(double rho) {
        return (1 - rho) / (1 + rho);
    }

    /** How many gradients count in the mean: as many as would have this variance if they counted alike. */
    public static double gradients(double rho) {
        return (1 + rho) / (1 - rho);
    }
}
