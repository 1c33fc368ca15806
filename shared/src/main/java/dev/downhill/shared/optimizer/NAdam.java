package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * NAdam, Adam with Nesterov's correction: counting t from 1, μₜ = β₁·(1 − ½·0.96^(t·ψ)) and Πₜ = μ₁·…·μₜ,
 * x ← x − α·[(1 − μₜ)/(1 − Πₜ)·g + μₜ₊₁/(1 − Πₜ₊₁)·m]/(√ŝ + ε). Dozat 2016. As the NAdam of PyTorch 2.
 */
public record NAdam(double beta1, double beta2, double eps, double weightDecay, double momentumDecay)
        implements Optimizer {
    private static final double WARM_UP = 0.96;

    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.5);
        Parameter eps = Parameters.eps(1e-8);
        Parameter momentumDecay = Parameter.real("momentum-decay", "ψ", 0, 1000, 0.004)
                .slider(Scale.LOGARITHMIC, 1e-4, 1)
                .help("How fast the momentum rises from half of β₁ to β₁.");
        return new OptimizerKind(
                "nadam",
                "NAdam",
                "Adam that steps as if the next average were known already, as Nesterov does.",
                "g = g + weight_decay*x\nm = beta1*m + (1 - beta1)*g\ns = beta2*s + (1 - beta2)*g^2\n"
                        + "u = beta1*(1 - 0.5*0.96^((t + 1)*momentum_decay))\n"
                        + "w = beta1*(1 - 0.5*0.96^((t + 2)*momentum_decay))\np = where(t > 0, p, 1)*u\n"
                        + "d = sqrt(s/(1 - beta2^(t + 1))) + eps\n"
                        + "x = x - lr*((1 - u)/(1 - p))*(g/d) - lr*(w/(1 - p*w))*(m/d)",
                Schema.of(lr, Parameters.BETA1, Parameters.BETA2, eps, Parameters.WEIGHT_DECAY, momentumDecay),
                false,
                values -> new NAdam(
                        values.real(Parameters.BETA1),
                        values.real(Parameters.BETA2),
                        values.real(eps),
                        values.real(Parameters.WEIGHT_DECAY),
                        values.real(momentumDecay)));
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] m;
        private final double[] s;
        private double beta2Power = 1;
        private double product = 1;
        private double next = momentum(1);
        private int t;

        Run(double[] start) {
            super(start);
            m = new double[start.length];
            s = new double[start.length];
        }

        private double momentum(int step) {
            return beta1 * (1 - 0.5 * Exact.pow(WARM_UP, step * momentumDecay));
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            t++;
            beta2Power = beta2Power * beta2;
            double correction2 = 1 - beta2Power;
            double now = next;
            next = momentum(t + 1);
            product = product * now;
            double forSlope = lr * ((1 - now) / (1 - product));
            double forAverage = lr * (next / (1 - product * next));
            for (int i = 0; i < x.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                s[i] = beta2 * s[i] + (1 - beta2) * (g[i] * g[i]);
                double root = Math.sqrt(s[i] / correction2) + eps;
                x[i] = x[i] - forSlope * (g[i] / root) - forAverage * (m[i] / root);
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("average", "m", m), new State("average of squares", "s", s));
        }
    }
}
