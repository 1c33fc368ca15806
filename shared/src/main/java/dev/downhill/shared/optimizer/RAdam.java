package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import java.util.List;

/**
 * Rectified Adam: with ρ∞ = 2/(1 − β₂) − 1 and ρ = ρ∞ − 2t·β₂ᵗ/(1 − β₂ᵗ), counting t from 1, a step is α·m̂ while ρ ≤ 5, too few
 * slopes having been seen to divide by their squares, and α·m̂·r·√(1 − β₂ᵗ)/(√s + ε) after that, with
 * r² = (ρ − 4)(ρ − 2)ρ∞/((ρ∞ − 4)(ρ∞ − 2)ρ). Liu et al. 2020. As PyTorch's RAdam. Its first steps, five
 * with the usual β₂, are those of plain descent and blow up where those would: that limits α on steep surfaces.
 */
public record RAdam(double beta1, double beta2, double eps, double weightDecay) implements Optimizer {
    private static final double ENOUGH = 5;

    static OptimizerKind kind() {
        return AdamFamily.kind(
                "radam",
                "RAdam",
                "Adam that does not trust its average of squares before it has seen enough of them.",
                "g = g + weight_decay*x\nm = beta1*m + (1 - beta1)*g\ns = beta2*s + (1 - beta2)*g^2\n"
                        + "h = m/(1 - beta1^(t + 1))\nn = 2/(1 - beta2) - 1\n"
                        + "p = n - 2*(t + 1)*beta2^(t + 1)/(1 - beta2^(t + 1))\n"
                        + "r = sqrt((p - 4)*(p - 2)*n/((n - 4)*(n - 2)*p))\n"
                        + "h = h*where(p > 5, r*sqrt(1 - beta2^(t + 1)), 1)\nx = x - lr*where(p > 5, h/(sqrt(s) + eps), h)",
                0.03,
                RAdam::new);
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] m;
        private final double[] s;
        private final double most = 2 / (1 - beta2) - 1;
        private double beta1Power = 1;
        private double beta2Power = 1;
        private int t;

        Run(double[] start) {
            super(start);
            m = new double[start.length];
            s = new double[start.length];
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            t++;
            beta1Power = beta1Power * beta1;
            beta2Power = beta2Power * beta2;
            double correction1 = 1 - beta1Power;
            double correction2 = 1 - beta2Power;
            double length = most - 2 * t * beta2Power / correction2;
            boolean enough = length > ENOUGH;
            double scale = enough ? rectification(length) * Math.sqrt(correction2) : 1;
            for (int i = 0; i < x.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                s[i] = beta2 * s[i] + (1 - beta2) * (g[i] * g[i]);
                double step = m[i] / correction1 * scale;
                x[i] = x[i] - lr * (enough ? step / (Math.sqrt(s[i]) + eps) : step);
            }
        }

        private double rectification(double length) {
            return Math.sqrt((length - 4) * (length - 2) * most / ((most - 4) * (most - 2) * length));
        }

        @Override
        public List<State> state() {
            return List.of(new State("average", "m", m), new State("average of squares", "s", s));
        }
    }
}
