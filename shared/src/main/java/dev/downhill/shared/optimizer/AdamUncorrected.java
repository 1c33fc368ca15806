package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import java.util.List;

/**
 * Adam without its correction for the start at zero: m ← β₁·m + (1 − β₁)·g, s ← β₂·s + (1 − β₂)·g², x ← x − α·m/(√s + ε). Both
 * averages start too small, s far more so, and the first steps are up to (1 − β₁)/√(1 − β₂) times α: what Kingma and Ba 2015,
 * section 3, introduced the correction against.
 */
public record AdamUncorrected(double beta1, double beta2, double eps, double weightDecay) implements Optimizer {
    static OptimizerKind kind() {
        return AdamFamily.kind(
                "adam-uncorrected",
                "Adam, uncorrected",
                "Adam without bias correction: its averages start at zero, and so its first steps are far too long.",
                "g = g + weight_decay*x\nm = beta1*m + (1 - beta1)*g\ns = beta2*s + (1 - beta2)*g^2\n"
                        + "x = x - lr*(m/(sqrt(s) + eps))",
                0.15,
                AdamUncorrected::new);
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] m;
        private final double[] s;

        Run(double[] start) {
            super(start);
            m = new double[start.length];
            s = new double[start.length];
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            for (int i = 0; i < x.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                s[i] = beta2 * s[i] + (1 - beta2) * (g[i] * g[i]);
                x[i] = x[i] - lr * (m[i] / (Math.sqrt(s[i]) + eps));
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("average", "m", m), new State("average of squares", "s", s));
        }
    }
}
