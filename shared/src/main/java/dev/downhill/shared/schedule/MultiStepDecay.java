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
    private static final Parameter MILESTONES =
            Parameters.steps("milestones", List.of(100.0, 150.0), "The steps at which the rate falls.");
    private static final Parameter GAMMA = Parameters.gamma(0.1);

    static final ScheduleKind KIND = new ScheduleKind(
            "multi-step",
            "Milestones",
            "Multiplies the rate by γ at each of some chosen steps.",
            Schema.of(MILESTONES, GAMMA),
            values -> new MultiStepDecay(values.list(MILESTONES), values.real(GAMMA)));

    @Override
    public Rates from(double lr) {
        return (step, loss) -> {
            int reached = 0;
            while (reached < milestones.size() && milestones.get(reached) <= step) reached++;
            return lr * Exact.pow(gamma, reached);
        };
    }
}
