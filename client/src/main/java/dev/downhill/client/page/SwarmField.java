package dev.downhill.client.page;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.search.SwarmKind;
import java.util.List;
import java.util.Objects;

/** A parameter of the many starts, which there must be. */
public record SwarmField(Parameter parameter) implements Field {
    @Override
    public String path() {
        return "view.swarm." + parameter.id();
    }

    private static Chosen<SwarmKind> swarm(Preset preset) {
        return Objects.requireNonNull(preset.view().swarm());
    }

    @Override
    public List<Double> get(Preset preset) {
        return swarm(preset).values().list(parameter);
    }

    @Override
    public Preset set(Preset preset, List<Double> value) {
        return preset.with(preset.view().withSwarm(swarm(preset).with(parameter, value)));
    }
}
