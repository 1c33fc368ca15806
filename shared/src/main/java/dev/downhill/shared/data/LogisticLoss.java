package dev.downhill.shared.data;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.surface.Point;

/**
 * The logistic loss with two weights, f(x, y) = 1/N·Σ log(1 + exp(−m)), m = ±(u·x + v·y) with + for class 1 and − for class 0
 * (Cox 1958). Convex; its slopes and curvatures are those of the logistic function σ: −σ(−m) and σ(m)·σ(−m).
 */
public final class LogisticLoss implements SampledSurface {
    private static final String FALLS_FOR_EVER =
            "No minimum: the classes can be separated, so the loss falls for ever as the weights grow.";
    private static final String NOT_FOUND = "No minimum was found: the classes can all but be separated.";

    private final double[] a;
    private final double[] b;
    private final Minimum minimum;

    /**
     * @param u what the first weight is multiplied by, one number for each sample
     * @param v what the second weight is multiplied by
     * @param classes 0 or 1
     */
    LogisticLoss(double[] u, double[] v, double[] classes) {
        a = signed(u, classes);
        b = signed(v, classes);
        minimum = minimum(Separation.of(a, b));
    }

    private Minimum minimum(Separation separation) {
        if (separation == Separation.SEPARATED) return Minimum.none(FALLS_FOR_EVER);
        if (separation == Separation.EMPTY) return Minimum.oneOfMany(0, 0);
        int first = Separation.first(a, b);
        Point found = separation == Separation.FLAT
                ? NewtonMethod.minimumAlong(this, a[first], b[first])
                : NewtonMethod.minimum(this);
        if (found == null) return Minimum.none(NOT_FOUND);
        return new Minimum(found, separation == Separation.NONE, separation == Separation.NONE ? "" : Minimum.MANY);
    }

    private static double[] signed(double[] values, double[] classes) {
        double[] signed = new double[values.length];
        for (int i = 0; i < values.length; i++) signed[i] = classes[i] == 1 ? values[i] : -values[i];
        return signed;
    }

    /** log(1 + exp(−m)) without overflow, small ones with all their digits. */
    private static double loss(double m) {
        return m > 0 ? Exact.log1p(Exact.exp(-m)) : Exact.log1p(Exact.exp(m)) - m;
    }

    /** σ(−m). */
    private static double doubt(double m) {
        if (m <= 0) return 1 / (1 + Exact.exp(m));
        double e = Exact.exp(-m);
        return e / (1 + e);
    }

    @Override
    public double value(double x, double y) {
        double[] a = this.a;
        double[] b = this.b;
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += loss(a[i] * x + b[i] * y);
        return sum / a.length;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double[] a = this.a;
        double[] b = this.b;
        double gx = 0;
        double gy = 0;
        for (int i = 0; i < a.length; i++) {
            double doubt = doubt(a[i] * x + b[i] * y);
            gx -= doubt * a[i];
            gy -= doubt * b[i];
        }
        into[0] = gx / a.length;
        into[1] = gy / a.length;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < a.length; i++) {
            double e = Exact.exp(-Math.abs(a[i] * x + b[i] * y));
            double bend = e / ((1 + e) * (1 + e));
            xx += bend * (a[i] * a[i]);
            xy += bend * (a[i] * b[i]);
            yy += bend * (b[i] * b[i]);
        }
        into[0] = xx / a.length;
        into[1] = xy / a.length;
        into[2] = into[1];
        into[3] = yy / a.length;
    }

    /** A value for a picture: the same to rounding, with one logarithm for many samples. */
    private double paintedValue(double x, double y) {
        double product = 1;
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double m = a[i] * x + b[i] * y;
            if (m < 0) sum -= m;
            product *= 1 + Exact.exp(m < 0 ? m : -m);
            if (product > 1e300) {
                sum += Exact.log(product);
                product = 1;
            }
        }
        return (sum + Exact.log(product)) / a.length;
    }

    @Override
    public void row(double x, double step, double y, double[] into, int n) {
        RowOfCubics.fill(
                column -> paintedValue(x + column * step, y), column -> step * slope(x + column * step, y), into, n);
    }

    /** ∂f/∂x. */
    private double slope(double x, double y) {
        double gx = 0;
        for (int i = 0; i < a.length; i++) gx -= doubt(a[i] * x + b[i] * y) * a[i];
        return gx / a.length;
    }

    @Override
    public Minimum minimum() {
        return minimum;
    }

    @Override
    public int samples() {
        return a.length;
    }

    /** The mean square of the numbers that weights are multiplied by: how far a change of a weight reaches. */
    double meanSquare() {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * a[i] + b[i] * b[i];
        return sum / (2 * a.length);
    }

    @Override
    public double sampleValue(int sample, double x, double y) {
        return loss(a[sample] * x + b[sample] * y);
    }

    @Override
    public void sampleGradient(int sample, double x, double y, double[] into) {
        double doubt = doubt(a[sample] * x + b[sample] * y);
        into[0] = -doubt * a[sample];
        into[1] = -doubt * b[sample];
    }

    @Override
    public double batchValue(int[] batch, int size, double x, double y) {
        double sum = 0;
        for (int k = 0; k < size; k++) sum += sampleValue(batch[k], x, y);
        return sum / size;
    }

    @Override
    public void batchGradient(int[] batch, int size, double x, double y, double[] into) {
        double gx = 0;
        double gy = 0;
        for (int k = 0; k < size; k++) {
            int i = batch[k];
            double doubt = doubt(a[i] * x + b[i] * y);
            gx -= doubt * a[i];
            gy -= doubt * b[i];
        }
        into[0] = gx / size;
        into[1] = gy / size;
    }

    @Override
    public int operations() {
        return samples() * sampleOperations();
    }

    /** An exponential and a logarithm. */
    @Override
    public int sampleOperations() {
        return 50;
    }
}
