package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Catalogue;

/** Every learning-rate schedule. */
public final class Schedules {
    public static final Catalogue<ScheduleKind> ALL = new Catalogue<>(
            "schedule",
            StepDecay.kind(),
            MultiStepDecay.kind(),
            ExponentialDecay.kind(),
            InverseTimeDecay.kind(),
            InverseSqrtDecay.kind(),
            Ramp.kind(),
            PolynomialDecay.kind(),
            CosineAnnealing.kind(),
            CosineRestarts.kind(),
            OneCycle.kind(),
            Cyclic.kind(),
            ReduceOnPlateau.kind());

    private Schedules() {}
}
