package dev.downhill.shared.run;

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
