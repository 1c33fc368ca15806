package dev.downhill.shared.data;

import java.util.function.IntToDoubleFunction;

/**
 * A row of values of a smooth function that takes long: pieces between two columns are cubics through both ends with their slopes
 * (Hermite), halved until the cubic meets the function in the middle.
 */
final class RowOfCubics {
    private static final int LONGEST = 16;
    /** How close it has to meet, as a share of the value: less than a picture shows. */
    private static final double CLOSE = 1e-6;

    private final IntToDoubleFunction value;
    private final IntToDoubleFunction slope;
    private final double[] into;

    private RowOfCubics(IntToDoubleFunction value, IntToDoubleFunction slope, double[] into) {
        this.value = value;
        this.slope = slope;
        this.into = into;
    }

    /**
     * Fills a row.
     *
     * @param value of a column
     * @param slope of a column, for each column
     * @param into {@code n} values
     */
    static void fill(IntToDoubleFunction value, IntToDoubleFunction slope, double[] into, int n) {
        RowOfCubics row = new RowOfCubics(value, slope, into);
        if (n == 0) return;
        into[0] = value.applyAsDouble(0);
        double left = slope.applyAsDouble(0);
        for (int from = 0; from < n - 1; from += LONGEST) {
            int to = Math.min(from + LONGEST, n - 1);
            into[to] = value.applyAsDouble(to);
            double right = slope.applyAsDouble(to);
            row.piece(from, left, to, right);
            left = right;
        }
    }

    /** Fills what is between two columns that are known. */
    private void piece(int from, double left, int to, double right) {
        if (to - from < 2) return;
        int middle = (from + to) / 2;
        double exact = value.applyAsDouble(middle);
        double cubic = cubic(from, left, to, right, middle);
        into[middle] = exact;
        if (to - from == 2) return;
        double between = slope.applyAsDouble(middle);
        if (Math.abs(cubic - exact) <= CLOSE * Math.abs(exact)) {
            for (int k = from + 1; k < middle; k++) into[k] = cubic(from, left, middle, between, k);
            for (int k = middle + 1; k < to; k++) into[k] = cubic(middle, between, to, right, k);
        } else {
            piece(from, left, middle, between);
            piece(middle, between, to, right);
        }
    }

    private double cubic(int from, double left, int to, double right, int at) {
        double width = to - from;
        double s = (at - from) / width;
        double r = 1 - s;
        return r * r * (1 + 2 * s) * into[from]
                + s * s * (3 - 2 * s) * into[to]
                + width * (s * r) * (r * left - s * right);
    }
}
