package dev.downhill.shared.optimizer;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/** The optimizers that have the parameters of Adam: β₁, β₂, ε and weight decay. */
final class AdamFamily {
    private AdamFamily() {}

    /** Makes one of them of its parameters. */
    @FunctionalInterface
    interface Maker {
        Optimizer make(double beta1, double beta2, double eps, double weightDecay);
    }

    /** @param lr the default learning rate */
    static OptimizerKind kind(String id, String name, String summary, String rule, double lr, Maker maker) {
        Parameter eps = Parameters.eps(1e-8);
        return new OptimizerKind(
                id,
                name,
                summary,
                rule,
                Schema.of(Parameters.lr(lr), Parameters.BETA1, Parameters.BETA2, eps, Parameters.WEIGHT_DECAY),
                false,
                values -> maker.make(
                        values.real(Parameters.BETA1),
                        values.real(Parameters.BETA2),
                        values.real(eps),
                        values.real(Parameters.WEIGHT_DECAY)));
    }
}
