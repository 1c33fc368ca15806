package dev.downhill.shared.run;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.surface.Point;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one step of a lane was made, found by taking the steps up to it once more: what it was told, and what it carried.
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
        Lane made = experiment.lanes().get(lane);
        Heard heard = new Heard(made.clip(experiment
                .gradient()
                .kind()
                .create(experiment.gradient().values(), experiment.createSurface(), experiment.seed())));
        Descent descent = made.descent(experiment.start());
        for (int i = 0; i < step; i++) {
            heard.begin(i);
            descent.step(heard, trajectory.rate(i));
        }
        Point from = point(descent.position());
        Map<String, Point> before = states(descent);
        heard.begin(step);
        descent.step(heard, trajectory.rate(step));
        return new Anatomy(
                from,
                point(descent.position()),
                point(heard.asked),
                point(heard.told),
                trajectory.rate(step),
                before,
                states(descent));
    }

    private static Map<String, Point> states(Descent descent) {
        Map<String, Point> states = new LinkedHashMap<>();
        for (Descent.State state : descent.state()) states.put(state.symbol(), point(state.vector()));
        return states;
    }

    private static Point point(double[] vector) {
        return new Point(vector[0], vector[1]);
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

    /** A slope that remembers what it told first in a step. */
    private static final class Heard extends Slope {
        private final Slope slope;
        private final double[] asked = new double[2];
        private final double[] told = new double[2];
        private boolean isFirst;

        Heard(Slope slope) {
            this.slope = slope;
        }

        @Override
        public void begin(int step) {
            slope.begin(step);
            isFirst = true;
        }

        @Override
        protected void tellGradient(double[] x, double[] into) {
            slope.gradient(x, into);
            if (!isFirst) return;
            isFirst = false;
            System.arraycopy(x, 0, asked, 0, 2);
            System.arraycopy(into, 0, told, 0, 2);
        }

        @Override
        protected double tellValue(double[] x) {
            return slope.value(x);
        }

        @Override
        protected void tellHessian(double[] x, double[] into) {
            slope.hessian(x, into);
        }
    }
}
