package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * AdaDelta: s ← ρ·s + (1 − ρ)·g², d = √(u + ε)/√(s + ε)·g, u ← ρ·u + (1 − ρ)·d², x ← x − α·d. The steps have the units of x, so
 * that α = 1 is natural. Zeiler 2012. As PyTorch's Adadelta: ε inside both roots.
 */
public record AdaDelta(double rho, double eps, double weightDecay) implements Optimizer {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(20, 100);
        Parameter rho = Parameters.beta("rho", "ρ", 0.9, "How much of the two averages of squares is kept each step.");
        Parameter eps = Parameters.eps(1e-6);
        return new OptimizerKind(
                "adadelta",
                "AdaDelta",
                "Divides by the root mean square of the slopes and multiplies by that of its own steps.",
                "g = g + weight_decay*x\ns = rho*s + (1 - rho)*g^2\nd = sqrt(u + eps)/sqrt(s + eps)*g\n"
                        + "u = rho*u + (1 - rho)*d^2\nx = x - lr*d",
                Schema.of(lr, rho, eps, Parameters.WEIGHT_DECAY),
                false,
                values -> new AdaDelta(values.real(rho), values.real(eps), values.real(Parameters.WEIGHT_DECAY)));
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] s;
        private final double[] u;

        Run(double[] start) {
            super(start);
            s = new double[start.length];
            u = new double[start.length];
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            for (int i = 0; i < x.length; i++) {
                s[i] = rho * s[i] + (1 - rho) * (g[i] * g[i]);
                double d = Math.sqrt(u[i] + eps) / Math.sqrt(s[i] + eps) * g[i];
                u[i] = rho * u[i] + (1 - rho) * (d * d);
                x[i] = x[i] - lr * d;
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("average of squares", "s", s), new State("average of squared steps", "u", u));
        }
    }
}
