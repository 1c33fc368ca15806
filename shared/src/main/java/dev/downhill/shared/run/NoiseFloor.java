package dev.downhill.shared.run;

import dev.downhill.shared.data.LeastSquares;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.Batches.Sampling;
import dev.downhill.shared.theory.LinearIteration;
import dev.downhill.shared.theory.MinibatchFloor;
import org.jspecify.annotations.Nullable;

/**
 * How far noise keeps the loss of a lane above its minimum: measured, and predicted where theory is exact, which is for SGD,
 * momentum and Nesterov at a constant rate, with batches only for least squares and drawn with replacement.
 */
public final class NoiseFloor {
    /** So many times what the second moments remember must fit into the half that is measured. */
    private static final double FORGOTTEN = 5;

    private final Diagnosis lane;
    /** Null where the noise is added. */
    private final @Nullable Batches batches;

    private final @Nullable LinearIteration linear;
    private final String reason;

    /** @param lane told the gradients of batches, or with noise */
    public NoiseFloor(Diagnosis lane) {
        this.lane = lane;
        Experiment experiment = lane.experiment();
        batches = Batches.of(experiment.gradient(), experiment.surface(), experiment.seed());
        linear = Double.isNaN(lane.predicted()) ? null : lane.iteration();
        reason = batches == null ? "" : why(batches);
    }

    private String why(Batches batches) {
        if (batches.sampling() != Sampling.WITH_REPLACEMENT) return "theory here is of draws with replacement";
        if (!(lane.surface() instanceof LeastSquares)) return "theory here is of least squares";
        Lane settings = lane.settings();
        boolean isClipped = settings.clipNorm() != null || settings.clipValue() != null;
        return linear == null || isClipped ? "theory here is of SGD, momentum and Nesterov at a constant rate" : "";
    }

    /** Why it is only measured, without a capital and a full stop; empty where it is predicted. */
    public String reason() {
        return reason;
    }

    /** The prediction for batches of another size; null where there is none. */
    public @Nullable MinibatchFloor predicted(int size) {
        LinearIteration iteration = linear;
        return iteration == null || !reason.isEmpty() || !(lane.surface() instanceof LeastSquares loss)
                ? null
                : MinibatchFloor.of(loss, iteration, lane.lr(), size);
    }

    /** The mean of the loss of the later half of the steps, above the minimum; NaN if there is none, or the lane is lost. */
    public double measured() {
        Trajectory way = lane.trajectory();
        if (!lane.hasMinimum() || lane.outcome().type() == Outcome.Type.DIVERGED) return Double.NaN;
        int n = way.steps();
        double lowest = lane.lowest();
        double sum = 0;
        for (int step = n / 2 + 1; step <= n; step++) sum += way.loss(step) - lowest;
        return sum / (n - n / 2);
    }

    /** What is to be said of it, in short and without a full stop. */
    public String sentence() {
        String measured = Sentences.number(measured());
        if (batches == null) return added(measured);
        MinibatchFloor floor = predicted(batches.size());
        if (floor == null)
            return "batches keep the loss " + measured + " above the minimum"
                    + (reason.isEmpty() ? "" : ": measured only, " + reason);
        if (!(floor.memory() < 1))
            return "no noise floor: batches of " + batches.size() + " shake it more than it forgets at this rate";
        return "noise floor: predicted " + Sentences.number(floor.loss()) + " above the minimum"
                + (isSettled(floor) ? ", measured " + measured : "");
    }

    /** Of noise that is added to the gradient: half the sum of λ·Var. */
    private String added(String measured) {
        LinearIteration iteration = linear;
        if (iteration == null) return "noise keeps the loss " + measured + " above the minimum";
        double lr = lane.lr();
        double smaller = lane.curvature().eigen().smaller();
        double larger = lane.curvature().eigen().larger();
        double floor = 0.5
                * (smaller * iteration.noiseFloor(lr, smaller, lane.sigma())
                        + larger * iteration.noiseFloor(lr, larger, lane.sigma()));
        // half the run must be enough to forget the start
        boolean settled = lane.trajectory().steps() / 2 * (1 - lane.predicted()) > FORGOTTEN;
        return "noise floor: predicted " + Sentences.number(floor) + " above the minimum"
                + (settled ? ", measured " + measured : "");
    }

    /** Whether the half that is measured has forgotten where the lane started. */
    private boolean isSettled(MinibatchFloor floor) {
        return lane.trajectory().steps() / 2 * (1 - floor.memory()) > FORGOTTEN;
    }
}
