package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import java.util.List;

/**
 * Adam: m ← β₁·m + (1 − β₁)·g, s ← β₂·s + (1 − β₂)·g², x ← x − α·m̂/(√ŝ + ε), with m̂ = m/(1 − β₁ᵗ) and ŝ = s/(1 − β₂ᵗ)
 * correcting for the start at zero. Kingma and Ba 2015. As PyTorch's Adam: ε outside the root, weight decay added to the
 * gradient.
 */
public record Adam(double beta1, double beta2, double eps, double weightDecay) implements Optimizer {
    static OptimizerKind kind() {
        return AdamFamily.kind(
                "adam",
                "Adam",
                "Momentum divided by the root mean square of the slopes, both corrected for their start at zero.",
                "g = g + weight_decay*x\nm = beta1*m + (1 - beta1)*g\ns = beta2*s + (1 - beta2)*g^2\n"
                        + "x = x - lr*(m/(1 - beta1^(t + 1))/(sqrt(s/(1 - beta2^(t + 1))) + eps))",
                0.5,
                Adam::new);
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] m;
        private final double[] s;
        private double beta1Power = 1;
        private double beta2Power = 1;

        Run(double[] start) {
            super(start);
            m = new double[start.length];
            s = new double[start.length];
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            beta1Power = beta1Power * beta1;
            beta2Power = beta2Power * beta2;
            double correction1 = 1 - beta1Power;
            double correction2 = 1 - beta2Power;
            for (int i = 0; i < x.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                s[i] = beta2 * s[i] + (1 - beta2) * (g[i] * g[i]);
                x[i] = x[i] - lr * ((m[i] / correction1) / (Math.sqrt(s[i] / correction2) + eps));
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("average", "m", m), new State("average of squares", "s", s));
        }
    }
}
