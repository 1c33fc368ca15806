package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Catalogue;

/** Every learning-rate schedule. */
public final class Schedules {
    public static final Catalogue<ScheduleKind> ALL = new Catalogue<>(
            "schedule",
            StepDecay.KIND,
            MultiStepDecay.KIND,
            ExponentialDecay.KIND,
            InverseTimeDecay.KIND,
            InverseSqrtDecay.KIND,
            Ramp.KIND,
            PolynomialDecay.KIND,
            CosineAnnealing.KIND,
            CosineRestarts.KIND,
            OneCycle.KIND,
            Cyclic.KIND,
            ReduceOnPlateau.KIND);

    private Schedules() {}
}
