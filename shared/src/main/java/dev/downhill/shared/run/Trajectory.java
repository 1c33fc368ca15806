package dev.downhill.shared.run;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.objective.Objective;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Where one lane was and what the loss was there, for steps 0 to n: n + 1 of each. Once it has left the finite numbers its
 * entries are not finite.
 */
public final class Trajectory {
    private final int dimension;
    private final double[] positions;
    private final double[] losses;
    private final double[] rates;
    private final int[] gradientEvaluations;
    private final int[] valueEvaluations;
    private final int[] hessianEvaluations;

    /** @param positions the coordinates of each step, one step after the other; all else: one for each step */
    Trajectory(
            int dimension,
            double[] positions,
            double[] losses,
            double[] rates,
            int[] gradientEvaluations,
            int[] valueEvaluations,
            int[] hessianEvaluations) {
        this.dimension = dimension;
        this.positions = positions;
        this.losses = losses;
        this.rates = rates;
        this.gradientEvaluations = gradientEvaluations;
        this.valueEvaluations = valueEvaluations;
        this.hessianEvaluations = hessianEvaluations;
    }

    /**
     * Runs a descent from where it stands. The loop has all in locals: a browser's compiler does not know that a field is final.
     *
     * @param most how many values and gradients may be asked for, with one value for each step that is recorded
     * @return null if that was not enough
     */
    static @Nullable Trajectory of(
            Objective objective, Slope slope, Descent descent, Schedule.Rates schedule, int steps, int most) {
        int dimension = objective.dimension();
        double[] positions = new double[dimension * (steps + 1)];
        double[] losses = new double[steps + 1];
        double[] rates = new double[steps + 1];
        int[] gradientEvaluations = new int[steps + 1];
        int[] valueEvaluations = new int[steps + 1];
        int[] hessianEvaluations = new int[steps + 1];
        double[] position = descent.position();
        for (int step = 0; ; step++) {
            int gradients = slope.gradientEvaluations();
            int values = slope.valueEvaluations();
            if (gradients + values + step + 1 > most) return null;
            double loss = objective.value(position);
            double rate = schedule.at(step, loss);
            for (int i = 0; i < dimension; i++) positions[step * dimension + i] = position[i];
            losses[step] = loss;
            rates[step] = rate;
            gradientEvaluations[step] = gradients;
            valueEvaluations[step] = values;
            hessianEvaluations[step] = slope.hessianEvaluations();
            if (step == steps) break;
            slope.begin(step);
            descent.step(slope, rate);
        }
        return new Trajectory(
                dimension, positions, losses, rates, gradientEvaluations, valueEvaluations, hessianEvaluations);
    }

    public int dimension() {
        return dimension;
    }

    /** The number of steps n; positions and losses are one more. */
    public int steps() {
        return losses.length - 1;
    }

    /** Coordinate {@code i} at a step. */
    public double x(int step, int i) {
        return positions[step * dimension + i];
    }

    /** The exact loss at the position of a step, whatever noise the optimizer was told. */
    public double loss(int step) {
        return losses[step];
    }

    /** The learning rate with which this step is taken. */
    public double rate(int step) {
        return rates[step];
    }

    /** How many gradients had been asked for when this position was reached. */
    public int gradientEvaluations(int step) {
        return gradientEvaluations[step];
    }

    /** How many values had been asked for when this position was reached. */
    public int valueEvaluations(int step) {
        return valueEvaluations[step];
    }

    /** How many Hessians had been asked for when this position was reached. */
    public int hessianEvaluations(int step) {
        return hessianEvaluations[step];
    }

    /**
     * How much had been asked for in all when this position was reached: gradients and values one each, a Hessian as many as it
     * has rows, since each row is the derivative of a gradient and so costs about as much as one.
     */
    public int evaluations(int step) {
        return gradientEvaluations[step] + valueEvaluations[step] + dimension * hessianEvaluations[step];
    }

    /** Whether the position and the loss of a step are finite. */
    public boolean isFinite(int step) {
        boolean finite = Double.isFinite(losses[step]);
        for (int i = 0; i < dimension; i++) finite &= Double.isFinite(x(step, i));
        return finite;
    }

    /** The distance between the positions of two steps. */
    double distance(int step, int other) {
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            double difference = x(step, i) - x(other, i);
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }
}
