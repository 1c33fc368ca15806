package dev.downhill.shared.data;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.surface.Point;
import java.util.Objects;

/**
 * Least squares with two weights, f(x, y) = 1/(2N)·Σ(u·x + v·y − t)². Its sums are taken once: by the QR decomposition of the
 * columns u and v (modified Gram–Schmidt; Björck 1967), f is its least value plus ½‖R·(w − w*)‖²/N, never below the least, and w*
 * keeps its digits where the squares of the columns would lose them.
 */
public final class LeastSquares implements SampledSurface {
    /** A second column that the first explains but for this share is no other column. */
    private static final double SAME = 1e-13;

    private final double[] u;
    private final double[] v;
    private final double[] t;
    private final double r11;
    private final double r12;
    private final double r22;
    private final double bestX;
    private final double bestY;
    private final double least;
    private final Minimum minimum;

    /**
     * @param u what the first weight is multiplied by, one number for each sample
     * @param v what the second weight is multiplied by
     * @param t the targets
     */
    LeastSquares(double[] u, double[] v, double[] t) {
        this.u = u;
        this.v = v;
        this.t = t;
        double root = Exact.sqrt(u.length);
        double length1 = Exact.sqrt(dot(u, u));
        double length2 = Exact.sqrt(dot(v, v));
        if (length1 == 0) {
            r11 = 0;
            r12 = 0;
            r22 = length2 / root;
            double y = length2 == 0 ? 0 : dot(v, t) / (length2 * length2);
            minimum = Minimum.oneOfMany(0, y);
        } else {
            double[] q = scaled(u, 1 / length1);
            double across = dot(q, v);
            double[] rest = minus(v, across, q);
            // once more: after cancellation what is left of q in the rest is not small
            double more = dot(q, rest);
            rest = minus(rest, more, q);
            double length = Exact.sqrt(dot(rest, rest));
            boolean isSame = length <= SAME * length2;
            r11 = length1 / root;
            r12 = (across + more) / root;
            r22 = isSame ? 0 : length / root;
            double along = dot(q, t);
            double[] left = minus(t, along, q);
            minimum = isSame ? leastLong(along / root) : solution(along / root, dot(rest, left) / length / root);
        }
        Point best = Objects.requireNonNull(minimum.at());
        bestX = best.x();
        bestY = best.y();
        least = mean(bestX, bestY);
    }

    /** Of all (x, y) with r11·x + r12·y = c the one nearest to zero. */
    private Minimum leastLong(double c) {
        double squares = r11 * r11 + r12 * r12;
        return Minimum.oneOfMany(r11 * c / squares, r12 * c / squares);
    }

    private Minimum solution(double c1, double c2) {
        double y = c2 / r22;
        return Minimum.only((c1 - r12 * y) / r11, y);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static double[] scaled(double[] a, double factor) {
        double[] scaled = new double[a.length];
        for (int i = 0; i < a.length; i++) scaled[i] = factor * a[i];
        return scaled;
    }

    private static double[] minus(double[] a, double factor, double[] b) {
        double[] rest = new double[a.length];
        for (int i = 0; i < a.length; i++) rest[i] = a[i] - factor * b[i];
        return rest;
    }

    /** The value by its definition, sample by sample. */
    private double mean(double x, double y) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) sum += sampleValue(i, x, y);
        return sum / u.length;
    }

    @Override
    public double value(double x, double y) {
        double dx = x - bestX;
        double dy = y - bestY;
        double p = r11 * dx + r12 * dy;
        double q = r22 * dy;
        return least + 0.5 * (p * p + q * q);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double dx = x - bestX;
        double dy = y - bestY;
        double p = r11 * dx + r12 * dy;
        double q = r22 * dy;
        into[0] = r11 * p;
        into[1] = r12 * p + r22 * q;
    }

    @Override
    public void hessian(double x, double y, double[] into) {
        into[0] = r11 * r11;
        into[1] = r11 * r12;
        into[2] = into[1];
        into[3] = r12 * r12 + r22 * r22;
    }

    @Override
    public Minimum minimum() {
        return minimum;
    }

    @Override
    public int samples() {
        return u.length;
    }

    /** What the model says too much of a sample: u·x + v·y − t. */
    public double residual(int sample, double x, double y) {
        return u[sample] * x + v[sample] * y - t[sample];
    }

    /** What the first weight of a sample is multiplied by. */
    public double u(int sample) {
        return u[sample];
    }

    /** What the second weight of a sample is multiplied by. */
    public double v(int sample) {
        return v[sample];
    }

    @Override
    public double sampleValue(int sample, double x, double y) {
        double r = residual(sample, x, y);
        return 0.5 * (r * r);
    }

    @Override
    public void sampleGradient(int sample, double x, double y, double[] into) {
        double r = residual(sample, x, y);
        into[0] = r * u[sample];
        into[1] = r * v[sample];
    }

    @Override
    public double batchValue(int[] batch, int size, double x, double y) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
            int i = batch[k];
            double r = u[i] * x + v[i] * y - t[i];
            sum += r * r;
        }
        return 0.5 * sum / size;
    }

    @Override
    public void batchGradient(int[] batch, int size, double x, double y, double[] into) {
        double gx = 0;
        double gy = 0;
        for (int k = 0; k < size; k++) {
            int i = batch[k];
            double r = u[i] * x + v[i] * y - t[i];
            gx += r * u[i];
            gy += r * v[i];
        }
        into[0] = gx / size;
        into[1] = gy / size;
    }

    @Override
    public int operations() {
        return 10;
    }

    @Override
    public int sampleOperations() {
        return 10;
    }
}
