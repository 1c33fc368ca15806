package dev.downhill.shared.run;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.theory.Curvature;
import dev.downhill.shared.theory.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * By what the distance to a minimum was multiplied each step: the slope of its logarithm, by least squares over the later half
 * of the steps before rounding takes over. Where the distance swings, its peaks are fitted; where it swings so slowly that there
 * are too few, the recurrence x_{t+1} = T·x_t − D·x_{t−1} is, along the shallow axis (Prony 1795). The loss falls by the square.
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
     * @param isLinear whether the optimizer is a recurrence of two terms near a minimum
     */
    public static @Nullable RateFit of(Trajectory trajectory, Curvature minimum, double lowest, boolean isLinear) {
        double[] distance = distances(trajectory, minimum.at());
        double greatest = Math.abs(minimum.at().x()) + Math.abs(minimum.at().y());
        for (double each : distance) greatest = Math.max(greatest, each);
        int to = trajectory.steps();
        while (to >= 0 && !(distance[to] > ROUNDING * greatest)) to--;
        int from = to / 2;
        if (to - from < FEWEST_STEPS) return null;
        double rounding = ROUNDING * Math.abs(lowest);
        Line losses = new Line();
        for (int step = from; step <= to; step++) {
            double above = trajectory.loss(step) - lowest;
            if (above > rounding) losses.add(step, Exact.log(above));
        }
        double rate = rate(distance, from, to);
        if (Double.isNaN(rate)) rate = isLinear ? recurring(trajectory, minimum, from, to) : all(distance, from, to);
        return new RateFit(from, to, rate, losses.meanX(), losses.meanY());
    }

    private static double[] distances(Trajectory trajectory, Point minimum) {
        double[] distance = new double[trajectory.steps() + 1];
        for (int step = 0; step < distance.length; step++)
            distance[step] = minimum.distance(new Point(trajectory.x(step, 0), trajectory.x(step, 1)));
        return distance;
    }

    /** The rate by the peaks, or by all steps if the distance only falls; NaN if it swings with too few peaks. */
    private static double rate(double[] distance, int from, int to) {
        Line peaks = new Line();
        boolean falls = true;
        for (int step = from + 1; step < to; step++) {
            boolean rises = distance[step] >= distance[step - 1];
            falls &= !rises;
            if (rises && distance[step] > distance[step + 1]) peaks.add(step, Exact.log(distance[step]));
        }
        if (falls) return all(distance, from, to);
        boolean enough = peaks.points >= FEWEST_PEAKS && peaks.width() >= (to - from) / 2.0;
        return enough ? Exact.exp(peaks.slope()) : Double.NaN;
    }

    private static double all(double[] distance, int from, int to) {
        Line line = new Line();
        for (int step = from; step <= to; step++) if (distance[step] > 0) line.add(step, Exact.log(distance[step]));
        return Exact.exp(line.slope());
    }

    /** The rate of the recurrence of two terms that fits best, each step counting alike. */
    private static double recurring(Trajectory trajectory, Curvature minimum, int from, int to) {
        double pp = 0;
        double pq = 0;
        double qq = 0;
        double pr = 0;
        double qr = 0;
        for (int step = from + 1; step < to; step++) {
            double p = along(trajectory, step, minimum);
            double q = along(trajectory, step - 1, minimum);
            double r = along(trajectory, step + 1, minimum);
            double weight = 1 / (p * p + q * q);
            if (!(weight < Double.POSITIVE_INFINITY)) continue;
            pp += p * p * weight;
            pq += p * q * weight;
            qq += q * q * weight;
            pr += p * r * weight;
            qr += q * r * weight;
        }
        double determinant = pp * qq - pq * pq;
        double trace = (pr * qq - qr * pq) / determinant;
        double product = (pr * pq - qr * pp) / determinant;
        return new Recurrence(trace, product, trace * trace - 4 * product).rate();
    }

    private static double along(Trajectory trajectory, int step, Curvature minimum) {
        double dx = trajectory.x(step, 0) - minimum.at().x();
        double dy = trajectory.x(step, 1) - minimum.at().y();
        return dy * minimum.eigen().axisX() - dx * minimum.eigen().axisY();
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
