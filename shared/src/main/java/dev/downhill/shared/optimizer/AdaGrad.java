package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.Arrays;
import java.util.List;

/**
 * AdaGrad: s ← s + g², x ← x − α/(1 + t·d)·g/(√s + ε). Duchi, Hazan and Singer 2011. As PyTorch's Adagrad: ε outside the
 * root, t = 0 at the first step, the sum starts at a value of its own.
 */
public record AdaGrad(double lrDecay, double initialAccumulator, double eps, double weightDecay) implements Optimizer {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(3);
        Parameter lrDecay = Parameter.real("lr-decay", "d", 0, 1000, 0)
                .named("Rate decay")
                .slider(Scale.LINEAR, 0, 1)
                .help("Divides the rate by 1 + t·d at step t.");
        Parameter initial = Parameter.real("initial-accumulator", "s₀", 0, 1e6, 0)
                .named("Initial sum")
                .slider(Scale.LINEAR, 0, 10)
                .help("What the sum of squares starts with.");
        Parameter eps = Parameters.eps(1e-10);
        return new OptimizerKind(
                "adagrad",
                "AdaGrad",
                "Divides each coordinate by the root of all its squared slopes so far: steep ones slow down for good.",
                "g = g + weight_decay*x\ns = where(t > 0, s, initial_accumulator) + g^2\n"
                        + "x = x - lr/(1 + t*lr_decay)*(g/(sqrt(s) + eps))",
                Schema.of(lr, lrDecay, initial, eps, Parameters.WEIGHT_DECAY),
                false,
                values -> new AdaGrad(
                        values.real(lrDecay),
                        values.real(initial),
                        values.real(eps),
                        values.real(Parameters.WEIGHT_DECAY)));
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] s;
        private int t;

        Run(double[] start) {
            super(start);
            s = new double[start.length];
            Arrays.fill(s, initialAccumulator);
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            double rate = lr / (1 + t * lrDecay);
            for (int i = 0; i < x.length; i++) {
                s[i] = s[i] + g[i] * g[i];
                x[i] = x[i] - rate * (g[i] / (Math.sqrt(s[i]) + eps));
            }
            t++;
        }

        @Override
        public List<State> state() {
            return List.of(new State("sum of squares", "s", s));
        }
    }
}
