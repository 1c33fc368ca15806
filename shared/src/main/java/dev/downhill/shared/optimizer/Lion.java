package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Lion: c = β₁·m + (1 − β₁)·g, x ← x − α·(sign(c) + λ·x), m ← β₂·m + (1 − β₂)·g. Every coordinate moves by α, whatever the slope;
 * found by searching through programs. Chen et al. 2023, algorithm 2.
 */
public record Lion(double beta1, double beta2, double weightDecay) implements Optimizer {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.05);
        Parameter beta2 = Parameters.beta("beta2", "β₂", 0.99, "How much of the average of the slopes is remembered.");
        Parameter beta1 = Parameters.beta(
                "beta1", "β₁", 0.9, "How much of that average, against the present slope, decides a step.");
        Parameter weightDecay = Parameters.decoupledDecay(0);
        return new OptimizerKind(
                "lion",
                "Lion",
                "Every coordinate moves by the learning rate, against the sign of an average of slopes.",
                "c = beta1*m + (1 - beta1)*g\nm = beta2*m + (1 - beta2)*g\nx = x - lr*(sign(c) + weight_decay*x)",
                Schema.of(lr, beta1, beta2, weightDecay),
                false,
                values -> new Lion(values.real(beta1), values.real(beta2), values.real(weightDecay)));
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] m;

        Run(double[] start) {
            super(start);
            m = new double[start.length];
        }

        @Override
        public void step(Slope slope, double lr) {
            slope.gradient(x, g);
            for (int i = 0; i < x.length; i++) {
                double c = beta1 * m[i] + (1 - beta1) * g[i];
                m[i] = beta2 * m[i] + (1 - beta2) * g[i];
                // a slope that is not a number must not pass for none
                double sign = c > 0 ? 1 : c < 0 ? -1 : c;
                x[i] = x[i] - lr * (sign + weightDecay * x[i]);
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("average", "m", m));
        }
    }
}
