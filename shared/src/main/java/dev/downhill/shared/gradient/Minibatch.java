package dev.downhill.shared.gradient;

import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;

/** The gradient of a part of the data, as something to choose. */
final class Minibatch {
    /** How the samples of a batch are drawn; the same words as {@link Batches.Sampling}. */
    private static final String[] SAMPLINGS = {"with-replacement", "without-replacement", "epochs"};

    private Minibatch() {}

    static GradientKind kind() {
        // at most as many as points can be
        Parameter size = Parameter.integer("size", "B", 1, 5000, 1)
                .named("Batch size")
                .slider(Scale.LINEAR, 1, 100)
                .help("How many samples the gradient of a step is taken of.");
        Parameter sampling = Parameter.choice("sampling", SAMPLINGS)
                .help("How a batch is drawn: each sample from all, different ones, or all in turn in a random order.");
        return new GradientKind(
                GradientKind.MINIBATCH,
                "Minibatch",
                "The gradient of a few samples, drawn anew at every step, the same for every lane.",
                Schema.of(size, sampling),
                (values, objective, seed, start) -> {
                    if (!(objective instanceof SampledSurface sampled))
                        throw new IllegalArgumentException("a minibatch of an objective without samples");
                    return new MinibatchSlope(sampled, Batches.of(values, sampled.samples(), seed, start));
                },
                true);
    }
}
