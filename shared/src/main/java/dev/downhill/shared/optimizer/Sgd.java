package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/**
 * Gradient descent, called SGD where the gradient is noisy: x ← x − α·g. Robbins and Monro 1951. As PyTorch's SGD without
 * momentum: weight decay is added to the gradient.
 */
public record Sgd(double weightDecay) implements Optimizer {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.019);
        return new OptimizerKind(
                "sgd",
                "SGD",
                "Steps against the gradient, and knows nothing else.",
                "g = g + weight_decay*x\nx = x - lr*g",
                Schema.of(lr, Parameters.WEIGHT_DECAY),
                false,
                values -> new Sgd(values.real(Parameters.WEIGHT_DECAY)));
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        Run(double[] start) {
            super(start);
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            for (int i = 0; i < x.length; i++) x[i] = x[i] - lr * g[i];
        }
    }
}
