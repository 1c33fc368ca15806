package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Nesterov momentum as it is explained: step where the velocity would take you, take the gradient there, go back, mix the
 * two. v ← ρ·v − α·∇f(x + ρ·v), x ← x + v. Nesterov 1983; Sutskever et al. 2013. Weight decay is taken at the point where the
 * gradient is. A change of α scales only what a step adds to the velocity.
 */
public record NesterovLookahead(double rho, double weightDecay) implements Optimizer.WithVelocity {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.004);
        Parameter rho = Parameters.rho();
        return new OptimizerKind(
                "nesterov-lookahead",
                "Nesterov, look-ahead",
                "Steps where the velocity would go, takes the slope there, goes back and mixes the two.",
                "y = x + rho*v\nv = rho*v - lr*(grad(y) + weight_decay*y)\nx = x + v",
                Schema.of(lr, rho, Parameters.WEIGHT_DECAY),
                true,
                values -> new NesterovLookahead(values.real(rho), values.real(Parameters.WEIGHT_DECAY)));
    }

    @Override
    public Descent from(double[] start, double[] velocity) {
        return new Run(start, velocity);
    }

    private final class Run extends Descent {
        private final double[] v;
        private final double[] ahead;

        Run(double[] start, double[] velocity) {
            super(start);
            v = velocity.clone();
            ahead = new double[start.length];
        }

        @Override
        public void step(Slope slope, double lr) {
            for (int i = 0; i < x.length; i++) ahead[i] = x[i] + rho * v[i];
            gradientAt(ahead, slope, weightDecay);
            for (int i = 0; i < x.length; i++) {
                v[i] = rho * v[i] - lr * g[i];
                x[i] = x[i] + v[i];
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("velocity", "v", v), new State("look-ahead", "x + ρ·v", ahead));
        }
    }
}
