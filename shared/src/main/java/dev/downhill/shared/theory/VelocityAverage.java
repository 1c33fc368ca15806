package dev.downhill.shared.theory;

import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.surface.Point;

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

    /**
     * The same, measured where the weights stay where they are, over the batches of so many steps.
     *
     * @param batches drawn anew at every step
     */
    public static double measuredShare(double rho, SampledSurface surface, Batches batches, int steps, Point at) {
        int[] batch = new int[batches.size()];
        double[] full = new double[2];
        double[] g = new double[2];
        surface.gradient(at.x(), at.y(), full);
        double vx = 0;
        double vy = 0;
        double ofGradient = 0;
        double ofVelocity = 0;
        // the velocity begins with nothing: its noise is there when that is forgotten
        int from = (int) Math.min(steps / 2, 5 * gradients(rho));
        for (int step = 0; step < steps; step++) {
            batches.begin(step);
            for (int k = 0; k < batches.count(); k++) batch[k] = batches.sample(k);
            surface.batchGradient(batch, batches.count(), at.x(), at.y(), g);
            double dx = g[0] - full[0];
            double dy = g[1] - full[1];
            vx = rho * vx + (1 - rho) * dx;
            vy = rho * vy + (1 - rho) * dy;
            if (step < from) continue;
            ofGradient += dx * dx + dy * dy;
            ofVelocity += vx * vx + vy * vy;
        }
        return ofVelocity / ofGradient;
    }

    /** How many gradients count in the mean: as many as would have this variance if they counted alike. */
    public static double gradients(double rho) {
        return (1 + rho) / (1 - rho);
    }
}
