package dev.downhill.shared.plot;

import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.math.Exact;
import dev.downhill.shared.picture.Axis;
import dev.downhill.shared.picture.LaneStyle;
import dev.downhill.shared.picture.Marker;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import java.util.Arrays;

/**
 * The points as a model sees them, and what it fits: with one feature the target upwards, and the line or the curve of a
 * probability; with two features both, the target by the marker (a class) or its colour (a number), and the line through the
 * origin where the plane is zero or the classes are parted.
 */
public final class DataPlot {
    private static final double LEFT = 44;
    private static final double BOTTOM = 26;
    private static final double EDGE = 12;
    private static final double DOT = 3.2;
    private static final double LIT = 5.5;
    private static final int PIECES = 80;
    /** More have no mark of their own: it would take long to paint, and they hide one another. */
    private static final int MANY = 1000;

    private static final int SHADES = 16;

    private final Regression regression;
    private final Points seen;
    private final double width;
    private final double height;
    private final Theme theme;
    private final Axis across;
    private final Axis up;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    public DataPlot(Regression regression, double width, double height, Theme theme) {
        this.regression = regression;
        this.width = width;
        this.height = height;
        this.theme = theme;
        seen = regression.seen();
        boolean isPlane = seen.features() == 2;
        across = axis(seen.column(0), isPlane, LEFT, width - EDGE);
        up = axis(seen.column(1), isPlane || regression.model().isClassifier(), height - BOTTOM, EDGE);
        for (int i = 0; i < seen.size(); i++) {
            least = Math.min(least, seen.target(i));
            greatest = Math.max(greatest, seen.target(i));
        }
    }

