package dev.downhill.shared.run;

import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/**
 * Both forms of Nesterov momentum at one step of a lane: the one that looks ahead, at x with velocity v, and the one after the
 * change of variables, at x̃. But for rounding x̃ = x + ρ·v at every step, for any rates; PyTorch's form, which scales the whole
 * velocity by α, parts from both where α changes.
 *
 * @param x where the form that looks ahead is
 * @param velocity its velocity v
 * @param ahead x + ρ·v, where it looks
 * @param changed where the form after the change of variables is: x̃
 */
public record NesterovForms(Point x, Point velocity, Point ahead, Point changed) {
    private static final String CHANGED = "nesterov";
    private static final String AHEAD = "nesterov-lookahead";

    /** The same lane in the other form, or null if it is of neither. */
    public static @Nullable Lane other(Experiment experiment, int lane) {
        Lane one = experiment.lanes().get(lane);
        Chosen<OptimizerKind> optimizer = one.optimizer();
        boolean isAhead = optimizer.id().equals(AHEAD);
        if (!isAhead && !optimizer.id().equals(CHANGED)) return null;
        // both have the same parameters
        Chosen<OptimizerKind> twin = new Chosen<>(Optimizers.ALL.get(isAhead ? CHANGED : AHEAD), optimizer.values());
        double towards = isAhead ? rho(one) : -rho(one);
        Point start = one.start() == null ? experiment.start() : one.start();
        return one.with(twin)
                .withStart(new Point(
                        start.x() + towards * one.velocity().x(),
                        start.y() + towards * one.velocity().y()));
    }

    private static double rho(Lane lane) {
        Values values = lane.optimizer().values();
        for (Parameter parameter : values.schema().parameters())
            if (parameter.id().equals("rho")) return values.real(parameter);
        throw new IllegalArgumentException(lane.optimizer().id() + " has no ρ");
    }

    /**
     * @param lane of either form
     * @param one how its step is made
     * @param other how the same step of its {@link #other} is made
     */
    public static NesterovForms of(Lane lane, Anatomy one, Anatomy other) {
        boolean isAhead = lane.optimizer().id().equals(AHEAD);
        Anatomy looking = isAhead ? one : other;
        Anatomy changed = isAhead ? other : one;
        Point velocity = looking.before().getOrDefault("v", Point.ORIGIN);
        Point ahead = new Point(
                looking.from().x() + rho(lane) * velocity.x(), looking.from().y() + rho(lane) * velocity.y());
        return new NesterovForms(looking.from(), velocity, ahead, changed.from());
    }

    /** How far x̃ is from x + ρ·v. */
    public double apart() {
        return ahead.distance(changed);
    }
}
