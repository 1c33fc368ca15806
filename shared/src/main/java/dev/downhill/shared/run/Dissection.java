package dev.downhill.shared.run;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.surface.Point;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps of one lane apart, by taking them once more. It goes on from the step that it is at; for one before that it
 * begins again.
 */
public final class Dissection {
    private final Experiment experiment;
    private final Lane lane;
    private final Trajectory rates;
    private Heard heard;
    private Descent descent;
    private int taken;
    private @Nullable Anatomy last;

    /**
     * @param lane the first is 0
     * @param rates of which the learning rates are taken: the lane's own trajectory, or that of another that is to have the same
     */
    public Dissection(Experiment experiment, int lane, Trajectory rates) {
        this.experiment = experiment;
        this.lane = experiment.lanes().get(lane);
        this.rates = rates;
        heard = heard();
        descent = this.lane.descent(experiment.start());
    }

    private Heard heard() {
        return new Heard(lane.clip(experiment
                .gradient()
                .kind()
                .create(experiment.gradient().values(), experiment.createSurface(), experiment.seed())));
    }

    /** From which step on it has to go to take a step apart. */
    public int from(int step) {
        return step < taken ? 0 : taken;
    }

    /**
     * How a step was made.
     *
     * @param step how many were taken before; less than the run has
     */
    public Anatomy at(int step) {
        if (last != null && step == taken - 1) return last;
        if (step < taken) {
            heard = heard();
            descent = lane.descent(experiment.start());
            taken = 0;
        }
        while (taken < step) take();
        Point from = point(descent.position());
        Map<String, Point> before = states();
        take();
        last = new Anatomy(
                from,
                point(descent.position()),
                point(heard.asked),
                point(heard.told),
                rates.rate(step),
                before,
                states());
        return last;
    }

    private void take() {
        heard.begin(taken);
        descent.step(heard, rates.rate(taken));
        taken++;
    }

    private Map<String, Point> states() {
        Map<String, Point> states = new LinkedHashMap<>();
        for (Descent.State state : descent.state()) states.put(state.symbol(), point(state.vector()));
        return states;
    }

    private static Point point(double[] vector) {
        return new Point(vector[0], vector[1]);
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
