package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Nonlinear conjugate gradients: d ← −g + β·d, x ← x + t·d. β is gᵀg/hᵀh with h the gradient before (Fletcher and Reeves 1964), or
 * gᵀ(g − h)/hᵀh, but not below 0 (Polak and Ribière 1969; Gilbert and Nocedal 1992). t comes from a line search for the strong
 * Wolfe conditions with c₂ = {@value #C2}, which first tries α times the length that would fall as far as the last step began to
 * (Nocedal and Wright 2006, equation 3.60), at the very first step min(1, 1/‖g‖₁)·α. Where d does not lead down, or the last
 * search found nothing, it starts again from −g.
 */
public record ConjugateGradient(boolean fletcherReeves) implements Optimizer {
    static final double C2 = 0.1;

    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(1);
        Parameter formula = Parameter.choice("formula", "polak-ribiere", "fletcher-reeves")
                .help("How much of the last direction is kept.");
        return new OptimizerKind(
                "conjugate-gradient",
                "Conjugate gradient",
                "Each direction leaves alone what the last one has achieved: on a bowl of two dimensions two are enough.",
                "b = max(0, sum(g*(g - h))/sum(h^2))\nd = b*d - g\nh = g\nx = x + t*d, where t is the step that a line search finds",
                Schema.of(lr, formula),
                false,
                values -> new ConjugateGradient(values.choice(formula).equals("fletcher-reeves")));
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final StrongWolfe search;
        private final double[] d;
        private final double[] before;
        private double descent;
        /** The length of the last step; 0 if there was none. */
        private double length;

        Run(double[] start) {
            super(start);
            search = new StrongWolfe(start.length, C2);
            d = new double[start.length];
            before = new double[start.length];
        }

        @Override
        public void step(Slope slope, double lr) {
            slope.gradient(x, g);
            // a slope whose square is below the smallest double leads nowhere, and β would be 0/0
            if (Vectors.dot(g, g) == 0) return;
            double keep = length == 0 ? 0 : beta();
            for (int i = 0; i < d.length; i++) d[i] = keep * d[i] - g[i];
            double descentBefore = descent;
            descent = Vectors.dot(g, d);
            if (!(descent < 0)) {
                for (int i = 0; i < d.length; i++) d[i] = -g[i];
                descent = -Vectors.dot(g, g);
            }
            double first = length == 0 ? Math.min(1, 1 / Vectors.norm1(g)) : length * (descentBefore / descent);
            length = search.search(slope, x, d, slope.value(x), descent, lr * first);
            Vectors.add(length, d, x);
            Vectors.copy(g, before);
        }

        private double beta() {
            double squares = Vectors.dot(before, before);
            if (fletcherReeves) return Vectors.dot(g, g) / squares;
            return Math.max(0, (Vectors.dot(g, g) - Vectors.dot(g, before)) / squares);
        }

        @Override
        public List<State> state() {
            return List.of(new State("direction", "d", d));
        }
    }
}
