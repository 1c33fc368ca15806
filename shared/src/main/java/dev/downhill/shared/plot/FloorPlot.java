package dev.downhill.shared.plot;

import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.picture.Axis;
import dev.downhill.shared.picture.LaneStyle;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.NoiseFloor;
import dev.downhill.shared.theory.MinibatchFloor;
import java.util.ArrayList;
import java.util.List;

/**
 * How far batches keep the loss above its minimum, against the size of the batch, both by powers of ten: predicted for one lane as
 * a line where theory is exact, measured for every lane as a mark at the size there is.
 */
public final class FloorPlot {
    private static final double LEFT = 52;
    private static final double BOTTOM = 40;
    private static final double TOP = 22;
    private static final double EDGE = 12;
    /** What is beyond so many powers of ten below the greatest is not shown. */
    private static final double LEAST = 1e-12;

    private final double width;
    private final double height;
    private final Theme theme;
    private final int selected;
    private final int size;
    private final List<double[]> predicted = new ArrayList<>();
    private final double[] measured;
    private final Axis across;
    private final Axis up;

    /**
     * @param lanes of a run whose gradient is of batches
     * @param batches those of the run
     * @param selected the lane of which it is predicted; the first is 0
     */
    public FloorPlot(List<Diagnosis> lanes, Batches batches, int selected, double width, double height, Theme theme) {
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.selected = selected;
        measured = new double[lanes.size()];
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        NoiseFloor chosen = new NoiseFloor(lanes.get(selected));
        size = batches.size();
        int samples = batches.samples();
        for (int b = 1; b <= samples; b = next(b, samples)) {
            MinibatchFloor floor = chosen.predicted(b);
            if (floor == null) break;
            predicted.add(new double[] {b, floor.loss()});
            if (!(floor.loss() < Double.POSITIVE_INFINITY)) continue;
            greatest = Math.max(greatest, floor.loss());
            if (floor.loss() > 0) least = Math.min(least, floor.loss());
        }
        for (int lane = 0; lane < measured.length; lane++) {
            measured[lane] = new NoiseFloor(lanes.get(lane)).measured();
            if (!(measured[lane] > 0 && measured[lane] < Double.POSITIVE_INFINITY)) continue;
            greatest = Math.max(greatest, measured[lane]);
            least = Math.min(least, measured[lane]);
        }
        across = Axis.logarithmic(0.9, 1.1 * samples, LEFT, width - EDGE);
        if (!(greatest > 0)) greatest = 1;
        up = Axis.logarithmic(
                Math.max(Math.min(least, greatest), LEAST * greatest) / 2, 2 * greatest, height - BOTTOM, TOP);
    }

    /** The size that is predicted behind another: all, at last. */
    private static int next(int size, int samples) {
        return size == samples ? samples + 1 : Math.min(samples, Math.max(size + 1, size + size / 2));
    }

    /** The size of the run's batches. */
    public int size() {
        return size;
    }

    /** The predicted floor by size, for the lane that is selected: pairs of a size and a loss, which may be infinite. */
    public List<double[]> predicted() {
        return predicted;
    }

    /** The measured floor of each lane at the size there is; NaN where there is none. */
    public double[] measured() {
        return measured;
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
            if (tick == Math.floor(tick)) scene.text(across.pixel(tick), height - BOTTOM + 14, Axis.label(tick), below);
        scene.text((LEFT + width - EDGE) / 2, height - 9, "batch size B", below);
        scene.text(4, 9, "loss above the minimum", TextStyle.of(11, theme.softInk(), TextStyle.Anchor.START));
        double x = across.pixel(size);
        scene.line(x, TOP, x, height - BOTTOM, Stroke.of(theme.softInk(), 1));
        return scene.clipped(LEFT, TOP, width - LEFT - EDGE, height - TOP - BOTTOM, curves());
    }

    private Scene curves() {
        Scene scene = new Scene();
        List<double[]> part = new ArrayList<>();
        for (double[] each : predicted) if (each[1] > 0 && each[1] < Double.POSITIVE_INFINITY) part.add(each);
        double[] points = new double[2 * part.size()];
        for (int i = 0; i < part.size(); i++) {
            points[2 * i] = across.pixel(part.get(i)[0]);
            points[2 * i + 1] = up.pixel(part.get(i)[1]);
        }
        scene.line(points, new Stroke(theme.ink(), 1.5, new double[] {5, 4}));
        for (int lane = 0; lane < measured.length; lane++)
            if (measured[lane] > 0 && measured[lane] < Double.POSITIVE_INFINITY)
                scene.mark(
                        LaneStyle.marker(lane),
                        across.pixel(size),
                        up.pixel(measured[lane]),
                        lane == selected ? 6 : 4.5,
                        theme.lane(lane),
                        theme.paper(),
                        1.5);
        return scene;
    }
}
