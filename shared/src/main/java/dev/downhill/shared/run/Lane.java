package dev.downhill.shared.run;

import dev.downhill.shared.gradient.ClippedSlope;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.optimizer.Optimizer;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.schedule.Schedule;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/**
 * One optimizer of an experiment, with what belongs to its lane alone.
 *
 * @param schedule how its learning rate changes, or null if it does not
 * @param clipNorm the longest gradient it is told, or null
 * @param clipValue the greatest coordinate of a gradient it is told, or null
 * @param start its own start, or null for the experiment's
 * @param velocity its initial velocity; must be zero for an optimizer without one
 */
public record Lane(
        Chosen<OptimizerKind> optimizer,
        @Nullable Chosen<ScheduleKind> schedule,
        @Nullable Double clipNorm,
        @Nullable Double clipValue,
        @Nullable Point start,
        Point velocity) {
    public static final Parameter CLIP_NORM = Parameter.real("clip-norm", "c", 0, 1e6, 1)
            .named("Clip norm")
            .slider(Scale.LOGARITHMIC, 0.01, 100)
            .help("The longest gradient the optimizer is told; longer ones are made this long.");
    public static final Parameter CLIP_VALUE = Parameter.real("clip-value", "c", 0, 1e6, 1)
            .named("Clip value")
            .slider(Scale.LOGARITHMIC, 0.01, 100)
            .help("The greatest coordinate of a gradient the optimizer is told; greater ones are cut to this.");

    public Lane {
        if (!optimizer.kind().hasVelocity() && !velocity.equals(Point.ORIGIN))
            throw new IllegalArgumentException(optimizer.id() + " has no velocity");
    }

    /** An optimizer with nothing else said. */
    public static Lane of(Chosen<OptimizerKind> optimizer) {
        return new Lane(optimizer, null, null, null, null, Point.ORIGIN);
    }

    public static Lane of(OptimizerKind kind) {
        return of(Chosen.byDefault(kind));
    }

    /** The same lane with another optimizer or other values; a velocity is kept where there is one to keep. */
    public Lane with(Chosen<OptimizerKind> other) {
        return new Lane(
                other, schedule, clipNorm, clipValue, start, other.kind().hasVelocity() ? velocity : Point.ORIGIN);
    }

    public Lane withSchedule(@Nullable Chosen<ScheduleKind> other) {
        return new Lane(optimizer, other, clipNorm, clipValue, start, velocity);
    }

    public Lane withClipNorm(@Nullable Double other) {
        return new Lane(optimizer, schedule, other, clipValue, start, velocity);
    }

    public Lane withClipValue(@Nullable Double other) {
        return new Lane(optimizer, schedule, clipNorm, other, start, velocity);
    }

    public Lane withStart(@Nullable Point other) {
        return new Lane(optimizer, schedule, clipNorm, clipValue, other, velocity);
    }

    public Lane withVelocity(Point other) {
        return new Lane(optimizer, schedule, clipNorm, clipValue, start, other);
    }

    /** The learning rate before any schedule. */
    public double lr() {
        return optimizer.values().real(optimizer.kind().lr());
    }

    /** Its own start, or the one that it is given. */
    public Point startOr(Point given) {
        return start == null ? given : start;
    }

    Optimizer settings() {
        return optimizer.kind().create(optimizer.values());
    }

    /** @param from where it starts, whatever its own start is */
    Descent descent(Optimizer settings, Point from) {
        double[] at = from.toArray();
        return settings instanceof Optimizer.WithVelocity ball ? ball.from(at, velocity.toArray()) : settings.from(at);
    }

    Descent descent(Point from) {
        return descent(settings(), startOr(from));
    }

    Schedule rule() {
        return schedule == null ? Schedule.CONSTANT : schedule.kind().create(schedule.values());
    }

    Schedule.Rates rates() {
        return rule().from(lr());
    }

    Slope clip(Slope slope) {
        if (clipNorm == null && clipValue == null) return slope;
        return new ClippedSlope(
                slope,
                clipNorm == null ? Double.POSITIVE_INFINITY : clipNorm,
                clipValue == null ? Double.POSITIVE_INFINITY : clipValue);
    }
}
