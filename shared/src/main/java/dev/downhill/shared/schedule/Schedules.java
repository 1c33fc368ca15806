package dev.downhill.shared.schedule;

import dev.downhill.shared.parameter.Catalogue;

/** Every learning-rate schedule. */
public final class Schedules {
    public static final Catalogue<ScheduleKind> ALL = new Catalogue<>("schedule");

    private Schedules() {}
}
