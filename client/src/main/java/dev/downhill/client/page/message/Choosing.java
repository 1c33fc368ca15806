package dev.downhill.client.page.message;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.run.Experiment;
import org.jspecify.annotations.Nullable;

/** What happens to what is chosen, few times in a visit: how the gradient is told, what is drawn. */
public interface Choosing {
    /** Another way of telling the gradient was chosen. */
    record GradientChosen(GradientKind kind) implements Message {
        @Override
        public Update apply(State state) {
            Experiment experiment = state.experiment().withGradient(Chosen.byDefault(kind));
            Preset preset = state.preset().with(experiment);
            // what a batch says is what there is to see then
            boolean isNew = kind.needsSamples() && !preset.view().shows("batch");
            return changed(
                    state.withoutDraft(), isNew ? preset.with(preset.view().toggle("batch")) : preset);
        }
    }

    /** Another seed was asked for: the one that follows from the present. */
    record Reseeded() implements Message {
        @Override
        public Update apply(State state) {
            int next = new Random(state.experiment().seed()).nextInt(100_000);
            return changed(
                    state.withoutDraft(), state.preset().with(state.experiment().withSeed(next)));
        }
    }

    /** A layer over the surface was switched on or off. */
    record LayerToggled(String layer) implements Message {
        @Override
        public Update apply(State state) {
            return changed(state, state.preset().with(state.preset().view().toggle(layer)));
        }
    }

    /** Another plot was chosen. */
    record PlotChosen(String plot) implements Message {
        @Override
        public Update apply(State state) {
            return changed(state, state.preset().with(state.preset().view().withPlot(plot)));
        }
    }

    /** Another scale of the plot was chosen, or null for the one that suits. */
    record ScaleChosen(@Nullable String scale) implements Message {
        @Override
        public Update apply(State state) {
            return changed(state, state.preset().with(state.preset().view().scaled(scale)));
        }
    }

    private static Update changed(State state, Preset preset) {
        return state.with(preset).replaced();
    }
}
