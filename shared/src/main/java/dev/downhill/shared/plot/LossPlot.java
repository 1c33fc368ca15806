package dev.downhill.shared.plot;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.Axis;
import dev.downhill.shared.picture.LaneStyle;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.RateFit;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.StationaryPoint;

/**
 * The loss of every lane against the step, or against how often its optimizer has asked for a gradient or a value. The scale is logarithmic: of the loss itself where it is always above zero, else of
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
    private final boolean perEvaluation;

    /** @param perEvaluation whether the plot is against evaluations rather than steps */
    public LossPlot(Run run, double width, double height, Theme theme, boolean perEvaluation) {
        this.run = run;
        this.theme = theme;
        this.width = width;
        this.height = height;
        this.perEvaluation = perEvaluation;
        Extent extent = new Extent(run);
        logarithmic = extent.hasMinimum;
        floor = logarithmic && !(extent.least > 0) ? Math.min(extent.known, extent.least) : 0;
        across = Axis.linear(
                0, perEvaluation ? extent.evaluations : run.experiment().steps(), LEFT, width - RIGHT);
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
        private int evaluations;

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
                evaluations = Math.max(evaluations, trajectory.evaluations(trajectory.steps()));
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

    /**
     * The step at a pixel, within the run.
     *
     * @param lane whose evaluations count, if the plot is against them; the first is 0
     */
    public int step(double pixel, int lane) {
        double wanted = across.value(pixel);
        Trajectory trajectory = run.trajectories().get(lane);
        int below = 0;
        int above = trajectory.steps();
        while (above - below > 1) {
            int middle = (below + above) / 2;
            if (position(trajectory, middle) <= wanted) below = middle;
            else above = middle;
        }
        return wanted - position(trajectory, below) < position(trajectory, above) - wanted ? below : above;
    }

    private double position(Trajectory trajectory, int step) {
        return perEvaluation ? trajectory.evaluations(step) : step;
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

    /**
     * The slope that theory predicts for a lane, as a thin broken line through the middle of its measured fit; nothing where
     * there is no prediction, or where the scale is not the logarithm of what is above the lane's own minimum. Lanes with a
     * prediction evaluate once a step, so it is the same line against either.
     */
    public Scene prediction(Diagnosis lane) {
        Scene scene = new Scene();
        RateFit fit = lane.fit();
        double rate = lane.predicted();
        if (!logarithmic || fit == null || !(rate > 0)) return scene;
        double above = Exact.exp(fit.logLoss() + 2 * Exact.log(fit.rate()) * (fit.to() - fit.centre()));
        if (!(Math.abs(lane.lowest() - floor) < 0.01 * above)) return scene;
        double loss = Exact.exp(fit.logLoss());
        double middle = up.pixel(loss);
        double eachStep = 2 * Exact.log(rate) * (up.pixel(loss * Math.E) - middle);
        int steps = run.experiment().steps();
        Stroke broken = new Stroke(theme.ink(), 1, new double[] {5, 4});
        Scene line = new Scene()
                .line(
                        across.pixel(0),
                        middle - eachStep * fit.centre(),
                        across.pixel(steps),
                        middle + eachStep * (steps - fit.centre()),
                        broken);
        return scene.clipped(LEFT, TOP - 4, width - LEFT - RIGHT + 2, height - TOP - BOTTOM + 8, line);
    }

    private double[] curve(Trajectory trajectory) {
        double[] points = new double[2 * (trajectory.steps() + 1)];
        double bottom = height - BOTTOM + 20;
        for (int step = 0; step <= trajectory.steps(); step++) {
            points[2 * step] = across.pixel(position(trajectory, step));
            double y = pixel(trajectory.loss(step));
            // zero lies at minus infinity on a logarithmic scale: out of sight, but on the canvas
            points[2 * step + 1] = y > bottom ? bottom : Math.max(y, -20);
        }
        return points;
    }

    private double pixel(double loss) {
        return up.pixel(logarithmic ? loss - floor : loss);
    }

    /** A marker on every curve at a step, and the upright line through them where they stand in one. */
    public Scene cursor(int step, boolean strong) {
        Scene scene = new Scene();
        Stroke stroke = Stroke.of(strong ? theme.ink() : theme.softInk(), 1);
        double x = across.pixel(step);
        if (!perEvaluation) scene.line(x, TOP - 4, x, height - BOTTOM + 4, stroke);
        for (int lane = 0; lane < run.trajectories().size(); lane++) {
            Trajectory trajectory = run.trajectories().get(lane);
            double y = pixel(trajectory.loss(step));
            if (!(y >= TOP - 4 && y <= height - BOTTOM + 4)) continue;
            double at = across.pixel(position(trajectory, step));
            scene.mark(LaneStyle.marker(lane), at, y, 4.5, theme.lane(lane), theme.paper(), 1.5);
        }
        return scene;
    }
}
