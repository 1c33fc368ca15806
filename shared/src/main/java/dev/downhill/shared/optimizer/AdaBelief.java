package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * AdaBelief, Adam that divides by how far the slopes stray from their average: m ← β₁·m + (1 − β₁)·g,
 * s ← β₂·s + (1 − β₂)·(g − m)² + ε, x ← x − α·m̂/(√ŝ + ε). Zhuang et al. 2020, algorithm 2; ε and the decoupled weight decay as in
 * the authors' program, without its rectification.
 */
public record AdaBelief(double beta1, double beta2, double eps, double weightDecay) implements Optimizer {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.5);
        Parameter beta2 = Parameters.beta(
                "beta2", "β₂", 0.999, "How much of the average of the squared surprises is kept each step.");
        Parameter eps = Parameters.eps(1e-16);
        Parameter weightDecay = Parameters.decoupledDecay(0);
        return new OptimizerKind(
                "adabelief",
                "AdaBelief",
                "Long steps where the slope is as expected, short ones where it surprises.",
                "x = x*(1 - lr*weight_decay)\nm = beta1*m + (1 - beta1)*g\ns = beta2*s + (1 - beta2)*(g - m)^2 + eps\n"
                        + "x = x - lr*((m/(1 - beta1^(t + 1)))/(sqrt(s/(1 - beta2^(t + 1))) + eps))",
                Schema.of(lr, Parameters.BETA1, beta2, eps, weightDecay),
                false,
                values -> new AdaBelief(
                        values.real(Parameters.BETA1), values.real(beta2), values.real(eps), values.real(weightDecay)));
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
            slope.gradient(x, g);
            beta1Power = beta1Power * beta1;
            beta2Power = beta2Power * beta2;
            double correction1 = 1 - beta1Power;
            double correction2 = 1 - beta2Power;
            double kept = 1 - lr * weightDecay;
            for (int i = 0; i < x.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                double surprise = g[i] - m[i];
                s[i] = beta2 * s[i] + (1 - beta2) * (surprise * surprise) + eps;
                x[i] = x[i] * kept - lr * ((m[i] / correction1) / (Math.sqrt(s[i] / correction2) + eps));
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("average", "m", m), new State("average of squared surprises", "s", s));
        }
    }
}
