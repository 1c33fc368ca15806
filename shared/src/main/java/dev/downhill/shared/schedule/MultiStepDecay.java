package dev.downhill.shared.schedule;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * A staircase with uneven treads: η = α·γᵐ where m milestones have been reached. As PyTorch's MultiStepLR.
 *
 * @param milestones steps, rising
 */
record MultiStepDecay(List<Double> milestones, double gamma) implements Schedule {
    static ScheduleKind kind() {
        Parameter milestones =
                Parameters.steps("milestones", List.of(100.0, 150.0), "The steps at which the rate falls.");
        Parameter gamma = Parameters.gamma(0.1);
        return new ScheduleKind(
                "multi-step",
                "Milestones",
                "Multiplies the rate by γ at each of some chosen steps.",
                Schema.of(milestones, gamma),
                values -> new MultiStepDecay(values.list(milestones), values.real(gamma)));
    }

    @Override
    public Rates from(double lr) {
        return (step, loss) -> {
            int reached = 0;
            while (reached < milestones.size() && milestones.get(reached) <= step) reached++;
            return lr * Exact.pow(gamma, reached);
        };
    }
}
