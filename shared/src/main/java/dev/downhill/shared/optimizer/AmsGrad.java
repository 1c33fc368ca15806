package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import java.util.List;

/**
 * AMSGrad: Adam that never forgets the largest average of squares, k ← max(k, s), and divides by the root of that:
 * x ← x − α·m̂/(√k̂ + ε). Reddi, Kale and Kumar 2018. As PyTorch's Adam with {@code amsgrad=True}: the greatest of the
 * uncorrected averages is kept and corrected afterwards.
 */
public record AmsGrad(double beta1, double beta2, double eps, double weightDecay) implements Optimizer {
    static OptimizerKind kind() {
        return AdamFamily.kind(
                "amsgrad",
                "AMSGrad",
                "Adam that never forgets how steep it has been, so that its steps do not grow again.",
                "g = g + weight_decay*x\nm = beta1*m + (1 - beta1)*g\ns = beta2*s + (1 - beta2)*g^2\nk = max(k, s)\n"
                        + "x = x - lr*((m/(1 - beta1^(t + 1)))/(sqrt(k/(1 - beta2^(t + 1))) + eps))",
                0.5,
                AmsGrad::new);
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] m;
        private final double[] s;
        private final double[] k;
        private double beta1Power = 1;
        private double beta2Power = 1;

        Run(double[] start) {
            super(start);
            m = new double[start.length];
            s = new double[start.length];
            k = new double[start.length];
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
                k[i] = Math.max(k[i], s[i]);
                x[i] = x[i] - lr * ((m[i] / correction1) / (Math.sqrt(k[i] / correction2) + eps));
            }
        }

        @Override
        public List<State> state() {
            return List.of(
                    new State("average", "m", m),
                    new State("average of squares", "s", s),
                    new State("greatest average of squares", "k", k));
        }
    }
}
