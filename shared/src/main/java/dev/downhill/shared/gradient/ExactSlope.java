package dev.downhill.shared.gradient;

import dev.downhill.shared.objective.Objective;
import dev.downhill.shared.parameter.Schema;

/** The gradient itself. */
final class ExactSlope extends Slope {
    private final Objective objective;

    static GradientKind kind() {
        return new GradientKind(
                "exact",
                "Exact",
                "The gradient itself.",
                Schema.EMPTY,
                (values, objective, seed, start) -> new ExactSlope(objective));
    }

    ExactSlope(Objective objective) {
        this.objective = objective;
    }

    @Override
    public void begin(int step) {}

    @Override
    protected void tellGradient(double[] x, double[] into) {
        objective.gradient(x, into);
    }

    @Override
    protected double tellValue(double[] x) {
        return objective.value(x);
    }

    @Override
    protected void tellHessian(double[] x, double[] into) {
        objective.hessian(x, into);
    }
}
