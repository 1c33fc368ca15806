package dev.downhill.shared.plot;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.picture.Axis;
import dev.downhill.shared.picture.LaneStyle;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.quantity.Quantity;
import dev.downhill.shared.quantity.Quantity.Scale;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Journey;
import dev.downhill.shared.run.RateFit;
import dev.downhill.shared.run.Trajectory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of every lane against the step, or against how often its optimizer has asked for a gradient or a value. Of a loss
 * the scale is logarithmic: of the loss itself where it is always above zero, else of its distance to the lowest known value; on
 * a surface without a minimum it is linear.
 */
public final class QuantityPlot {
    private static final double LEFT = 64;
    private static final double RIGHT = 14;
    private static final double TOP = 10;
    private static final double BOTTOM = 24;
    /** How far a marker with its rim reaches, rounded up. */
    private static final double MARK = 9;
    /** Half the width of a digit of a tick's label, rather too much. */
    private static final double HALF_DIGIT = 3.6;
    /** Distances to the minimum below this share of the greatest loss are rounding. */
    private static final double ROUNDING = 1e-17;

    private final Quantity quantity;
    private final List<Diagnosis> lanes;
    private final int steps;
    private final Theme theme;
    private final double width;
    private final double height;
    private final boolean logarithmic;
    private final double floor;
    private final Axis across;
    private final Axis up;
    private final boolean isEmpty;

    /** @param lanes of one run */
    public QuantityPlot(Quantity quantity, List<Diagnosis> lanes, double width, double height, Theme theme) {
        this(quantity, lanes, null, width, height, theme);
    }

