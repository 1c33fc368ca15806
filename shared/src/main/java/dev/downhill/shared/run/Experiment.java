package dev.downhill.shared.run;

import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides a run. Equal experiments give equal runs, bit for bit, on every machine.
 *
 * @param seed of all that is random: an unsigned 32-bit integer
 * @param steps how many steps every lane takes
 */
public record Experiment(
        Chosen<SurfaceKind> surface,
        Chosen<GradientKind> gradient,
        int seed,
        Point start,
        int steps,
        List<Lane> lanes) {
    /** The most steps a run may have. */
    public static final int MOST_STEPS = 10_000;
    /** The most lanes a run may have. */
    public static final int MOST_LANES = 8;
    /** The farthest from zero that a coordinate of a start or an initial velocity may be. */
    public static final double FARTHEST = 1e6;

    public Experiment {
        lanes = List.copyOf(lanes);
        if (lanes.isEmpty() || lanes.size() > MOST_LANES) throw new IllegalArgumentException(lanes.size() + " lanes");
        if (steps < 1 || steps > MOST_STEPS) throw new IllegalArgumentException(steps + " steps");
    }

    /** The seed as the number people see. */
    public double seedNumber() {
        return seed >= 0 ? seed : seed + 4294967296.0;
    }

    public Experiment with(Chosen<SurfaceKind> other) {
        return new Experiment(other, gradient, seed, start, steps, lanes);
    }

    public Experiment withGradient(Chosen<GradientKind> other) {
        return new Experiment(surface, other, seed, start, steps, lanes);
    }

    public Experiment withSeed(int other) {
        return new Experiment(surface, gradient, other, start, steps, lanes);
    }

    public Experiment withStart(Point other) {
        return new Experiment(surface, gradient, seed, other, steps, lanes);
    }

    public Experiment withSteps(int other) {
        return new Experiment(surface, gradient, seed, start, other, lanes);
    }

    public Experiment withLanes(List<Lane> others) {
        return new Experiment(surface, gradient, seed, start, steps, others);
    }

    /** The surface with its values. */
    public Surface createSurface() {
        return surface.kind().create(surface.values());
    }

    /** Runs every lane. */
    public Run run() {
        return Objects.requireNonNull(runWithin(Integer.MAX_VALUE));
    }

    /**
     * Runs every lane, unless that asks the surface for more than so many values and gradients in all: then null, after no more
     * than those of one step in excess.
     */
    public @Nullable Run runWithin(int evaluations) {
        return new Computation(this).goOn(evaluations);
    }
}
