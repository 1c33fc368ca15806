package dev.downhill.client.page;

import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.preset.Preset;
import java.util.List;

/** How many samples a batch has, from one to all. @param samples the number of all */
public record BatchSize(int samples) implements Field {
    /** As the gradient has it, whatever the number of points. */
    private static Field ofGradient() {
        return new OfGradient(
                Gradients.ALL.get("minibatch").schema().parameters().get(0));
    }

    @Override
    public String path() {
        return ofGradient().path();
    }

    @Override
    public Parameter parameter() {
        Parameter size = ofGradient().parameter();
        return Parameter.integer(size.id(), size.symbol(), 1, samples, 1)
                .named(size.name())
                .slider(Scale.LOGARITHMIC, 1, Math.max(2, samples))
                .help(size.help());
    }

    @Override
    public List<Double> get(Preset preset) {
        return ofGradient().get(preset);
    }

    @Override
    public Preset set(Preset preset, List<Double> value) {
        return ofGradient().set(preset, value);
    }
}
