package dev.downhill.shared.plot;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.Axis;
import dev.downhill.shared.picture.LaneStyle;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.StationaryPoint;

/**
 * The loss of every lane against the step. The scale is logarithmic: of the loss itself where it is always above zero, else of
 * its distance to the lowest known value. A surface without a minimum has a linear scale.
 */
public final class LossPlot {
    private static final double LEFT = 64;
    private static final double RIGHT = 14;
    private static final double TOP = 10;
    private static final double BOTTOM = 24;
    /** Distances to the minimum below this share of the greatest loss are rounding. */
    private static final double ROUNDING = 1e-17;

    private final Run run;
    private final Theme theme;
    private final double width;
    private final double height;
    private final boolean logarithmic;
    private final double floor;
    private final Axis across;
    private final Axis up;

    public LossPlot(Run run, double width, double height, Theme theme) {
        this.run = run;
        this.theme = theme;
        this.width = width;
        this.height = height;
        Extent extent = new Extent(run);
        logarithmic = extent.hasMinimum;
        floor = logarithmic && !(extent.least > 0) ? Math.min(extent.known, extent.least) : 0;
        across = Axis.linear(0, run.experiment().steps(), LEFT, width - RIGHT);
        double bottom = height - BOTTOM;
        double greatest = extent.greatest - floor;
        if (logarithmic && greatest > 0) {
            double least = Math.max(extent.leastAbove(floor), Math.max(greatest * ROUNDING, 1e-300));
            up = Axis.logarithmic(least / 1.5, greatest * 1.5, bottom, TOP);
        } else {
            double margin = 0.05 * (extent.greatest - extent.least);
            up = Axis.linear(extent.least - margin, extent.greatest + margin, bottom, TOP);
        }
    }

    /** The least and greatest loss among the steps at which lanes were not lost. */
    private static final class Extent {
        private final Run run;
        private final boolean hasMinimum;
        private double known = Double.POSITIVE_INFINITY;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        Extent(Run run) {
            this.run = run;
            for (StationaryPoint point : run.surface().stationary()) {
                if (point.type() != StationaryPoint.Type.MINIMUM) continue;
                known = Math.min(
                        known, run.surface().value(point.at().x(), point.at().y()));
            }
            hasMinimum = known < Double.POSITIVE_INFINITY
                    || run.surface().stationary().isEmpty();
            double first = Math.abs(run.trajectories().get(0).loss(0));
            double limit = 1e6 * Math.max(first, 1e-3);
            for (Trajectory trajectory : run.trajectories()) {
                for (int step = 0; step <= trajectory.steps(); step++) {
                    double loss = trajectory.loss(step);
                    if (!(Math.abs(loss) <= limit)) continue;
                    least = Math.min(least, loss);
                    greatest = Math.max(greatest, loss);
                }
            }
            if (least > greatest) {
                least = 0;
                greatest = 1;
            }
        }

        double leastAbove(double floor) {
            double above = Double.POSITIVE_INFINITY;
            for (Trajectory trajectory : run.trajectories()) {
                for (int step = 0; step <= trajectory.steps(); step++) {
                    double distance = trajectory.loss(step) - floor;
                    if (distance > 0 && distance < above) above = distance;
                }
            }
            return above;
        }
    }

    /** What the scale shows, as the label of the upright axis. */
    public String quantity() {
        if (!logarithmic || floor == 0) return "loss f";
        return (floor < 0 ? "f + " : "f − ") + Numbers.significant(Math.abs(floor), 5);
    }

    /** The step at a pixel, within the run. */
    public int step(double pixel) {
        double step = Math.floor(across.value(pixel) + 0.5);
        return (int) Math.max(0, Math.min(step, run.experiment().steps()));
    }

    /** Grid, axes and curves: what changes only with the run. */
    public Scene curves() {
        Scene scene = new Scene();
        Stroke grid = Stroke.of(theme.line(), 1);
        TextStyle beside = TextStyle.of(11, theme.softInk(), TextStyle.Anchor.END);
        for (double loss : up.ticks(26)) {
            double y = Math.floor(up.pixel(loss)) + 0.5;
            scene.line(LEFT, y, width - RIGHT, y, grid);
            scene.text(LEFT - 8, y, Axis.label(loss), beside);
        }
        TextStyle below = TextStyle.of(11, theme.softInk(), TextStyle.Anchor.MIDDLE);
        for (double step : across.ticks(80)) {
            if (step == Math.floor(step)) scene.text(across.pixel(step), height - 10, Axis.label(step), below);
        }
        Scene curves = new Scene();
        for (int lane = 0; lane < run.trajectories().size(); lane++) {
            curves.line(curve(run.trajectories().get(lane)), LaneStyle.stroke(lane, theme.lane(lane), 2));
        }
        return scene.clipped(LEFT, TOP - 4, width - LEFT - RIGHT + 2, height - TOP - BOTTOM + 8, curves);
    }

    private double[] curve(Trajectory trajectory) {
        double[] points = new double[2 * (trajectory.steps() + 1)];
        double bottom = height - BOTTOM + 20;
        for (int step = 0; step <= trajectory.steps(); step++) {
            points[2 * step] = across.pixel(step);
            double y = pixel(trajectory.loss(step));
            // zero lies at minus infinity on a logarithmic scale: out of sight, but on the canvas
            points[2 * step + 1] = y > bottom ? bottom : Math.max(y, -20);
        }
        return points;
    }

    private double pixel(double loss) {
        return up.pixel(logarithmic ? loss - floor : loss);
    }

    /** The upright line at a step with a marker on every curve. */
    public Scene cursor(int step, boolean strong) {
        Scene scene = new Scene();
        double x = across.pixel(step);
        scene.line(x, TOP - 4, x, height - BOTTOM + 4, Stroke.of(strong ? theme.ink() : theme.softInk(), 1));
        for (int lane = 0; lane < run.trajectories().size(); lane++) {
            double y = pixel(run.trajectories().get(lane).loss(step));
            if (y >= TOP - 4 && y <= height - BOTTOM + 4)
                scene.mark(LaneStyle.marker(lane), x, y, 4.5, theme.lane(lane), theme.paper(), 1.5);
        }
        return scene;
    }
}
