package dev.downhill.shared.plot;

import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.Batches.Sampling;
import dev.downhill.shared.picture.Marker;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.theory.GradientSpread;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the gradient of a batch is from that of all, against the size of the batch, both by powers of ten: predicted as a line,
 * measured over the first steps of a seed as dots.
 */
public final class SpreadPlot {
    /** Steps that are measured: a tenth of a deviation's own is what is left of chance. */
    private static final int STEPS = 60;

    private final Theme theme;
    private final int samples;
    private final double one;
    private final Sampling sampling;
    private final List<double[]> measured = new ArrayList<>();
    private final BatchSizeGrid grid;

    /**
     * @param at the weights at which it is measured
     * @param seed of the run
     */
    public SpreadPlot(
            SampledSurface surface, Sampling sampling, int seed, Point at, double width, double height, Theme theme) {
        this.theme = theme;
        this.sampling = sampling;
        samples = surface.samples();
        one = GradientSpread.ofSamples(surface, at).spread();
        double least = one;
        for (int size = 1; size <= samples; size = Math.max(size + 1, size * 2)) {
            Batches batches = new Batches(samples, size, sampling, seed);
            double spread = GradientSpread.measured(surface, batches, STEPS, at).spread();
            // of all samples, without replacement, only rounding is left
            if (!(spread > 1e-9 * one)) continue;
            measured.add(new double[] {size, spread});
            least = Math.min(least, spread);
        }
        double greatest = one > 0 ? one : 1;
        grid = new BatchSizeGrid(samples, one > 0 ? least : 0.1, greatest, width, height, theme);
    }

    /** The predicted deviation of the gradient of a batch. */
    public double predicted(int size) {
        return one * Math.sqrt(GradientSpread.meanFactor(samples, size, sampling));
    }

    /** The measured deviation by size: pairs of a size and a deviation. */
    public List<double[]> measured() {
        return measured;
    }

    /** Grid, prediction and what was measured. */
    public Scene scene() {
        List<double[]> line = new ArrayList<>();
        for (int size = 1; size <= samples; size = Math.max(size + 1, (int) (1.1 * size))) {
            double spread = predicted(size);
            if (!(spread > 0)) break;
            line.add(new double[] {size, spread});
        }
        Scene curves = grid.predicted(line);
        for (double[] dot : measured)
            curves.mark(Marker.CIRCLE, grid.x(dot[0]), grid.y(dot[1]), 4, theme.lane(0), theme.paper(), 1.5);
        return grid.around("spread of the gradient", curves);
    }

    /** An upright line at a size: the one that is chosen. */
    public Scene cursor(int size) {
        return grid.cursor(size, new Scene());
    }
}
