package dev.downhill.shared.search;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;

/**
 * A way to place many starts.
 *
 * @param summary where they are, in a sentence
 * @param fillsArea whether they fill the part of the plane that is looked at, whatever the start is; else they are around the start
 */
public record SwarmKind(String id, String name, String summary, boolean fillsArea, Schema schema, Factory factory)
        implements Kind {
    /** The most starts. */
    public static final int MOST = 10_000;

    static Parameter count() {
        return Parameter.integer("count", "N", 1, MOST, 2500)
                .named("Starts")
                .slider(Scale.LINEAR, 100, MOST)
                .help("How many starts, at the most: a grid has whole rows.");
    }

    static Parameter radius() {
        return Parameter.real("radius", "r", 0, 1e6, 1)
                .named("Radius")
                .slider(Scale.LOGARITHMIC, 0.01, 10)
                .help("How far from the start; at 0 they differ by their noise alone.");
    }

    /** Places starts by checked values. */
    @FunctionalInterface
    public interface Factory {
        double[] place(Values values, Point centre, Domain area);
    }

    /**
     * The starts: x, y in turn, at least one start.
     *
     * @param centre the start of the lane
     * @param area the part of the plane that is looked at
     */
    public static double[] place(Chosen<SwarmKind> swarm, Point centre, Domain area) {
        return swarm.kind().factory().place(swarm.values(), centre, area);
    }
}
