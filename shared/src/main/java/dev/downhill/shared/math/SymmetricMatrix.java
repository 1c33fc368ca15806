package dev.downhill.shared.math;

import java.util.Arrays;

/** Eigenvalues of symmetric matrices, such as Hessians: the curvatures along the principal axes. */
public final class SymmetricMatrix {
    /** Jacobi's method doubles the number of right digits each time around; six times do for 100 × 100. */
    private static final int MOST_SWEEPS = 60;

    private SymmetricMatrix() {}

    /**
     * The eigenvalues of a 2 × 2 matrix and its principal axis.
     *
     * @param smaller the smaller eigenvalue
     * @param larger the larger eigenvalue
     * @param axisX with axisY, the unit eigenvector of the larger eigenvalue: it points to the right, or straight up
     * @param axisY the other coordinate of the axis; the eigenvector of the smaller one is (−axisY, axisX)
     */
    public record Eigen2(double smaller, double larger, double axisX, double axisY) {
        /** How much steeper the steepest direction is than the flattest, |λ|max / |λ|min; infinite when singular. */
        public double conditionNumber() {
            return ratio(Math.abs(smaller), Math.abs(larger));
        }
    }

    /**
     * The eigenvalues and the principal axis of ((xx, xy), (xy, yy)), each eigenvalue to nearly full relative
     * precision, however small beside the other: the determinant is computed with twice the digits. Entries may be as
     * large or small as they like. LAPACK's dlaev2, but for the determinant.
     */
    public static Eigen2 eigen(double xx, double xy, double yy) {
        double size = Math.max(Math.max(Math.abs(xx), Math.abs(yy)), Math.abs(xy));
        if (!(size < Double.POSITIVE_INFINITY)) {
            return new Eigen2(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        if (xy == 0) {
            return xx >= yy ? new Eigen2(yy, xx, 1, 0) : new Eigen2(xx, yy, 0, 1);
        }
        int exponent = PowersOfTwo.exponent(size);
        double a = PowersOfTwo.scale(xx, -exponent);
        double b = PowersOfTwo.scale(xy, -exponent);
        double c = PowersOfTwo.scale(yy, -exponent);

        double sum = a + c;
        double root = length(a - c, 2 * b);
        double first = sum >= 0 ? 0.5 * (sum + root) : 0.5 * (sum - root);
        double second = determinant(a, b, c) / first;
        double smaller = PowersOfTwo.scale(Math.min(first, second), exponent);
        double larger = PowersOfTwo.scale(Math.max(first, second), exponent);

        // the angle of the axis has the tangent 2b / (a − c + root), or its inverse, whichever does not cancel
        double difference = a - c;
        double x = difference >= 0 ? difference + root : 2 * Math.abs(b);
        double y = difference >= 0 ? 2 * b : b > 0 ? root - difference : difference - root;
        double length = length(x, y);
        return new Eigen2(smaller, larger, x / length, y / length);
    }

    private static double length(double x, double y) {
        double large = Math.max(Math.abs(x), Math.abs(y));
        double small = Math.min(Math.abs(x), Math.abs(y));
        double slope = small / large;
        return large * Math.sqrt(1 + slope * slope);
    }

    /** a·c − b², as if computed with twice the digits. */
    private static double determinant(double a, double b, double c) {
        double ac = a * c;
        double bb = b * b;
        return (ac - bb) + (DoubleDouble.error(a, c, ac) - DoubleDouble.error(b, b, bb));
    }

    /**
     * All n eigenvalues of an n × n matrix, smallest first, by cyclic Jacobi rotations (H. Rutishauser, The Jacobi
     * method for real symmetric matrices, 1966): each to within a few units in the last place of the largest.
     *
     * @param rowMajor n · n entries, row after row; only those on and above the diagonal are read
     * @return n times not-a-number if an entry is not finite
     * @throws IllegalArgumentException if the number of entries is not n · n
     */
    public static double[] eigenvalues(double[] rowMajor, int n) {
        if (n < 0 || rowMajor.length != n * n) {
            throw new IllegalArgumentException(rowMajor.length + " entries are not a square matrix of " + n + " rows");
        }
        double size = largestAboveDiagonal(rowMajor, n);
        double[] eigenvalues = new double[n];
        if (!(size < Double.POSITIVE_INFINITY)) {
            Arrays.fill(eigenvalues, Double.NaN);
            return eigenvalues;
        }
        if (size == 0) {
            return eigenvalues;
        }
        int exponent = PowersOfTwo.exponent(size);
        double[] a = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            a[i] = PowersOfTwo.scale(rowMajor[i], -exponent);
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && rotated(a, n); sweep++) {}
        for (int i = 0; i < n; i++) {
            eigenvalues[i] = PowersOfTwo.scale(a[i * n + i], exponent);
        }
        Arrays.sort(eigenvalues);
        return eigenvalues;
    }

    private static double largestAboveDiagonal(double[] a, int n) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                largest = Math.max(largest, Math.abs(a[i * n + j]));
            }
        }
        return largest;
    }

    /** One rotation for each entry above the diagonal that still counts; false if there was none. */
    private static boolean rotated(double[] a, int n) {
        boolean rotated = false;
        for (int p = 0; p < n - 1; p++) {
            for (int q = p + 1; q < n; q++) {
                double entry = a[p * n + q];
                if (Math.abs(entry) > 0x1p-60) {
                    rotate(a, n, p, q);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    /** Turns the plane of p and q so that their common entry vanishes. */
    private static void rotate(double[] a, int n, int p, int q) {
        double apq = a[p * n + q];
        double cotangent = (a[q * n + q] - a[p * n + p]) / (2 * apq);
        double size = Math.abs(cotangent) + Math.sqrt(1 + cotangent * cotangent);
        double t = cotangent >= 0 ? 1 / size : -1 / size;
        double c = 1 / Math.sqrt(1 + t * t);
        double s = t * c;
        a[p * n + p] -= t * apq;
        a[q * n + q] += t * apq;
        a[p * n + q] = 0;
        for (int i = 0; i < n; i++) {
            if (i == p || i == q) {
                continue;
            }
            int ip = i < p ? i * n + p : p * n + i;
            int iq = i < q ? i * n + q : q * n + i;
            double aip = a[ip];
            double aiq = a[iq];
            a[ip] = c * aip - s * aiq;
            a[iq] = s * aip + c * aiq;
        }
    }

    /** |λ|max / |λ|min of eigenvalues in any order: 1 if there are none, infinite when the matrix is singular. */
    public static double conditionNumber(double[] eigenvalues) {
        if (eigenvalues.length == 0) {
            return 1;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double eigenvalue : eigenvalues) {
            least = Math.min(least, Math.abs(eigenvalue));
            most = Math.max(most, Math.abs(eigenvalue));
        }
        return ratio(least, most);
    }

    private static double ratio(double one, double other) {
        double least = Math.min(one, other);
        return least == 0 ? Double.POSITIVE_INFINITY : Math.max(one, other) / least;
    }
}
