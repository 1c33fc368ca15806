package dev.downhill.shared.schedule;

/** A learning-rate schedule: immutable settings that start the rates of one run. */
@FunctionalInterface
public interface Schedule {
    /** The rate that never changes. */
    Schedule CONSTANT = lr -> (step, loss) -> lr;

    /** @param lr the lane's own learning rate */
    Rates from(double lr);

    /** The rates of the first {@code n} steps of a run whose loss falls at each of them, for a picture. */
    default double[] preview(double lr, int n) {
        Rates rates = from(lr);
        double[] curve = new double[n];
        for (int step = 0; step < n; step++) curve[step] = rates.at(step, -step);
        return curve;
    }

    /** The learning rates of one run; asked for step 0, 1, 2, … in order. */
    @FunctionalInterface
    interface Rates {
        /**
         * The rate with which step {@code step} is taken.
         *
         * @param loss the loss at the point from which it is taken; for step 0, the start's
         */
        double at(int step, double loss);
    }
}
