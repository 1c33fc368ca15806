package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * L-BFGS: a direction from the last steps s and the changes y of the gradient along them, as if the Hessian were known. Liu and
 * Nocedal 1989. As PyTorch's LBFGS with one iteration a step: the first step is min(1, 1/‖g‖₁)·α long along −g, later ones α times
 * the direction, or as far as the line search says; a pair with yᵀs ≤ 10⁻¹⁰ is left out; there is no move where no |g| is above
 * 10⁻⁷ or where gᵀd > −10⁻⁹.
 *
 * @param history how many pairs are remembered
 */
public record Lbfgs(int history, boolean strongWolfe) implements Optimizer {
    private static final double FLAT = 1e-7;
    private static final double LEAST_DESCENT = 1e-9;
    private static final double LEAST_CURVATURE = 1e-10;
    private static final double C2 = 0.9;

    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(1);
        Parameter history = Parameter.integer("history", "", 1, 1000, 100)
                .slider(Scale.LINEAR, 1, 100)
                .help("How many of the last steps it remembers.");
        Parameter lineSearch = Parameter.choice("line-search", "none", "strong-wolfe")
                .help("Whether it tries several lengths along its direction until the strong Wolfe conditions hold.");
        return new OptimizerKind(
                "lbfgs",
                "L-BFGS",
                "Learns the curvature from how the slope changes, and steps as if it knew the Hessian.",
                "d = -H*g, where H is made from the last steps and the changes of the gradient\nx = x + lr*d",
                Schema.of(lr, history, lineSearch),
                false,
                values -> new Lbfgs(
                        values.integer(history), values.choice(lineSearch).equals("strong-wolfe")));
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final StrongWolfe search;
        private final double[] before;
        private final double[] d;
        /** The pairs as a ring, the oldest at {@code oldest}. */
        private final double[][] steps;

        private final double[][] changes;
        private final double[] inverse;
        private final double[] share;
        private int oldest;
        private int pairs;
        private double scale = 1;
        private double length;
        private boolean begun;

        Run(double[] start) {
            super(start);
            int n = start.length;
            search = new StrongWolfe(n, C2);
            before = new double[n];
            d = new double[n];
            steps = new double[history][n];
            changes = new double[history][n];
            inverse = new double[history];
            share = new double[history];
        }

        @Override
        public void step(Slope slope, double lr) {
            slope.gradient(x, g);
            if (Vectors.greatest(g) <= FLAT) return;
            if (begun) remember();
            direct();
            Vectors.copy(g, before);
            length = begun ? lr : Math.min(1, 1 / Vectors.norm1(g)) * lr;
            begun = true;
            double descent = Vectors.dot(g, d);
            if (descent > -LEAST_DESCENT) return;
            if (strongWolfe) length = search.search(slope, x, d, slope.value(x), descent, length);
            Vectors.add(length, d, x);
        }

        /** Puts the last step and the change of the gradient along it in place of the oldest pair. */
        private void remember() {
            int newest = (oldest + pairs) % history;
            double curvature = 0;
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                double change = g[i] - before[i];
                curvature += change * (d[i] * length);
                squares += change * change;
            }
            if (!(curvature > LEAST_CURVATURE)) return;
            for (int i = 0; i < x.length; i++) {
                changes[newest][i] = g[i] - before[i];
                steps[newest][i] = d[i] * length;
            }
            inverse[newest] = 1 / curvature;
            scale = curvature / squares;
            if (pairs < history) pairs++;
            else oldest = (oldest + 1) % history;
        }

        /** The direction d = −H·g by the two loops over the pairs. */
        private void direct() {
            for (int i = 0; i < d.length; i++) d[i] = -g[i];
            for (int i = pairs - 1; i >= 0; i--) {
                int pair = (oldest + i) % history;
                share[pair] = Vectors.dot(steps[pair], d) * inverse[pair];
                Vectors.add(-share[pair], changes[pair], d);
            }
            for (int i = 0; i < d.length; i++) d[i] = d[i] * scale;
            for (int i = 0; i < pairs; i++) {
                int pair = (oldest + i) % history;
                Vectors.add(share[pair] - Vectors.dot(changes[pair], d) * inverse[pair], steps[pair], d);
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("direction", "d", d));
        }
    }
}
