package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Damped Newton: along each principal axis of the Hessian, the slope there divided by the curvature λ. Newton's own step has λ
 * with its sign and so goes to saddles and maxima as well; with |λ| it goes away from them (Dauphin et al. 2014). The damping δ is
 * added to the curvature, |λ| + δ or λ + δ (Levenberg 1944), and α shortens the step. Along an axis where that sum is zero it
 * stays. The Hessian is the true one, whatever noise the gradient has.
 *
 * @param signed whether the curvature keeps its sign
 */
public record Newton(double damping, boolean signed) implements Optimizer {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(1);
        Parameter damping = Parameter.real("damping", "δ", 0, 1e6, 0)
                .named("Damping δ")
                .slider(Scale.LINEAR, 0, 10)
                .help("Added to every curvature, so that the step stays short where the surface is flat.");
        Parameter curvature = Parameter.choice("curvature", "absolute", "signed")
                .help("Whether it divides by |λ| and flees saddles, or by λ as Newton did and is drawn to them.");
        return new OptimizerKind(
                "newton",
                "Newton, damped",
                "Divides the slope by the curvature along each axis of the Hessian: on a bowl one step is enough.",
                "d = -(abs(H) + damping)^-1*g, where H is the Hessian and abs acts on its eigenvalues\nx = x + lr*d",
                Schema.of(lr, damping, curvature),
                false,
                values -> new Newton(
                        values.real(damping), values.choice(curvature).equals("signed")));
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] hessian;
        private final double[] d;
        private final PrincipalAxes axes;

        Run(double[] start) {
            super(start);
            int n = start.length;
            hessian = new double[n * n];
            d = new double[n];
            axes = new PrincipalAxes(n);
        }

        @Override
        public void step(Slope slope, double lr) {
            int n = x.length;
            slope.gradient(x, g);
            slope.hessian(x, hessian);
            axes.of(hessian);
            for (int i = 0; i < n; i++) d[i] = 0;
            for (int k = 0; k < n; k++) {
                double lambda = hessian[k * n + k];
                double curvature = (signed ? lambda : Math.abs(lambda)) + damping;
                if (curvature == 0) continue;
                double along = 0;
                for (int i = 0; i < n; i++) along += axes.axis(k, i) * g[i];
                for (int i = 0; i < n; i++) d[i] = d[i] - along / curvature * axes.axis(k, i);
            }
            Vectors.add(lr, d, x);
        }

        @Override
        public List<State> state() {
            return List.of(new State("direction", "d", d));
        }
    }
}
