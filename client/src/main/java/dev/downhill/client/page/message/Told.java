package dev.downhill.client.page.message;

import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.run.Experiment;

/** What the optimizers are told when the objective is another. */
final class Told {
    private Told() {}

    /** The same experiment, with the exact gradient if there are no samples any more to draw a batch from. */
    static Experiment exactlyWithoutData(Experiment experiment) {
        boolean isPossible = experiment.surface().kind().isOfData()
                || !experiment.gradient().kind().needsSamples();
        return isPossible ? experiment : experiment.withGradient(Chosen.byDefault(Gradients.ALL.get("exact")));
    }
}
