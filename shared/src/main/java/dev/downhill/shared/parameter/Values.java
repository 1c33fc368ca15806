package dev.downhill.shared.parameter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value for every parameter of a schema. Immutable; equal when the schemas and all values are. */
public final class Values {
    private final Schema schema;
    private final List<List<Double>> values;

    private Values(Schema schema, List<List<Double>> values) {
        this.schema = schema;
        this.values = values;
    }

    static Values defaultsOf(Schema schema) {
        List<List<Double>> values = new ArrayList<>();
        for (Parameter parameter : schema.parameters()) values.add(parameter.initial());
        return new Values(schema, values);
    }

    public Schema schema() {
        return schema;
    }

    /** These values but for one. */
    public Values with(Parameter parameter, double value) {
        return with(parameter, List.of(value));
    }

    /** These values but for one list. */
    public Values with(Parameter parameter, List<Double> value) {
        List<List<Double>> changed = new ArrayList<>(values);
        changed.set(index(parameter), List.copyOf(value));
        return new Values(schema, changed);
    }

    /** The value of a real number, or of any parameter as a number. */
    public double real(Parameter parameter) {
        return values.get(index(parameter)).get(0);
    }

    public int integer(Parameter parameter) {
        return (int) real(parameter);
    }

    public boolean flag(Parameter parameter) {
        return real(parameter) != 0;
    }

    /** The chosen word. */
    public String choice(Parameter parameter) {
        return parameter.words().get(integer(parameter));
    }

    public List<Double> list(Parameter parameter) {
        return values.get(index(parameter));
    }

    public boolean isDefault(Parameter parameter) {
        return same(list(parameter), parameter.initial());
    }

    /** Whether this schema has that parameter. */
    public boolean has(Parameter parameter) {
        return schema.parameters().indexOf(parameter) >= 0;
    }

    /** What is wrong with the value of one parameter, or null. */
    public @Nullable Problem check(Parameter parameter) {
        List<Double> items = list(parameter);
        if (parameter.type() != Parameter.Type.LIST) return parameter.check(items.get(0));
        boolean rising = items.size() <= Parameter.LONGEST_LIST;
        for (int i = 0; i < items.size(); i++) {
            rising &= parameter.check(items.get(i)) == null && (i == 0 || items.get(i) > items.get(i - 1));
        }
        return rising ? null : new Problem(parameter.id(), "must be " + parameter.allowed() + ".");
    }

    private int index(Parameter parameter) {
        int index = schema.parameters().indexOf(parameter);
        if (index < 0) throw new IllegalArgumentException("no parameter " + parameter.id() + " here");
        return index;
    }

    /** By bits, so that −0 is not 0: the same values are the same run. */
    private static boolean same(List<Double> a, List<Double> b) {
        return a.equals(b);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values that && schema.equals(that.schema) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
