package dev.downhill.shared.gradient;

import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.objective.Objective;
import dev.downhill.shared.parameter.Values;

/**
 * The gradient of the mean loss of a batch, drawn once for each step: a second question within a step is about the same batch.
 * Robbins and Monro 1951.
 */
final class MinibatchSlope extends Slope {
    private final SampledSurface surface;
    private final Batches batches;

    /** @throws IllegalArgumentException if the objective has no samples, or fewer than the batch */
    static Slope of(Values values, Objective objective, int seed) {
        if (!(objective instanceof SampledSurface sampled))
            throw new IllegalArgumentException("a minibatch of an objective without samples");
        return new MinibatchSlope(sampled, Batches.of(values, sampled.samples(), seed));
    }

    MinibatchSlope(SampledSurface surface, Batches batches) {
        this.surface = surface;
        this.batches = batches;
    }

    @Override
    public void begin(int step) {
        batches.begin(step);
    }

    @Override
    protected void tellGradient(double[] x, double[] into) {
        surface.batchGradient(batches.batch(), batches.count(), x[0], x[1], into);
    }

    @Override
    protected double tellValue(double[] x) {
        return surface.batchValue(batches.batch(), batches.count(), x[0], x[1]);
    }

    @Override
    protected void tellHessian(double[] x, double[] into) {
        surface.hessian(x, into);
    }
}
