package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Averaged iterates: gradient descent z ← z − α·g(z), shown as the mean of z₍ₜ₀₊₁₎ … z₍ₜ₎; until t₀ as z itself. The noise of the
 * single steps averages out, at the price of remembering where it came from. Polyak and Juditsky 1992; Ruppert 1988.
 *
 * @param t0 how many steps are left out of the mean
 */
public record AveragedSgd(int t0, double weightDecay) implements Optimizer {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.019);
        Parameter t0 = Parameter.integer("t0", "t₀", 0, 1_000_000, 50)
                .named("Averaging from t₀")
                .unit("steps")
                .slider(Scale.LINEAR, 0, 200)
                .help("How many steps pass before the averaging begins.");
        return new OptimizerKind(
                "averaged-sgd",
                "Averaged SGD",
                "The mean of where plain descent has been: its noise averages out.",
                "z = where(t > 0, z, x)\nz = z - lr*(grad(z) + weight_decay*z)\n"
                        + "x = where(t > t0, x + (z - x)/(t + 1 - t0), z)",
                Schema.of(lr, t0, Parameters.WEIGHT_DECAY),
                false,
                values -> new AveragedSgd(values.integer(t0), values.real(Parameters.WEIGHT_DECAY)));
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] z;
        private int t;

        Run(double[] start) {
            super(start);
            z = start.clone();
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(z, slope, weightDecay);
            t++;
            double count = Math.max(1, t - t0);
            for (int i = 0; i < x.length; i++) {
                z[i] = z[i] - lr * g[i];
                x[i] = count == 1 ? z[i] : x[i] + (z[i] - x[i]) / count;
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("iterate", "z", z));
        }
    }
}
