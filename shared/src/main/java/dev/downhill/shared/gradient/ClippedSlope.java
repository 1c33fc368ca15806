package dev.downhill.shared.gradient;

/**
 * Another slope's gradient, made shorter where it is too long: by its norm, g·min(1, c/(‖g‖ + 10⁻⁶)), then each coordinate by
 * its value. Pascanu et al. 2013; the 10⁻⁶ is that of PyTorch's {@code clip_grad_norm_}.
 */
public final class ClippedSlope extends Slope {
    private static final double GUARD = 1e-6;

    private final Slope slope;
    private final double norm;
    private final double value;

    /**
     * @param norm the longest gradient, infinity to leave it
     * @param value the greatest coordinate, infinity to leave it
     */
    public ClippedSlope(Slope slope, double norm, double value) {
        this.slope = slope;
        this.norm = norm;
        this.value = value;
    }

    @Override
    public void begin(int step) {
        slope.begin(step);
    }

    @Override
    protected void tellGradient(double[] x, double[] into) {
        slope.tellGradient(x, into);
        if (norm < Double.POSITIVE_INFINITY) clipNorm(into);
        if (value < Double.POSITIVE_INFINITY) clipValue(into);
    }

    private void clipNorm(double[] g) {
        double squares = 0;
        for (double coordinate : g) squares += coordinate * coordinate;
        double factor = norm / (Math.sqrt(squares) + GUARD);
        if (!(factor < 1)) return;
        for (int i = 0; i < g.length; i++) g[i] = g[i] * factor;
    }

    private void clipValue(double[] g) {
        for (int i = 0; i < g.length; i++) {
            if (g[i] > value) g[i] = value;
            else if (g[i] < -value) g[i] = -value;
        }
    }

    @Override
    protected double tellValue(double[] x) {
        return slope.tellValue(x);
    }

    @Override
    protected void tellHessian(double[] x, double[] into) {
        slope.tellHessian(x, into);
    }
}
