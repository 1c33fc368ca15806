package dev.downhill.shared.theory;

import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.Batches.Sampling;
import dev.downhill.shared.surface.Point;

/**
 * How far the gradient of a batch is from the gradient of all, at one place. With C the covariance of the samples' gradients (with
 * 1/N), that of the mean of B of them is C/B with replacement, and C/B·(N − B)/(N − 1) without (Cochran, Sampling techniques,
 * 1977, 2.6); a batch of a shuffled epoch is one without replacement, whatever its place in the epoch.
 */
public final class GradientSpread {
    private GradientSpread() {}

    /** The covariance of the samples' gradients at a place. */
    public static Covariance ofSamples(SampledSurface surface, Point at) {
        int n = surface.samples();
        double[] mean = mean(surface, at);
        double[] g = new double[2];
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            surface.sampleGradient(i, at.x(), at.y(), g);
            double dx = g[0] - mean[0];
            double dy = g[1] - mean[1];
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }
        return new Covariance(xx / n, xy / n, yy / n);
    }

    private static double[] mean(SampledSurface surface, Point at) {
        double[] g = new double[2];
        double[] mean = new double[2];
        for (int i = 0; i < surface.samples(); i++) {
            surface.sampleGradient(i, at.x(), at.y(), g);
            mean[0] += g[0] / surface.samples();
            mean[1] += g[1] / surface.samples();
        }
        return mean;
    }

    /** By what the covariance of one sample's gradient is multiplied for the mean of a batch. */
    public static double factor(int samples, int size, Sampling sampling) {
        if (sampling == Sampling.WITH_REPLACEMENT) return 1.0 / size;
        return samples == 1 ? 0 : (samples - size) / (size * (samples - 1.0));
    }

    /** The covariance of a batch's gradient, as theory has it. */
    public static Covariance predicted(SampledSurface surface, int size, Sampling sampling, Point at) {
        return ofSamples(surface, at).times(factor(surface.samples(), size, sampling));
    }

    /**
     * The same factor on average over the steps of a run, where the batches are to have so many samples: the last of an epoch has
     * what is left, and is so much the noisier.
     */
    public static double meanFactor(int samples, int size, Sampling sampling) {
        int left = samples % size;
        if (sampling != Sampling.EPOCHS || left == 0) return factor(samples, size, sampling);
        int full = samples / size;
        return (full * factor(samples, size, sampling) + factor(samples, left, sampling)) / (full + 1);
    }

    /** The covariance of the gradients of the batches of the first steps around that of all. */
    public static Covariance measured(SampledSurface surface, Batches batches, int steps, Point at) {
        double[] mean = mean(surface, at);
        double[] g = new double[2];
        int[] batch = new int[batches.size()];
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int step = 0; step < steps; step++) {
            batches.begin(step);
            for (int k = 0; k < batches.count(); k++) batch[k] = batches.sample(k);
            surface.batchGradient(batch, batches.count(), at.x(), at.y(), g);
            double dx = g[0] - mean[0];
            double dy = g[1] - mean[1];
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }
        return new Covariance(xx / steps, xy / steps, yy / steps);
    }
}
