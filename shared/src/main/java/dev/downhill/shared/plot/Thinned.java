package dev.downhill.shared.plot;

import java.util.Arrays;

/**
 * Which points of a long curve have to be drawn: of all in one column of pixels the first, the last, the lowest and the highest. The
 * curve covers the same pixels as with all of them. Jugel et al., M4, 2014.
 */
final class Thinned {
    /** Points of each column that are drawn. */
    static final int KEPT = 4;

    /** A number for each step. */
    interface Measure {
        double at(int step);
    }

    private Thinned() {}

    /**
     * @param steps the last step
     * @param across where a step is, in pixels, rising with the steps
     * @param up what is drawn of it; where it is no number, the curve is interrupted, as often as it was
     */
    static int[] steps(int steps, Measure across, Measure up) {
        int[] told = new int[steps + 1];
        int count = 0;
        int from = 0;
        while (from <= steps) {
            double column = Math.floor(across.at(from));
            boolean isNumber = !Double.isNaN(up.at(from));
            int to = from;
            int lowest = from;
            int highest = from;
            while (to < steps && Math.floor(across.at(to + 1)) == column && isNumber == !Double.isNaN(up.at(to + 1))) {
                to++;
                if (up.at(to) < up.at(lowest)) lowest = to;
                if (up.at(to) > up.at(highest)) highest = to;
            }
            told[count++] = from;
            int one = Math.min(lowest, highest);
            int other = Math.max(lowest, highest);
            if (one > from && one < to) told[count++] = one;
            if (other > one && other > from && other < to) told[count++] = other;
            if (to > from) told[count++] = to;
            from = to + 1;
        }
        return Arrays.copyOf(told, count);
    }
}
