package dev.downhill.shared.gradient;

import dev.downhill.shared.parameter.Catalogue;

/** Every way of telling the gradient. */
public final class Gradients {
    public static final Catalogue<GradientKind> ALL =
            new Catalogue<>("gradient", ExactSlope.kind(), NoisySlope.kind(), Minibatch.kind());

    private Gradients() {}
}
