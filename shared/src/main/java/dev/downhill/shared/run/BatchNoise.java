package dev.downhill.shared.run;

import dev.downhill.shared.data.LeastSquares;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.Batches.Sampling;
import dev.downhill.shared.theory.LinearIteration;
import dev.downhill.shared.theory.MinibatchFloor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said of the noise of batches: the floor that theory predicts where it is exact, and what is measured. */
final class BatchNoise {
    /** So many times what the second moments remember must fit into the half that is measured. */
    private static final double FORGOTTEN = 5;

    private BatchNoise() {}

    /**
     * Short sentences without a full stop.
     *
     * @param linear the optimizer at a rate that stays, or null if theory does not know it
     * @param measured the mean loss of the later half above the minimum
     */
    static List<String> sentences(Diagnosis lane, @Nullable LinearIteration linear, String measured) {
        Experiment experiment = lane.experiment();
        Batches batches = Batches.of(experiment.gradient(), experiment.surface(), experiment.seed());
        if (batches == null) throw new IllegalStateException("batches without data");
        String keeps = "batches keep the loss " + measured + " above the minimum";
        if (batches.sampling() != Sampling.WITH_REPLACEMENT)
            return List.of(keeps + ": measured only, theory here is of draws with replacement");
        if (!(lane.surface() instanceof LeastSquares loss))
            return List.of(keeps + ": measured only, theory here is of least squares");
        Lane settings = lane.settings();
        boolean isClipped = settings.clipNorm() != null || settings.clipValue() != null;
        MinibatchFloor floor =
                linear == null || isClipped ? null : MinibatchFloor.of(loss, linear, lane.lr(), batches.size());
        if (floor == null)
            return List.of(keeps + ": measured only, theory here is of SGD, momentum and Nesterov at a constant rate");
        if (!(floor.memory() < 1))
            return List.of(
                    "no noise floor: batches of " + batches.size() + " shake it more than it forgets at this rate");
        boolean settled = lane.trajectory().steps() / 2 * (1 - floor.memory()) > FORGOTTEN;
        return List.of("noise floor: predicted " + Sentences.number(floor.loss()) + " above the minimum"
                + (settled ? ", measured " + measured : ""));
    }
}
