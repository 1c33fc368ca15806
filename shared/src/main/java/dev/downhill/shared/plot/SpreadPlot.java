package dev.downhill.shared.plot;

import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.Batches.Sampling;
import dev.downhill.shared.picture.Axis;
import dev.downhill.shared.picture.Marker;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
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
    private static final double LEFT = 52;
    private static final double BOTTOM = 26;
    private static final double EDGE = 12;
    /** Steps that are measured: a tenth of a deviation's own is what is left of chance. */
    private static final int STEPS = 60;

    private final double width;
    private final double height;
    private final Theme theme;
    private final int samples;
    private final double one;
    private final Sampling sampling;
    private final List<double[]> measured = new ArrayList<>();
    private final Axis across;
    private final Axis up;

    /**
     * @param at the weights at which it is measured
     * @param seed of the run
     */
    public SpreadPlot(
            SampledSurface surface, Sampling sampling, int seed, Point at, double width, double height, Theme theme) {
        this.width = width;
        this.height = height;
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
        across = Axis.logarithmic(0.9, 1.1 * samples, LEFT, width - EDGE);
        double greatest = one > 0 ? one : 1;
        up = Axis.logarithmic((one > 0 ? least : 0.1) / 2, 2 * greatest, height - BOTTOM, EDGE);
    }

    /** The predicted deviation of the gradient of a batch. */
    public double predicted(int size) {
        return one * Math.sqrt(GradientSpread.meanFactor(samples, size, sampling));
    }

    /** Grid, prediction and what was measured. */
    public Scene scene() {
        Scene scene = new Scene();
        Stroke grid = Stroke.of(theme.line(), 1);
        TextStyle beside = TextStyle.of(11, theme.softInk(), TextStyle.Anchor.END);
        TextStyle below = TextStyle.of(11, theme.softInk(), TextStyle.Anchor.MIDDLE);
        for (double tick : up.ticks(26)) {
            double y = Math.floor(up.pixel(tick)) + 0.5;
            scene.line(LEFT, y, width - EDGE, y, grid);
            scene.text(LEFT - 6, y, Axis.label(tick), beside);
        }
        for (double tick : across.ticks(60))
            if (tick == Math.floor(tick)) scene.text(across.pixel(tick), height - 12, Axis.label(tick), below);
        return scene.clipped(LEFT, EDGE, width - LEFT - EDGE, height - EDGE - BOTTOM, curves());
    }

    private Scene curves() {
        Scene scene = new Scene();
        List<Double> line = new ArrayList<>();
        for (int size = 1; size <= samples; size = Math.max(size + 1, (int) (1.1 * size))) {
            double spread = predicted(size);
            if (!(spread > 0)) break;
            line.add(across.pixel(size));
            line.add(up.pixel(spread));
        }
        double[] points = new double[line.size()];
        for (int i = 0; i < points.length; i++) points[i] = line.get(i);
        scene.line(points, new Stroke(theme.ink(), 1.5, new double[] {5, 4}));
        for (double[] dot : measured)
            scene.mark(Marker.CIRCLE, across.pixel(dot[0]), up.pixel(dot[1]), 4, theme.lane(0), theme.paper(), 1.5);
        return scene;
    }

    /** An upright line at a size: the one that is chosen. */
    public Scene cursor(int size) {
        double x = across.pixel(size);
        return new Scene().line(x, EDGE, x, height - BOTTOM, Stroke.of(theme.softInk(), 1));
    }
}
