package dev.downhill.shared.optimizer;

/**
 * The eigenvalues and eigenvectors of a symmetric n × n matrix, by cyclic Jacobi rotations (Jacobi 1846; Golub and Van Loan,
 * Matrix Computations, section 8.5). Nothing is allocated after the start.
 */
final class PrincipalAxes {
    private static final int MOST_SWEEPS = 30;
    /** An entry this much smaller than its row's diagonal entries no longer counts. */
    private static final double NEGLIGIBLE = 0x1p-54;

    private final int n;
    private final double[] axes;

    PrincipalAxes(int n) {
        this.n = n;
        axes = new double[n * n];
    }

    /** @param matrix n × n, row by row; afterwards its diagonal has the eigenvalues */
    void of(double[] matrix) {
        for (int i = 0; i < axes.length; i++) axes[i] = i % (n + 1) == 0 ? 1 : 0;
        boolean done = false;
        for (int sweep = 0; sweep < MOST_SWEEPS && !done; sweep++) {
            done = true;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    double size = Math.abs(matrix[p * n + p]) + Math.abs(matrix[q * n + q]);
                    if (Math.abs(matrix[p * n + q]) <= NEGLIGIBLE * size) continue;
                    rotate(matrix, p, q);
                    done = false;
                }
            }
        }
    }

    /** Coordinate {@code i} of the eigenvector that belongs to entry (k, k) of the diagonal. */
    double axis(int k, int i) {
        return axes[i * n + k];
    }

    /** Turns the plane of axes p and q so that the entry between them vanishes. */
    private void rotate(double[] m, int p, int q) {
        double cotangent = (m[q * n + q] - m[p * n + p]) / (2 * m[p * n + q]);
        double size = Math.abs(cotangent) + Math.sqrt(1 + cotangent * cotangent);
        double tangent = cotangent >= 0 ? 1 / size : -1 / size;
        double cos = 1 / Math.sqrt(1 + tangent * tangent);
        double sin = tangent * cos;
        for (int i = 0; i < n; i++) turn(m, i * n + p, i * n + q, cos, sin);
        for (int i = 0; i < n; i++) turn(m, p * n + i, q * n + i, cos, sin);
        for (int i = 0; i < n; i++) turn(axes, i * n + p, i * n + q, cos, sin);
        m[p * n + q] = 0;
        m[q * n + p] = 0;
    }

    private static void turn(double[] m, int p, int q, double cos, double sin) {
        double atP = m[p];
        double atQ = m[q];
        m[p] = cos * atP - sin * atQ;
        m[q] = sin * atP + cos * atQ;
    }
}
