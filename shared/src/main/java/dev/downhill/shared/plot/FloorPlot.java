package dev.downhill.shared.plot;

import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.picture.LaneStyle;
import dev.downhill.shared.picture.Scene;
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
    /** What is beyond so many powers of ten below the greatest is not shown. */
    private static final double LEAST = 1e-12;

    private final Theme theme;
    private final int selected;
    private final int size;
    private final List<double[]> predicted = new ArrayList<>();
    private final double[] measured;
    private final BatchSizeGrid grid;

    /**
     * @param lanes of a run whose gradient is of batches
     * @param batches those of the run
     * @param selected the lane of which it is predicted; the first is 0
     */
    public FloorPlot(List<Diagnosis> lanes, Batches batches, int selected, double width, double height, Theme theme) {
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
        if (!(greatest > 0)) greatest = 1;
        least = Math.max(Math.min(least, greatest), LEAST * greatest);
        grid = new BatchSizeGrid(samples, least, greatest, width, height, theme);
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
        return grid.around("loss above the minimum", curves());
    }

    private Scene curves() {
        List<double[]> line = new ArrayList<>();
        for (double[] each : predicted) if (each[1] > 0 && each[1] < Double.POSITIVE_INFINITY) line.add(each);
        Scene scene = grid.cursor(size, grid.predicted(line));
        for (int lane = 0; lane < measured.length; lane++)
            if (measured[lane] > 0 && measured[lane] < Double.POSITIVE_INFINITY)
                scene.mark(
                        LaneStyle.marker(lane),
                        grid.x(size),
                        grid.y(measured[lane]),
                        lane == selected ? 6 : 4.5,
                        theme.lane(lane),
                        theme.paper(),
                        1.5);
        return scene;
    }
}
