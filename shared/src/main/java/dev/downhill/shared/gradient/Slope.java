package dev.downhill.shared.gradient;

/**
 * What an optimizer is told about an objective during a run: the gradient, perhaps noisy, perhaps clipped. Within one step the
 * same point is told the same gradient, however often it asks: noise is drawn once for each step. Every question is counted.
 */
public abstract class Slope {
    private int gradientEvaluations;
    private int valueEvaluations;
    private int hessianEvaluations;

    /** Draws what is random in step {@code step}, a pure function of the seed and the step. */
    public abstract void begin(int step);

    /** What {@link #gradient} tells. */
    protected abstract void tellGradient(double[] x, double[] into);

    /** What {@link #value} tells. */
    protected abstract double tellValue(double[] x);

    /** What {@link #hessian} tells. */
    protected abstract void tellHessian(double[] x, double[] into);

    /** @param into n partial derivatives */
    public final void gradient(double[] x, double[] into) {
        gradientEvaluations++;
        tellGradient(x, into);
    }

    /** The loss whose derivative {@link #gradient} is, up to clipping. */
    public final double value(double[] x) {
        valueEvaluations++;
        return tellValue(x);
    }

    /**
     * The true second derivatives, row by row: noise and clipping do not reach them.
     *
     * @param into n × n
     */
    public final void hessian(double[] x, double[] into) {
        hessianEvaluations++;
        tellHessian(x, into);
    }

    /** How often the gradient has been asked for. */
    public final int gradientEvaluations() {
        return gradientEvaluations;
    }

    /** How often the value has been asked for. */
    public final int valueEvaluations() {
        return valueEvaluations;
    }

    /** How often the Hessian has been asked for. */
    public final int hessianEvaluations() {
        return hessianEvaluations;
    }
}
