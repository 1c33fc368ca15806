package dev.downhill.shared.parameter;

import java.util.List;

/** What a person chose from a catalogue, with the values of its parameters. */
public record Chosen<K extends Kind>(K kind, Values values) {
    public static <K extends Kind> Chosen<K> byDefault(K kind) {
        return new Chosen<>(kind, kind.schema().defaults());
    }

    public Chosen<K> with(Parameter parameter, double value) {
        return new Chosen<>(kind, values.with(parameter, value));
    }

    public Chosen<K> with(Parameter parameter, List<Double> value) {
        return new Chosen<>(kind, values.with(parameter, value));
    }

    public String id() {
        return kind.id();
    }
}
