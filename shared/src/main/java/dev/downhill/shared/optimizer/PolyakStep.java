package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;

/**
 * Gradient descent with Polyak's step size: x ← x − α·(f(x) − f*)/‖g‖²·g, which needs to know the least loss f*. With α = 1 it
 * steps to where the tangent plane has that loss. Polyak 1969. Where the loss is not above f*, or the slope is zero, it stays.
 */
public record PolyakStep(double minimum) implements Optimizer {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(1);
        Parameter minimum = Parameter.real("minimum", "f*", -1e6, 1e6, 0)
                .named("Least loss f*")
                .slider(Scale.LINEAR, -10, 10)
                .help("The loss at the minimum, which this rule must be told.");
        return new OptimizerKind(
                "polyak",
                "Polyak's step size",
                "Knows how low the minimum is, and chooses each step's length by how far there is to fall.",
                "h = f(x) - minimum\ns = sum(g^2)\nx = where(min(h, s) <= 0, x, x - lr*(h/s)*g)",
                Schema.of(lr, minimum),
                false,
                values -> new PolyakStep(values.real(minimum)));
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
            double above = slope.value(x) - minimum;
            slope.gradient(x, g);
            double squares = Vectors.dot(g, g);
            if (above <= 0 || squares == 0) return;
            double rate = lr * (above / squares);
            for (int i = 0; i < x.length; i++) x[i] = x[i] - rate * g[i];
        }
    }
}
