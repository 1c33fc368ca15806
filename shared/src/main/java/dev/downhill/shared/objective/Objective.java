package dev.downhill.shared.objective;

/**
 * A function to minimise: pure and analytic. Nothing is allocated by a call, so that a million of them cost a million
 * evaluations. Noise is not here but in what an optimizer is told of the slope.
 */
public interface Objective {
    /** The number n of coordinates. */
    int dimension();

    /** @param x n coordinates */
    double value(double[] x);

    /**
     * @param x n coordinates
     * @param into n partial derivatives; must not be {@code x}
     */
    void gradient(double[] x, double[] into);

    /**
     * @param x n coordinates
     * @param into n × n second derivatives, row by row
     */
    void hessian(double[] x, double[] into);
}