    /** @param scale of the view, or null for the one that suits the quantity */
    public QuantityPlot(
            Quantity quantity,
            List<Diagnosis> lanes,
            @Nullable String scale,
            double width,
            double height,
            Theme theme) {
        this.quantity = quantity;
        this.lanes = lanes;
        this.theme = theme;
        this.width = width;
        this.height = height;
        Extent extent = new Extent(quantity, lanes, scale);
        steps = extent.steps;
        isEmpty = extent.isEmpty;
        logarithmic = extent.logarithmic;
        floor = logarithmic && !(extent.least > 0) ? Math.min(extent.known, extent.least) : 0;
        across = Axis.linear(0, quantity.perEvaluation() ? extent.evaluations : steps, LEFT, width - RIGHT);
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

    /** Grid, axes and curves: what changes only with the run. */
    public Scene curves() {
        Scene scene = new Scene();
        Stroke grid = Stroke.of(theme.line(), 1);
        TextStyle beside = TextStyle.of(11, theme.softInk(), TextStyle.Anchor.END);
        for (double tick : up.ticks(26)) {
            if (quantity.scale() == Scale.COUNT && tick != Math.floor(tick)) continue;
            double y = Math.floor(up.pixel(tick)) + 0.5;
            scene.line(LEFT, y, width - RIGHT, y, grid);
            scene.text(LEFT - 8, y, Axis.label(tick), beside);
        }
        TextStyle below = TextStyle.of(11, theme.softInk(), TextStyle.Anchor.MIDDLE);
        for (double step : across.ticks(80)) {
            if (step != Math.floor(step)) continue;
            String label = Axis.label(step);
            double inside = width - label.length() * HALF_DIGIT;
            scene.text(Math.min(across.pixel(step), inside), height - 10, label, below);
        }
        Scene curves = new Scene();
        for (int lane = 0; lane < lanes.size(); lane++)
            for (int curve = 0; curve < quantity.curves(); curve++)
                curves.line(
                        curve(lanes.get(lane), curve, told(lanes.get(lane), curve)),
                        LaneStyle.stroke(lane, theme.lane(lane), curve == Journey.ACROSS ? 1 : 2));
        return clipped(scene, curves);
    }

    private Scene clipped(Scene scene, Scene content) {
        return scene.clipped(LEFT, TOP - 4, width - LEFT - RIGHT + 2, height - TOP - BOTTOM + 8, content);
    }

    private double[] curve(Diagnosis lane, int curve, int[] told) {
        double[] points = new double[2 * told.length];
        double bottom = height - BOTTOM + 20;
        for (int i = 0; i < told.length; i++) {
            points[2 * i] = across.pixel(position(lane.trajectory(), told[i]));
            double y = pixel(lane, curve, told[i]);
            // zero lies at minus infinity on a logarithmic scale: out of sight, but on the canvas
            points[2 * i + 1] = y > bottom ? bottom : Math.max(y, -20);
        }
        return points;
    }

    /** The steps that a curve is drawn through: all, or of many those that make a difference. */
    private int[] told(Diagnosis lane, int curve) {
        if (steps > Thinned.KEPT * width)
            return Thinned.steps(
                    steps,
                    step -> across.pixel(position(lane.trajectory(), step)),
                    step -> quantity.of(lane, curve, step));
        int[] all = new int[steps + 1];
        for (int step = 0; step <= steps; step++) all[step] = step;
        return all;
    }

    private double pixel(Diagnosis lane, int curve, int step) {
        return up.pixel(quantity.of(lane, curve, step) - floor);
    }

    private double position(Trajectory trajectory, int step) {
        return quantity.perEvaluation() ? trajectory.evaluations(step) : step;
    }

    /** What the scale shows, as the label of the upright axis. */
    public String label() {
        if (isEmpty) return quantity.symbol() + " is not known here";
        if (floor == 0) return quantity.symbol();
        // only losses have a floor, and their symbol begins with f
        return (floor < 0 ? "f + " : "f − ")
                + Numbers.significant(Math.abs(floor), 5)
                + quantity.symbol().substring(1);
    }

    /**
     * The step at a pixel, within the run.
     *
     * @param lane whose evaluations count, if the plot is against them; the first is 0
     */
    public int step(double pixel, int lane) {
        double wanted = across.value(pixel);
        Trajectory trajectory = lanes.get(lane).trajectory();
        int below = 0;
        int above = steps;
        while (above - below > 1) {
            int middle = (below + above) / 2;
            if (position(trajectory, middle) <= wanted) below = middle;
            else above = middle;
        }
        return wanted - position(trajectory, below) < position(trajectory, above) - wanted ? below : above;
    }

    /**
     * The slope that theory predicts for the loss of a lane, as a thin broken line through the middle of its measured fit,
     * with its name in the corner that a falling loss leaves free;
     * nothing where there is no prediction, or where the scale is not the logarithm of what is above the lane's own minimum.
     * Lanes with a prediction evaluate once a step, so it is the same line against either.
     */
    public Scene prediction(Diagnosis lane) {
        Scene scene = new Scene();
        RateFit fit = lane.fit();
        double rate = lane.predicted();
        if (quantity.scale() != Scale.LOSS || !logarithmic || fit == null || !(rate > 0)) return scene;
        double above = Exact.exp(fit.logLoss() + 2 * Exact.log(fit.rate()) * (fit.to() - fit.centre()));
        if (!(Math.abs(lane.lowest() - floor) < 0.01 * above)) return scene;
        double loss = Exact.exp(fit.logLoss());
        double middle = up.pixel(loss);
        double eachStep = 2 * Exact.log(rate) * (up.pixel(loss * Math.E) - middle);
        Stroke broken = new Stroke(theme.ink(), 1, new double[] {5, 4});
        Scene line = new Scene()
                .line(
                        across.pixel(0),
                        middle - eachStep * fit.centre(),
                        across.pixel(steps),
                        middle + eachStep * (steps - fit.centre()),
                        broken);
        double right = width - RIGHT - 4;
        TextStyle name = new TextStyle(11, theme.softInk(), TextStyle.Anchor.END, false, theme.paper());
        return clipped(scene, line)
                .line(right - 24, TOP + 6, right, TOP + 6, broken)
                .text(right - 28, TOP + 6, "predicted", name);
    }

    /** The part of the picture that the cursor at a step lies in: left, top, right, bottom. */
    public double[] reach(int step) {
        double[] reach = {width, 0, 0, height};
        for (Diagnosis lane : lanes) {
            double at = across.pixel(position(lane.trajectory(), step));
            reach[0] = Math.min(reach[0], at - MARK);
            reach[2] = Math.max(reach[2], at + MARK);
        }
        return reach;
    }

    /** A marker on every curve at a step, and the upright line through them; against evaluations, a line of each lane's own. */
    public Scene cursor(int step, boolean strong) {
        Scene scene = new Scene();
        Stroke stroke = Stroke.of(strong ? theme.ink() : theme.softInk(), 1);
        double x = across.pixel(step);
        if (!quantity.perEvaluation()) scene.line(x, TOP - 4, x, height - BOTTOM + 4, stroke);
        for (int lane = 0; lane < lanes.size(); lane++) {
            double at = across.pixel(position(lanes.get(lane).trajectory(), step));
            if (quantity.perEvaluation())
                scene.line(at, TOP - 4, at, height - BOTTOM + 4, Stroke.of(theme.lane(lane), 1));
            for (int curve = 0; curve < quantity.curves(); curve++) {
                double y = pixel(lanes.get(lane), curve, step);
                if (!(y >= TOP - 4 && y <= height - BOTTOM + 4)) continue;
                double size = curve == Journey.ACROSS ? 3 : 4.5;
                scene.mark(LaneStyle.marker(lane), at, y, size, theme.lane(lane), theme.paper(), 1.5);
            }
        }
        return scene;
    }
}