    /** @param withZero because every boundary goes through the origin, and a class has its place there */
    private static Axis axis(double[] values, boolean withZero, double start, double end) {
        double least = withZero ? 0 : values[0];
        double greatest = least;
        for (double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        double margin = greatest > least ? 0.08 * (greatest - least) : 1;
        return Axis.linear(least - margin, greatest + margin, start, end);
    }

    /** Ticks and names of the axes. */
    public Scene axes() {
        Scene scene = new Scene();
        Stroke grid = Stroke.of(theme.line(), 1);
        TextStyle beside = TextStyle.of(11, theme.softInk(), TextStyle.Anchor.END);
        TextStyle below = TextStyle.of(11, theme.softInk(), TextStyle.Anchor.MIDDLE);
        for (double tick : up.ticks(32)) {
            double y = Math.floor(up.pixel(tick)) + 0.5;
            scene.line(LEFT, y, width - EDGE, y, grid);
            scene.text(LEFT - 6, y, Axis.label(tick), beside);
        }
        for (double tick : across.ticks(70)) {
            double x = Math.floor(across.pixel(tick)) + 0.5;
            scene.line(x, EDGE, x, height - BOTTOM, grid);
            scene.text(x, height - BOTTOM + 14, Axis.label(tick), below);
        }
        return scene;
    }

    /**
     * All points.
     *
     * @param areDim whether those of a batch are to stand out from them
     */
    public Scene points(boolean areDim) {
        if (seen.size() > MANY) return crowd(areDim);
        Scene scene = new Scene();
        for (int i = 0; i < seen.size(); i++) point(scene, i, DOT, areDim);
        return scene;
    }

    /** So many points as dots: those of one colour are one line of points, which is painted at once. */
    private Scene crowd(boolean areDim) {
        Scene scene = new Scene();
        int shades = regression.model().isClassifier() ? 2 : seen.features() == 2 ? SHADES : 1;
        for (int shade = 0; shade < shades; shade++) {
            double[] line = new double[6 * seen.size()];
            int length = 0;
            for (int i = 0; i < seen.size(); i++) {
                if (shades > 1 && shade(i, shades) != shade) continue;
                double x = across.pixel(seen.at(i, 0));
                double y = up.pixel(seen.at(i, 1));
                line[length++] = x;
                line[length++] = y;
                line[length++] = x + 0.01;
                line[length++] = y;
                line[length++] = Double.NaN;
                line[length++] = Double.NaN;
            }
            if (length > 0) scene.line(Arrays.copyOf(line, length), Stroke.of(colour(shade, shades, areDim), 3.4));
        }
        return scene;
    }

    /** The class of a point, or the place of its target among all. */
    private int shade(int i, int shades) {
        if (regression.model().isClassifier()) return seen.target(i) == 1 ? 1 : 0;
        return greatest > least
                ? Math.min(shades - 1, (int) (shades * ((seen.target(i) - least) / (greatest - least))))
                : 0;
    }

    private int colour(int shade, int shades, boolean areDim) {
        if (seen.features() == 2 && !regression.model().isClassifier())
            return theme.heights().argb((shade + 0.5) / shades);
        int ink = areDim ? theme.softInk() : theme.ink();
        return shades == 2 && shade == 0 ? theme.heights().argb(0.35) : ink;
    }

    /** The points of the batch that was begun, large, each once. */
    public Scene lit(Batches batch) {
        Scene scene = new Scene();
        boolean[] isDone = new boolean[seen.size()];
        for (int k = 0; k < batch.count(); k++) {
            int i = batch.sample(k);
            if (!isDone[i]) point(scene, i, LIT, false);
            isDone[i] = true;
        }
        return scene;
    }

    private void point(Scene scene, int i, double size, boolean isDim) {
        double x = across.pixel(seen.at(i, 0));
        double y = up.pixel(seen.at(i, 1));
        int ink = isDim ? theme.softInk() : theme.ink();
        if (regression.model().isClassifier()) {
            boolean isOne = seen.target(i) == 1;
            scene.mark(isOne ? Marker.TRIANGLE : Marker.CIRCLE, x, y, size, isOne ? ink : theme.paper(), ink, 1);
        } else {
            scene.mark(Marker.CIRCLE, x, y, size, seen.features() == 2 ? colour(seen.target(i)) : ink, ink, 1);
        }
    }

    /** Of a number, by its place among the targets. */
    private int colour(double target) {
        return theme.heights().argb(greatest > least ? (target - least) / (greatest - least) : 0.5);
    }

    /** What every lane fits at a step. */
    public Scene fits(Run run, int step) {
        Scene fits = new Scene();
        for (int lane = 0; lane < run.trajectories().size(); lane++) {
            Trajectory way = run.trajectories().get(lane);
            int last = Math.min(step, way.steps());
            if (!way.isFinite(last)) continue;
            double[] line = fit(way.x(last, 0), way.x(last, 1));
            fits.line(line, Stroke.of(theme.casing(), 5));
            fits.line(line, LaneStyle.stroke(lane, theme.lane(lane), 2.5));
        }
        return new Scene().clipped(LEFT, EDGE, width - LEFT - EDGE, height - EDGE - BOTTOM, fits);
    }

    /** The line or curve of two weights, in pixels. */
    private double[] fit(double first, double second) {
        if (seen.features() == 2) return boundary(first, second);
        double[] line = new double[2 * (PIECES + 1)];
        for (int k = 0; k <= PIECES; k++) {
            double pixel = LEFT + (width - LEFT - EDGE) * k / PIECES;
            double height = first * across.value(pixel) + second;
            line[2 * k] = pixel;
            line[2 * k + 1] = inReach(up.pixel(regression.model().isClassifier() ? probability(height) : height));
        }
        return line;
    }

    private static double probability(double score) {
        return 1 / (1 + Exact.exp(-score));
    }

    /** Where w₁·x₁ + w₂·x₂ is zero: through the origin, across the weights. */
    private double[] boundary(double first, double second) {
        double x = across.pixel(0);
        double y = up.pixel(0);
        double dx = second * (across.pixel(1) - x);
        double dy = -first * (up.pixel(1) - y);
        double length = Math.sqrt(dx * dx + dy * dy);
        if (!(length > 0)) return new double[0];
        double reach = 2 * (width + height);
        return new double[] {
            x - reach * dx / length, y - reach * dy / length, x + reach * dx / length, y + reach * dy / length
        };
    }

    /** A place that a canvas takes; far outside it is cut off. */
    private double inReach(double pixel) {
        return Math.max(-4 * height, Math.min(pixel, 5 * height));
    }

    /** A cross-hair at a pixel. */
    public Scene cross(double pixelX, double pixelY) {
        Stroke thin = Stroke.of(theme.ink(), 1.5);
        return new Scene()
                .line(pixelX - 9, pixelY, pixelX + 9, pixelY, thin)
                .line(pixelX, pixelY - 9, pixelX, pixelY + 9, thin);
    }

    /** The numbers at a pixel: the first two of a row as the model sees it. */
    public double[] at(double pixelX, double pixelY) {
        return new double[] {across.value(pixelX), up.value(pixelY)};
    }

    /** The point within so many pixels of a place that is nearest to it; −1 if there is none. */
    public int nearest(double pixelX, double pixelY, double within) {
        int nearest = -1;
        double least = within * within;
        for (int i = 0; i < seen.size(); i++) {
            double dx = across.pixel(seen.at(i, 0)) - pixelX;
            double dy = up.pixel(seen.at(i, 1)) - pixelY;
            if (dx * dx + dy * dy > least) continue;
            least = dx * dx + dy * dy;
            nearest = i;
        }
        return nearest;
    }
}
