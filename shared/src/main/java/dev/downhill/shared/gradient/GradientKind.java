package dev.downhill.shared.gradient;

import dev.downhill.shared.objective.Objective;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;

/**
 * A way of telling the gradient.
 *
 * @param summary what it tells, in a sentence
 * @param needsSamples whether it can tell it only of an objective that is made of data
 */
public record GradientKind(String id, String name, String summary, Schema schema, Factory factory, boolean needsSamples)
        implements Kind {
    /** One of any objective. */
    GradientKind(String id, String name, String summary, Schema schema, Factory factory) {
        this(id, name, summary, schema, factory, false);
    }

    /** The id of the gradient of a part of the data. */
    public static final String MINIBATCH = "minibatch";

    /** Makes a slope from checked values. */
    @FunctionalInterface
    public interface Factory {
        Slope create(Values values, Objective objective, int seed, int start);
    }

    /** The slope of an objective in one run. */
    public Slope create(Values values, Objective objective, int seed) {
        return create(values, objective, seed, 0);
    }

    /**
     * The slope of an objective in one of many runs that differ in their start.
     *
     * @param start its index: each has draws of its own, the first, 0, those of a single run
     */
    public Slope create(Values values, Objective objective, int seed, int start) {
        return factory.create(values, objective, seed, start);
    }
}
