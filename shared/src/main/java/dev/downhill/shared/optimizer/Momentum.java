package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Momentum, a ball with friction: v ← ρ·v + (1 − τ)·g, x ← x − α·v. Polyak 1964; Sutskever et al. 2013. As PyTorch's SGD with
 * momentum: the dampening τ spares the first step, weight decay is added to the gradient, and since α multiplies the whole
 * velocity, a change of α rescales all of it at once.
 */
public record Momentum(double rho, double dampening, double weightDecay) implements Optimizer.WithVelocity {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.004);
        Parameter rho = Parameters.rho();
        Parameter dampening = Parameter.real("dampening", "τ", 0, 1, 0)
                .named("Dampening")
                .slider(Scale.LINEAR, 0, 1)
                .help("The share of each new gradient that is left out, but for the first step's.");
        return new OptimizerKind(
                "momentum",
                "Momentum",
                "A ball with friction: steps across the valley cancel, steps along it add up.",
                "g = g + weight_decay*x\nv = rho*v + (1 - dampening*sign(t))*g\nx = x - lr*v",
                Schema.of(lr, rho, dampening, Parameters.WEIGHT_DECAY),
                true,
                values -> new Momentum(values.real(rho), values.real(dampening), values.real(Parameters.WEIGHT_DECAY)));
    }

    @Override
    public Descent from(double[] start, double[] velocity) {
        return new Run(start, velocity);
    }

    private final class Run extends Descent {
        private final double[] v;
        private double share = 1;

        Run(double[] start, double[] velocity) {
            super(start);
            v = velocity.clone();
        }

        @Override
        public void step(Slope slope, double lr) {
            gradientAt(x, slope, weightDecay);
            for (int i = 0; i < x.length; i++) {
                v[i] = rho * v[i] + share * g[i];
                x[i] = x[i] - lr * v[i];
            }
            share = 1 - dampening;
        }

        @Override
        public List<State> state() {
            return List.of(new State("velocity", "v", v));
        }
    }
}
