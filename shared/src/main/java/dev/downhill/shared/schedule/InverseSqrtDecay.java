package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Schema;

/** η = α/√(t + 1): the fall of the regret bounds of online learning. Zinkevich 2003. */
record InverseSqrtDecay() implements Schedule {
    static ScheduleKind kind() {
        return new ScheduleKind(
                "inverse-sqrt",
                "Inverse root",
                "Divides the rate by the root of the number of steps.",
                Schema.EMPTY,
                values -> new InverseSqrtDecay());
    }

    @Override
    public Rates from(double lr) {
        return (step, loss) -> lr / Math.sqrt(step + 1.0);
    }
}
