package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import java.util.List;

/**
 * AdaMax, Adam with the greatest slope in place of their root mean square: u ← max(β₂·u, |g| + ε), x ← x − α·m̂/u. Kingma and
 * Ba 2015, section 7.1. As PyTorch's Adamax: ε is added to the slope, not to the denominator.
 */
public record AdaMax(double beta1, double beta2, double eps, double weightDecay) implements Optimizer {
    static OptimizerKind kind() {
        return AdamFamily.kind(
                "adamax",
                "AdaMax",
                "Momentum divided by the greatest slope of late.",
                "g = g + weight_decay*x\nm = beta1*m + (1 - beta1)*g\nu = max(beta2*u, abs(g) + eps)\n"
                        + "x = x - lr*((m/(1 - beta1^(t + 1)))/u)",
                2,
                AdaMax::new);
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] m;
        private final double[] u;
        private double beta1Power = 1;

        Run(double[] start) {
            super(start);
            m = new double[start.length];
            u = new double[start.length];
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            beta1Power = beta1Power * beta1;
            double correction = 1 - beta1Power;
            for (int i = 0; i < x.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                u[i] = Math.max(beta2 * u[i], Math.abs(g[i]) + eps);
                x[i] = x[i] - lr * ((m[i] / correction) / u[i]);
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("average", "m", m), new State("greatest slope", "u", u));
        }
    }
}
