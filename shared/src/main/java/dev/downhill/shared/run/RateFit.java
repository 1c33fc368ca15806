package dev.downhill.shared.run;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/**
 * By what the distance to a minimum was multiplied each step: the slope of its logarithm, by least squares over the later half
 * of the steps before rounding takes over. Where the distance swings throughout, its peaks are fitted. The loss falls by the square of it.
 *
 * @param from the first step fitted
 * @param to the last step fitted
 * @param rate the factor each step
 * @param centre a step on the fitted line of the loss
 * @param logLoss the natural logarithm of the loss above the minimum's on that line; NaN if only rounding is left of it
 */
public record RateFit(int from, int to, double rate, double centre, double logLoss) {
    private static final int FEWEST_STEPS = 10;
    private static final int FEWEST_PEAKS = 3;
    /** Distances below this share of the greatest, and of the minimum's coordinates, are rounding; so are losses. */
    private static final double ROUNDING = 1e-11;

    /**
     * Fits a trajectory that nears a minimum, or null if there is too little to fit.
     *
     * @param lowest the loss at the minimum
     */
    public static @Nullable RateFit of(Trajectory trajectory, Point minimum, double lowest) {
        int n = trajectory.steps();
        double[] distance = new double[n + 1];
        double greatest = Math.abs(minimum.x()) + Math.abs(minimum.y());
        for (int step = 0; step <= n; step++) {
            distance[step] = minimum.distance(new Point(trajectory.x(step, 0), trajectory.x(step, 1)));
            greatest = Math.max(greatest, distance[step]);
        }
        int to = n;
        while (to >= 0 && !(distance[to] > ROUNDING * greatest)) to--;
        int from = to / 2;
        if (to - from < FEWEST_STEPS) return null;
        Line line = new Line();
        for (int step = from + 1; step < to; step++) {
            if (distance[step] >= distance[step - 1] && distance[step] > distance[step + 1])
                line.add(step, Exact.log(distance[step]));
        }
        if (line.points < FEWEST_PEAKS || line.width() < (to - from) / 2.0) {
            line = new Line();
            for (int step = from; step <= to; step++) if (distance[step] > 0) line.add(step, Exact.log(distance[step]));
        }
        double rounding = ROUNDING * Math.max(Math.abs(lowest), 1e-300);
        Line losses = new Line();
        for (int step = from; step <= to; step++) {
            double above = trajectory.loss(step) - lowest;
            if (above > rounding) losses.add(step, Exact.log(above));
        }
        return new RateFit(from, to, Exact.exp(line.slope()), losses.meanX(), losses.meanY());
    }

    /** A straight line through points by least squares, from sums around the first so that they stay exact. */
    private static final class Line {
        private double points;
        private double firstX;
        private double lastX;
        private double x;
        private double y;
        private double xx;
        private double xy;

        void add(double px, double py) {
            if (points == 0) firstX = px;
            lastX = px;
            double dx = px - firstX;
            points++;
            x += dx;
            y += py;
            xx += dx * dx;
            xy += dx * py;
        }

        double width() {
            return lastX - firstX;
        }

        double meanX() {
            return firstX + x / points;
        }

        double meanY() {
            return y / points;
        }

        double slope() {
            return (points * xy - x * y) / (points * xx - x * x);
        }
    }
}
