package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Averaged stochastic gradient descent with a falling rate: x ← x·(1 − λη) − η·g, and beside it the average
 * a ← a + (x − a)/max(1, t − t₀), which does not act on x. After step t, counted from 1, η = α/(1 + λαt)^κ, κ being the parameter
 * {@code alpha}; the first step has η = α. Polyak and Juditsky 1992; Bottou 2010. As PyTorch's ASGD, also in that a change of α
 * shows one step later. The lane is x; {@link AveragedSgd} shows the average.
 */
public record Asgd(double lambda, double alpha, double t0, double weightDecay) implements Optimizer {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.019);
        Parameter lambda = Parameter.real("lambda", "λ", 0, 1000, 1e-4)
                .named("Decay λ")
                .slider(Scale.LOGARITHMIC, 1e-6, 1)
                .help("How much x shrinks and how fast the rate falls.");
        Parameter alpha = Parameter.real("alpha", "κ", 0, 10, 0.75)
                .named("Power κ")
                .slider(Scale.LINEAR, 0, 1)
                .help("The power with which the rate falls.");
        Parameter t0 = Parameter.real("t0", "t₀", 0, 1e9, 1e6)
                .named("Averaging from t₀")
                .unit("steps")
                .slider(Scale.LOGARITHMIC, 1, 1e6)
                .help("After how many steps the averaging begins.");
        return new OptimizerKind(
                "asgd",
                "ASGD",
                "Descent with a slowly falling rate, and the average of where it has been beside it.",
                "g = g + weight_decay*x\nh = where(t > 0, h, lr)\nx = x*(1 - lambda*h) - h*g\n"
                        + "a = where(t > t0 + 1, a + (x - a)/(t - t0), x)\nh = lr/(1 + lambda*lr*(t + 1))^alpha",
                Schema.of(lr, lambda, alpha, t0, Parameters.WEIGHT_DECAY),
                false,
                values -> new Asgd(
                        values.real(lambda),
                        values.real(alpha),
                        values.real(t0),
                        values.real(Parameters.WEIGHT_DECAY)));
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] average;
        private double eta;
        private int t;

        Run(double[] start) {
            super(start);
            average = start.clone();
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            double rate = t == 0 ? lr : eta;
            double kept = 1 - lambda * rate;
            double count = Math.max(1, t - t0);
            for (int i = 0; i < x.length; i++) {
                x[i] = x[i] * kept - rate * g[i];
                average[i] = count == 1 ? x[i] : average[i] + (x[i] - average[i]) / count;
            }
            t++;
            eta = lr / Exact.pow(1 + lambda * lr * t, alpha);
        }

        @Override
        public List<State> state() {
            return List.of(new State("average", "a", average));
        }
    }
}
