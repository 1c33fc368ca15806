package dev.downhill.shared.picture;

import java.util.Arrays;

/**
 * Lines of equal value through a grid: marching squares, with the saddle cases decided by the value in the middle. Lorensen and
 * Cline 1987, in two dimensions.
 */
public final class Contours {
    private double[] segments = new double[1024];
    private int count;

    private Contours() {}

    /**
     * The lines of one level, as pieces x0, y0, x1, y1 in units of the grid, whose first value is at (0, 0) and whose rows go
     * along x. Cells with a corner that is not finite have none.
     *
     * @param values {@code columns × rows} of them, row by row
     */
    public static double[] of(double[] values, int columns, int rows, double level) {
        Contours contours = new Contours();
        for (int y = 0; y + 1 < rows; y++) {
            for (int x = 0; x + 1 < columns; x++) contours.cell(values, columns, x, y, level);
        }
        return Arrays.copyOf(contours.segments, contours.count);
    }

    private void cell(double[] values, int columns, int x, int y, double level) {
        int at = y * columns + x;
        double a = values[at] - level;
        double b = values[at + 1] - level;
        double c = values[at + columns + 1] - level;
        double d = values[at + columns] - level;
        int corners = (a > 0 ? 1 : 0) | (b > 0 ? 2 : 0) | (c > 0 ? 4 : 0) | (d > 0 ? 8 : 0);
        if (corners == 0 || corners == 15) return;
        double sum = a + b + c + d;
        if (!Double.isFinite(sum)) return;
        double upper = x + a / (a - b);
        double lower = x + d / (d - c);
        double left = y + a / (a - d);
        double right = y + b / (b - c);
        boolean middle = sum > 0;
        switch (corners < 8 ? corners : 15 - corners) {
            case 1 -> add(upper, y, x, left);
            case 2 -> add(upper, y, x + 1, right);
            case 3 -> add(x, left, x + 1, right);
            case 4 -> add(lower, y + 1, x + 1, right);
            case 6 -> add(upper, y, lower, y + 1);
            case 7 -> add(lower, y + 1, x, left);
            default -> saddle(x, y, upper, lower, left, right, middle == (corners == 5));
        }
    }

    /** Two opposite corners are above: whether the ridge joins the upper left with the lower right decides the lines. */
    private void saddle(int x, int y, double upper, double lower, double left, double right, boolean joined) {
        if (joined) {
            add(upper, y, x + 1, right);
            add(lower, y + 1, x, left);
        } else {
            add(upper, y, x, left);
            add(lower, y + 1, x + 1, right);
        }
    }

    private void add(double x0, double y0, double x1, double y1) {
        if (count + 4 > segments.length) segments = Arrays.copyOf(segments, 2 * segments.length);
        segments[count] = x0;
        segments[count + 1] = y0;
        segments[count + 2] = x1;
        segments[count + 3] = y1;
        count += 4;
    }
}
