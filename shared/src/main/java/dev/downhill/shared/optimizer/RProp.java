package dev.downhill.shared.optimizer;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * Rprop: each coordinate has a step size of its own, which grows by η⁺ while its slope keeps its sign and shrinks by η⁻ when
 * that turns; only the sign of the slope counts. Riedmiller and Braun 1993. As PyTorch's Rprop: where the sign has turned the
 * step is left out and the slope forgotten, without going back. α is the first step size only: a schedule has no say later.
 */
public record RProp(double etaMinus, double etaPlus, double stepMin, double stepMax) implements Optimizer {
    static OptimizerKind kind() {
        Parameter lr = Parameters.lr(0.3);
        Parameter etaMinus = Parameter.real("eta-minus", "η⁻", 0, 1, 0.5)
                .belowMax()
                .slider(Scale.LINEAR, 0, 0.99)
                .help("What a step size is multiplied by when the sign of its slope has turned.");
        Parameter etaPlus = Parameter.real("eta-plus", "η⁺", 1, 100, 1.2)
                .slider(Scale.LINEAR, 1, 2)
                .help("What a step size is multiplied by while the sign of its slope stays.");
        Parameter stepMin = Parameter.real("step-min", "", 0, 1e6, 1e-6)
                .slider(Scale.LOGARITHMIC, 1e-9, 1)
                .help("The smallest step size.");
        Parameter stepMax = Parameter.real("step-max", "", 0, 1e6, 50)
                .slider(Scale.LOGARITHMIC, 1e-3, 1000)
                .help("The largest step size.");
        return new OptimizerKind(
                "rprop",
                "Rprop",
                "Looks at the sign of each slope alone: longer steps while it stays, shorter ones when it turns.",
                "c = g*h\ns = where(t > 0, s, lr)*where(c > 0, eta_plus, where(c < 0, eta_minus, 1))\n"
                        + "s = min(max(s, step_min), step_max)\nh = where(c < 0, 0, g)\nx = x - sign(h)*s",
                Schema.of(lr, etaMinus, etaPlus, stepMin, stepMax)
                        .where(values -> values.real(stepMin) <= values.real(stepMax)
                                ? null
                                : new Problem("step-min", "must not be above step-max.")),
                false,
                values -> new RProp(
                        values.real(etaMinus), values.real(etaPlus), values.real(stepMin), values.real(stepMax)));
    }

    @Override
    public Descent from(double[] start) {
        return new Run(start);
    }

    private final class Run extends Descent {
        private final double[] before;
        private final double[] size;
        private boolean begun;

        Run(double[] start) {
            super(start);
            before = new double[start.length];
            size = new double[start.length];
        }

        @Override
        public void step(Slope slope, double lr) {
            slope.gradient(x, g);
            for (int i = 0; i < x.length; i++) {
                double agreement = g[i] * before[i];
                double factor = agreement > 0 ? etaPlus : agreement < 0 ? etaMinus : 1;
                size[i] = Math.min(Math.max((begun ? size[i] : lr) * factor, stepMin), stepMax);
                before[i] = agreement < 0 ? 0 : g[i];
                if (before[i] > 0) x[i] = x[i] - size[i];
                else if (before[i] < 0) x[i] = x[i] + size[i];
            }
            begun = true;
        }

        @Override
        public List<State> state() {
            return List.of(new State("step size", "s", size), new State("slope before", "h", before));
        }
    }
}
