package dev.downhill.shared.picture;

import dev.downhill.shared.math.Exact;
import java.util.Arrays;

/**
 * Maps a surface's values to heights from 0 to 1 for colouring: log(1 + c·(f − least)), with c such that half of the picture is
 * below ½. So a valley keeps its shades beside walls a million times higher. Comes with round values between which contours
 * lie about evenly.
 */
public final class Heights {
    private static final int LEVELS = 13;

    /** At how many equal distances of height the scale has a value. */
    private static final int SCALE = 5;
    /** The natural logarithm of how many times wider the highest distance is than the lowest, for it to be said. */
    private static final double BENT = 1.5;

    private final double least;
    private final double middle;
    private final double range;
    private final double factor;
    private final double top;

    /** @param samples values from all over the picture; those that are not finite are left out */
    public static Heights among(double[] samples) {
        double[] finite = finite(samples);
        if (finite.length == 0) return new Heights(0, 0, 0);
        Arrays.sort(finite);
        double least = finite[0];
        return new Heights(least, finite[finite.length / 2] - least, finite[finite.length - 1] - least);
    }

    /**
     * @param least of the values
     * @param middle by how much the one is above the least that half of them are below
     * @param range by how much the greatest is above the least
     */
    public Heights(double least, double middle, double range) {
        this.least = least;
        this.middle = middle;
        this.range = range;
        factor = range > 0 && range < Double.POSITIVE_INFINITY ? halfway(range, middle) : 0;
        top = factor == 0 ? 1 : Exact.log(1 + factor * range);
    }

    private static double[] finite(double[] samples) {
        double[] finite = new double[samples.length];
        int count = 0;
        for (double sample : samples) if (Double.isFinite(sample)) finite[count++] = sample;
        return Arrays.copyOf(finite, count);
    }

    /** The c with log(1 + c·middle) = ½·log(1 + c·range), that is (1 + c·middle)² = 1 + c·range; almost linear where there is none. */
    private static double halfway(double range, double middle) {
        double least = 1e-3 / range;
        if (!(middle > range * 1e-9)) return 1e6 / range;
        double c = (range - 2 * middle) / (middle * middle);
        return c > least ? c : least;
    }

    /** The height of a value; not clamped. */
    public double of(double value) {
        return factor == 0 ? 0.5 : Exact.log(1 + factor * Math.max(value - least, 0)) / top;
    }

    /** The three numbers that it is made of: {@code least}, {@code middle}, {@code range}. */
    public double[] numbers() {
        return new double[] {least, middle, range};
    }

    /** Whether equal distances of height are distances that grow many times from the lowest to the highest. */
    public boolean isBent() {
        return top > BENT;
    }

    /** The values at equal distances of height, from the lowest to the highest. */
    public double[] scale() {
        double[] scale = new double[SCALE];
        for (int i = 0; i < SCALE; i++) scale[i] = valueAt((double) i / (SCALE - 1));
        return scale;
    }

    /** The value at a height. */
    public double valueAt(double height) {
        return factor == 0 ? least : least + (Exact.exp(height * top) - 1) / factor;
    }

    /** Round values for contour lines, rising. */
    public double[] levels() {
        if (factor == 0) return new double[0];
        double[] levels = new double[LEVELS];
        int count = 0;
        for (int i = 1; i <= LEVELS; i++) {
            double height = (i - 0.35) / LEVELS;
            double spacing = valueAt(height + 0.5 / LEVELS) - valueAt(height - 0.5 / LEVELS);
            double level = Axis.round(valueAt(height), spacing / 2);
            if (count == 0 || level > levels[count - 1]) levels[count++] = level;
        }
        return Arrays.copyOf(levels, count);
    }
}
