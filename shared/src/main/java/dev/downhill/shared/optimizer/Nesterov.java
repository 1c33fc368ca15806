package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Nesterov momentum after the change of variables x̃ = x + ρ·v, which asks for the gradient only where it is:
 * v' ← ρ·v − α·∇f(x̃), x̃ ← x̃ − ρ·v + (1 + ρ)·v'. Nesterov 1983; Sutskever et al. 2013; Bengio et al. 2013. At constant α
 * this equals PyTorch's SGD with {@code nesterov=True}, whose buffer is −v/α. When α changes it does not: PyTorch rescales
 * the whole velocity, here α scales only what a step adds.
 */
public record Nesterov(double rho, double weightDecay) implements Optimizer.WithVelocity {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.004);
        Parameter rho = Parameters.rho();
        return new OptimizerKind(
                "nesterov",
                "Nesterov",
                "Momentum that corrects itself by the slope ahead; written so that it needs the slope only where it is.",
                "g = g + weight_decay*x\nw = v\nv = rho*v - lr*g\nx = x - rho*w + (1 + rho)*v",
                Schema.of(lr, rho, Parameters.WEIGHT_DECAY),
                true,
                values -> new Nesterov(values.real(rho), values.real(Parameters.WEIGHT_DECAY)));
    }

    @Override
    public Descent from(double[] start, double[] velocity) {
        return new Run(start, velocity);
    }

    private final class Run extends Descent {
        private final double[] v;

        Run(double[] start, double[] velocity) {
            super(start);
            v = velocity.clone();
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            for (int i = 0; i < x.length; i++) {
                double before = v[i];
                v[i] = rho * before - lr * g[i];
                x[i] = x[i] - rho * before + (1 + rho) * v[i];
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("velocity", "v", v));
        }
    }
}
