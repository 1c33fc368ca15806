package dev.downhill.shared.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of one thing, in the order of links, JSON and the page, with what must hold between them. */
public final class Schema {
    /** No parameters. */
    public static final Schema EMPTY = of();

    private final List<Parameter> parameters;
    private final List<Function<Values, @Nullable Problem>> rules;

    private Schema(List<Parameter> parameters, List<Function<Values, @Nullable Problem>> rules) {
        this.parameters = parameters;
        this.rules = rules;
    }

    public static Schema of(Parameter... parameters) {
        return new Schema(List.of(parameters), List.of());
    }

    public static Schema of(List<Parameter> parameters) {
        return new Schema(List.copyOf(parameters), List.of());
    }

    /** This schema with one more rule between its parameters: what is wrong with the values, or null. */
    public Schema where(Function<Values, @Nullable Problem> rule) {
        List<Function<Values, @Nullable Problem>> more = new ArrayList<>(rules);
        more.add(rule);
        return new Schema(parameters, more);
    }

    /** This schema with one more parameter at the end. */
    public Schema and(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new Schema(List.copyOf(more), rules);
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** Every default. */
    public Values defaults() {
        return Values.defaultsOf(this);
    }

    /** All that is wrong with the values, in the order of the parameters; rules between them only once each is right. */
    public List<Problem> check(Values values) {
        List<Problem> problems = new ArrayList<>();
        for (Parameter parameter : parameters) {
            Problem problem = values.check(parameter);
            if (problem != null) problems.add(problem);
        }
        if (!problems.isEmpty()) return problems;
        for (Function<Values, @Nullable Problem> rule : rules) {
            Problem problem = rule.apply(values);
            if (problem != null) problems.add(problem);
        }
        return problems;
    }

    /** Schemas are equal when their parameters are, and the rules between them the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Schema that && parameters.equals(that.parameters) && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return parameters.hashCode();
    }
}
