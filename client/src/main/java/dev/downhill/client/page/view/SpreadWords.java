package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.Batches.Sampling;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.plot.SpreadPlot;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.theory.GradientSpread;
import dev.downhill.shared.theory.VelocityAverage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the gradient of a batch is from that of all, and what the velocity makes of it, in words. */
public final class SpreadWords {
    private static final int STEPS = 60;
    /** Samples that may be asked to measure the velocity. */
    private static final int MOST = 400_000;

    private static final int LONG = 4000;

    private SpreadWords() {}

    /** Where the selected lane is, or null if that is no place. */
    public static @Nullable Point place(State state) {
        Trajectory lane = state.run().trajectories().get(state.selected());
        int step = state.step();
        return lane.isFinite(step) ? new Point(lane.x(step, 0), lane.x(step, 1)) : null;
    }

    /** @param at where the selected lane is */
    public static String of(SampledSurface surface, Batches batches, Point at, State state) {
        double share = GradientSpread.meanFactor(batches.samples(), batches.size(), batches.sampling());
        double predicted = GradientSpread.ofSamples(surface, at).times(share).spread();
        double measured = GradientSpread.measured(surface, batches, STEPS, at).spread();
        String said = "A batch of " + batches.size() + " is off by " + Words.number(predicted) + ", measured "
                + Words.number(measured) + ".";
        Values values =
                state.experiment().lanes().get(state.selected()).optimizer().values();
        for (Parameter parameter : values.schema().parameters())
            if (parameter.id().equals("rho") && values.real(parameter) < 1)
                return said + velocity(values.real(parameter), surface, batches, at);
        return said;
    }

    /** Rows of two texts: which size, and how far the gradient of such a batch is off. */
    public static List<String[]> rows(SpreadPlot plot) {
        List<String[]> rows = new ArrayList<>();
        for (double[] each : plot.measured()) {
            int size = (int) each[0];
            String both = "predicted " + Words.number(plot.predicted(size)) + ", measured " + Words.number(each[1]);
            rows.add(new String[] {"B = " + size, both});
        }
        return rows;
    }

    private static String velocity(double rho, SampledSurface surface, Batches batches, Point at) {
        String averaged = " With ρ = " + Words.number(rho) + " the velocity averages "
                + Words.number(VelocityAverage.gradients(rho)) + " gradients: of the noise’s variance it keeps ";
        int steps = Math.min(LONG, MOST / batches.size());
        String measured = Words.number(100 * VelocityAverage.measuredShare(rho, surface, batches, steps, at)) + " %";
        return batches.sampling() == Sampling.EPOCHS
                ? averaged + measured + ", measured only: batches of an epoch depend on one another."
                : averaged + Words.number(100 * VelocityAverage.varianceShare(rho)) + " %, measured " + measured + ".";
    }
}
