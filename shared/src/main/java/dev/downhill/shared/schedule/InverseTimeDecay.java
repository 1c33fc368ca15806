package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;

/** η = α/(1 + d·t): the fall for which noisy descent is proved to converge. Robbins and Monro 1951. */
record InverseTimeDecay(double decay) implements Schedule {
    static ScheduleKind kind() {
        Parameter decay = Parameter.real("decay", "d", 0, 1000, 0.05)
                .slider(Scale.LOGARITHMIC, 1e-3, 10)
                .help("How fast the rate falls: after 1/d steps it is a half.");
        return new ScheduleKind(
                "inverse-time",
                "Inverse time",
                "Divides the rate by a number that grows by the same amount every step.",
                Schema.of(decay),
                values -> new InverseTimeDecay(values.real(decay)));
    }

    @Override
    public Rates from(double lr) {
        return (step, loss) -> lr / (1 + decay * step);
    }
}
