package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * RMSProp: s ← γ·s + (1 − γ)·g², v ← ρ·v + g/(√s + ε), x ← x − α·v; centred, the root is of s − m² with m the same average of
 * g. Tieleman and Hinton 2012; centred, Graves 2013. As PyTorch's RMSprop, whose smoothing constant α is here γ: ε outside
 * the root, weight decay added to the gradient.
 */
public record RmsProp(double alpha, double eps, double momentum, boolean centered, double weightDecay)
        implements Optimizer.WithVelocity {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.3);
        Parameter alpha =
                Parameters.beta("alpha", "γ", 0.99, "How much of the average of squared slopes is kept each step.");
        Parameter eps = Parameters.eps(1e-8);
        Parameter momentum = Parameter.real("momentum", "ρ", 0, 1, 0)
                .named("Momentum ρ")
                .help("The share of its velocity kept each step; 0 is plain RMSProp.");
        Parameter centered = Parameter.flag("centered", false)
                .named("Centred")
                .help(
                        "Divides by the deviation of the slopes from their average instead of by their root mean square.");
        return new OptimizerKind(
                "rmsprop",
                "RMSProp",
                "Divides each coordinate by the root mean square of its recent slopes.",
                "g = g + weight_decay*x\ns = alpha*s + (1 - alpha)*g^2\nm = alpha*m + (1 - alpha)*g\n"
                        + "v = momentum*v + g/(sqrt(s - centered*m^2) + eps)\nx = x - lr*v",
                Schema.of(lr, alpha, eps, momentum, centered, Parameters.WEIGHT_DECAY),
                true,
                values -> new RmsProp(
                        values.real(alpha),
                        values.real(eps),
                        values.real(momentum),
                        values.flag(centered),
                        values.real(Parameters.WEIGHT_DECAY)));
    }

    @Override
    public Descent from(double[] start, double[] velocity) {
        return new Run(start, velocity);
    }

    private final class Run extends Descent {
        private final double[] s;
        private final double[] m;
        private final double[] v;

        Run(double[] start, double[] velocity) {
            super(start);
            s = new double[start.length];
            m = new double[start.length];
            v = velocity.clone();
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            for (int i = 0; i < x.length; i++) {
                s[i] = alpha * s[i] + (1 - alpha) * (g[i] * g[i]);
                m[i] = alpha * m[i] + (1 - alpha) * g[i];
                double square = centered ? s[i] - m[i] * m[i] : s[i];
                v[i] = momentum * v[i] + g[i] / (Math.sqrt(square) + eps);
                x[i] = x[i] - lr * v[i];
            }
        }

        @Override
        public List<State> state() {
            return List.of(
                    new State("average of squares", "s", s),
                    new State("average", "m", m),
                    new State("velocity", "v", v));
        }
    }
}
