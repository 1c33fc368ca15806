package dev.downhill.shared.run;

import dev.downhill.shared.surface.Point;
import java.util.Map;

/**
 * How one step of a lane was made: what it was told, and what it carried.
 *
 * @param from where it was
 * @param to where it went
 * @param asked where it asked for the gradient first: elsewhere if it looks ahead
 * @param gradient what it was told there, with noise and clipping
 * @param rate the learning rate α of the step
 * @param before what it carried, by symbol
 * @param after what it carries now, by symbol
 */
public record Anatomy(
        Point from,
        Point to,
        Point asked,
        Point gradient,
        double rate,
        Map<String, Point> before,
        Map<String, Point> after) {
    /**
     * @param lane the first is 0
     * @param step how many were taken before; less than the run has
     * @param trajectory of the lane, which has the rates
     */
    public static Anatomy of(Experiment experiment, int lane, int step, Trajectory trajectory) {
        return new Dissection(experiment, lane, trajectory).at(step);
    }

    /** What the gradient alone does to the position: −α·g. */
    public Point slide() {
        return new Point(-rate * gradient.x(), -rate * gradient.y());
    }

    /** What is left of the step without that: what earlier steps do. */
    public Point past() {
        return new Point(to.x() - from.x() - slide().x(), to.y() - from.y() - slide().y());
    }

    /** Whether the gradient was asked for somewhere else than where the lane was. */
    public boolean looksAhead() {
        return !asked.equals(from);
    }
}
