package dev.downhill.client.page;

import dev.downhill.client.page.message.Modelling;
import dev.downhill.shared.data.DataSet;
import dev.downhill.shared.data.Generator;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.preset.Preset;
import java.util.List;
import java.util.Objects;

/** A parameter of what generates the points, which there must be. */
public record DataField(Parameter parameter) implements Field {
    @Override
    public String path() {
        return "objective.data." + parameter.id();
    }

    private static Chosen<Generator> generator(Preset preset) {
        return Objects.requireNonNull(Modelling.regression(preset).data().generator());
    }

    @Override
    public List<Double> get(Preset preset) {
        return generator(preset).values().list(parameter);
    }

    @Override
    public Preset set(Preset preset, List<Double> value) {
        DataSet data = DataSet.of(generator(preset).with(parameter, value));
        return Modelling.fitted(preset, Modelling.regression(preset).with(data));
    }
}
