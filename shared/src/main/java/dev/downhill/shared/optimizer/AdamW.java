package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * AdamW: Adam whose weight decay does not pass through the averages, x ← x·(1 − α·λ) − α·m̂/(√ŝ + ε). Loshchilov and Hutter
 * 2019. As PyTorch's AdamW: x shrinks before the step, the gradient is from before that; with {@code amsgrad} the greatest s so
 * far stands in place of s, corrected afterwards.
 */
public record AdamW(double beta1, double beta2, double eps, double weightDecay, boolean amsgrad) implements Optimizer {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.5);
        Parameter eps = Parameters.eps(1e-8);
        Parameter weightDecay = Parameters.decoupledDecay(0.01);
        Parameter amsgrad = Parameter.flag("amsgrad", false)
                .named("AMSGrad")
                .help("Divides by the greatest average of squares so far instead of by the present one.");
        return new OptimizerKind(
                "adamw",
                "AdamW",
                "Adam with a weight decay of its own, which the root of the squared slopes does not divide.",
                "x = x*(1 - lr*weight_decay)\nm = beta1*m + (1 - beta1)*g\ns = beta2*s + (1 - beta2)*g^2\n"
                        + "k = max(amsgrad*k, s)\n"
                        + "x = x - lr*((m/(1 - beta1^(t + 1)))/(sqrt(k/(1 - beta2^(t + 1))) + eps))",
                Schema.of(lr, Parameters.BETA1, Parameters.BETA2, eps, weightDecay, amsgrad),
                false,
                values -> new AdamW(
                        values.real(Parameters.BETA1),
                        values.real(Parameters.BETA2),
                        values.real(eps),
                        values.real(weightDecay),
                        values.flag(amsgrad)));
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
            slope.gradient(x, g);
            beta1Power = beta1Power * beta1;
            beta2Power = beta2Power * beta2;
            double correction1 = 1 - beta1Power;
            double correction2 = 1 - beta2Power;
            double kept = 1 - lr * weightDecay;
            for (int i = 0; i < x.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                s[i] = beta2 * s[i] + (1 - beta2) * (g[i] * g[i]);
                k[i] = amsgrad ? Math.max(k[i], s[i]) : s[i];
                x[i] = x[i] * kept - lr * ((m[i] / correction1) / (Math.sqrt(k[i] / correction2) + eps));
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("average", "m", m), new State("average of squares", "s", s));
        }
    }
}
