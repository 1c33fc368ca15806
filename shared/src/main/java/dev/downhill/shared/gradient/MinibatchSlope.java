package dev.downhill.shared.gradient;

import dev.downhill.shared.data.SampledSurface;

/**
 * The gradient of the mean loss of a batch, drawn once for each step: a second question within a step is about the same batch.
 * Robbins and Monro 1951.
 */
final class MinibatchSlope extends Slope {
    private final SampledSurface surface;
    private final Batches batches;

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
