package dev.downhill.shared.optimizer;

import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;
import java.util.function.Function;

/**
 * An optimizer of the catalogue.
 *
 * @param summary what it does, in a sentence
 * @param rule its update as the lecture writes it
 * @param schema its parameters; the first is {@code lr}
 * @param hasVelocity whether it carries a velocity, so that a lane may set the initial one
 * @param factory makes the optimizer from checked values
 */
public record OptimizerKind(
        String id,
        String name,
        String summary,
        String rule,
        Schema schema,
        boolean hasVelocity,
        Function<Values, Optimizer> factory)
        implements Kind {
    /** The id of the optimizers that a visitor writes as a rule. */
    public static final String RULE = "rule";

    public OptimizerKind {
        if (!schema.parameters().get(0).id().equals("lr"))
            throw new IllegalArgumentException(id + " has no rate first");
    }

    /** The learning rate α. */
    public Parameter lr() {
        return schema.parameters().get(0);
    }

    /** Whether a visitor wrote it. */
    public boolean isRule() {
        return id.equals(RULE);
    }

    public Optimizer create(Values values) {
        return factory.apply(values);
    }
}
