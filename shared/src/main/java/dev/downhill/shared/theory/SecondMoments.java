package dev.downhill.shared.theory;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.theory.LinearIteration.Form;

/** How the second moments of distance and velocity go from step to step, as a linear map of the 4 × 4 matrix, row by row. */
final class SecondMoments {
    /** Of the state (e₁, e₂, v₁, v₂). */
    private static final int N = 4;

    private static final int SQUARES = N * N;
    private static final int DOUBLINGS = 40;

    private final SampleMoments moments;
    /** The step with the full gradient. */
    private final double[][] step = new double[N][N];
    /** What a gradient of 1 does to distance and velocity. */
    private final double onDistance;

    private final double onVelocity;
    /** The gradient is taken at e + ahead·v. */
    private final double ahead;

    SecondMoments(SampleMoments moments, LinearIteration iteration, double lr) {
        this.moments = moments;
        double gain = 1 - iteration.dampening();
        boolean isNesterov = iteration.form() == Form.NESTEROV || iteration.form() == Form.NESTEROV_LOOKAHEAD;
        double rho = iteration.rho();
        ahead = isNesterov ? rho : 0;
        // heavy ball: v ← ρ·v + g, x ← x − α·v; Nesterov: v ← ρ·v − α·g, x ← x + v
        onDistance = -lr * gain;
        onVelocity = isNesterov ? -lr : gain;
        double keep = isNesterov ? rho : -lr * rho;
        double decay = iteration.weightDecay();
        double[] h = moments.h();
        double[][] hessian = {{h[0] + decay, h[1]}, {h[1], h[2] + decay}};
        for (int i = 0; i < 2; i++) {
            step[i][i] += 1;
            step[i][i + 2] += keep;
            step[i + 2][i + 2] += rho;
            for (int j = 0; j < 2; j++) {
                step[i][j] += onDistance * hessian[i][j];
                step[i][j + 2] += onDistance * (ahead * hessian[i][j]);
                step[i + 2][j] += onVelocity * hessian[i][j];
                step[i + 2][j + 2] += onVelocity * (ahead * hessian[i][j]);
            }
        }
    }

    /** The second moments of where the gradient is taken. */
    Covariance ahead(double[] sigma) {
        return new Covariance(ahead(sigma, 0, 0), ahead(sigma, 0, 1), ahead(sigma, 1, 1));
    }

    private double ahead(double[] sigma, int i, int j) {
        return sigma[N * i + j]
                + ahead * (sigma[N * (i + 2) + j] + sigma[N * i + j + 2])
                + ahead * (ahead * sigma[N * (i + 2) + j + 2]);
    }

    /** The 2 × 2 part on the diagonal from a row on. */
    static Covariance block(double[] sigma, int from) {
        return new Covariance(sigma[N * from + from], sigma[N * from + from + 1], sigma[N * (from + 1) + from + 1]);
    }

    /** What one step makes of second moments, without what is kicked in anew. */
    private double[] next(double[] sigma) {
        double[] next = new double[SQUARES];
        double[] half = new double[SQUARES];
        for (int i = 0; i < N; i++)
            for (int j = 0; j < N; j++) for (int k = 0; k < N; k++) half[N * i + j] += step[i][k] * sigma[N * k + j];
        for (int i = 0; i < N; i++)
            for (int j = 0; j < N; j++) for (int k = 0; k < N; k++) next[N * i + j] += half[N * i + k] * step[j][k];
        double sxy = (ahead(sigma, 0, 1) + ahead(sigma, 1, 0)) / 2;
        add(moments.spread(ahead(sigma, 0, 0), sxy, ahead(sigma, 1, 1)), next);
        return next;
    }

    /** Adds K·C·Kᵀ. */
    private void add(Covariance c, double[] into) {
        double[] on = {onDistance, onVelocity};
        double[] entries = {c.xx(), c.xy(), c.xy(), c.yy()};
        for (int p = 0; p < 2; p++)
            for (int q = 0; q < 2; q++)
                for (int i = 0; i < 2; i++)
                    for (int j = 0; j < 2; j++) into[N * (2 * p + i) + 2 * q + j] += on[p] * on[q] * entries[2 * i + j];
    }

    private double[][] matrix() {
        double[][] matrix = new double[SQUARES][SQUARES];
        for (int k = 0; k < SQUARES; k++) {
            double[] unit = new double[SQUARES];
            unit[k] = 1;
            double[] column = next(unit);
            for (int i = 0; i < SQUARES; i++) matrix[i][k] = column[i];
        }
        return matrix;
    }

    /** The spectral radius of the map: the growth of its 2⁴⁰th power. */
    double memory() {
        double[][] power = matrix();
        double logarithm = 0;
        double share = 1;
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            double size = size(power);
            if (size == 0) return 0;
            if (!(size < Double.POSITIVE_INFINITY)) return Double.POSITIVE_INFINITY;
            logarithm += share * Exact.log(size);
            share = share / 2;
            for (double[] row : power) for (int j = 0; j < SQUARES; j++) row[j] = row[j] / size;
            power = squared(power);
        }
        return Exact.exp(logarithm);
    }

    private static double size(double[][] matrix) {
        double size = 0;
        for (double[] row : matrix) for (double entry : row) size = Math.max(size, Math.abs(entry));
        return size;
    }

    private static double[][] squared(double[][] a) {
        double[][] square = new double[SQUARES][SQUARES];
        for (int i = 0; i < SQUARES; i++)
            for (int k = 0; k < SQUARES; k++) {
                double factor = a[i][k];
                if (factor == 0) continue;
                for (int j = 0; j < SQUARES; j++) square[i][j] += factor * a[k][j];
            }
        return square;
    }

    /** The second moments that a step does not change: (1 − map)·Σ = what is kicked in, by elimination. */
    double[] atRest() {
        double[][] a = matrix();
        for (int i = 0; i < SQUARES; i++) for (int j = 0; j < SQUARES; j++) a[i][j] = (i == j ? 1 : 0) - a[i][j];
        double[] kicks = new double[SQUARES];
        add(moments.kick(), kicks);
        return solved(a, kicks);
    }

    private static double[] solved(double[][] a, double[] b) {
        for (int k = 0; k < SQUARES; k++) {
            int pivot = k;
            for (int i = k + 1; i < SQUARES; i++) if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) pivot = i;
            double[] row = a[pivot];
            a[pivot] = a[k];
            a[k] = row;
            double value = b[pivot];
            b[pivot] = b[k];
            b[k] = value;
            for (int i = k + 1; i < SQUARES; i++) {
                double factor = a[i][k] / row[k];
                if (factor == 0) continue;
                for (int j = k; j < SQUARES; j++) a[i][j] -= factor * row[j];
                b[i] -= factor * value;
            }
        }
        double[] x = new double[SQUARES];
        for (int i = SQUARES - 1; i >= 0; i--) {
            double sum = b[i];
            for (int j = i + 1; j < SQUARES; j++) sum -= a[i][j] * x[j];
            x[i] = sum / a[i][i];
        }
        return x;
    }
}
