package dev.downhill.shared.picture;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.math.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The scale of a plot's side, linear or logarithmic, with round ticks. */
public final class Axis {
    private static final double LN10 = 2.302585092994046;

    private final double from;
    private final double to;
    private final boolean logarithmic;
    private final double start;
    private final double end;

    private Axis(double from, double to, boolean logarithmic, double start, double end) {
        this.from = from;
        this.to = to;
        this.logarithmic = logarithmic;
        this.start = start;
        this.end = end;
    }

    /**
     * @param start the pixel of {@code from}
     * @param end the pixel of {@code to}
     */
    public static Axis linear(double from, double to, double start, double end) {
        return new Axis(from, to > from ? to : from + 1, false, start, end);
    }

    /** Both ends must be above 0. */
    public static Axis logarithmic(double from, double to, double start, double end) {
        return new Axis(Exact.log(from) / LN10, Exact.log(Math.max(to, from * 10)) / LN10, true, start, end);
    }

    /** The pixel of a value; NaN or infinite where the value has no place. */
    public double pixel(double value) {
        double place = logarithmic ? Exact.log(value) / LN10 : value;
        return start + (place - from) / (to - from) * (end - start);
    }

    /** The value at a pixel of a linear axis, or its power of ten of a logarithmic one. */
    public double value(double pixel) {
        double place = from + (pixel - start) / (end - start) * (to - from);
        return logarithmic ? Exact.exp(place * LN10) : place;
    }

    /** Round values, at least {@code apart} pixels from each other. */
    public List<Double> ticks(double apart) {
        double room = Math.abs(end - start) / apart;
        double step = stepAbove((to - from) / Math.max(room, 1));
        if (logarithmic) step = Math.max(1, Math.floor(step + 0.5));
        List<Double> ticks = new ArrayList<>();
        for (double i = Math.floor(from / step); i * step <= to + step * 1e-9; i++) {
            if (i * step < from - step * 1e-9) continue;
            ticks.add(logarithmic ? powerOfTen(i * step) : Numbers.parse(Numbers.significant(i * step, 12)));
        }
        return ticks;
    }

    /** A tick's text. */
    public static String label(double value) {
        return Numbers.significant(value, 6).replace('-', '−');
    }

    /** The least of 1, 2, 5, 10, 20, … (and tenths, …) that is not below a number above 0. */
    static double stepAbove(double least) {
        double power = powerOfTen(Math.floor(Exact.log(least) / LN10));
        for (int factor : new int[] {1, 2, 5}) if (factor * power >= least * (1 - 1e-9)) return factor * power;
        return 10 * power;
    }

    /** Read, not computed: so it is the nearest double, and the opening page needs no power function. @param exponent whole */
    private static double powerOfTen(double exponent) {
        if (!(Math.abs(exponent) < 400)) return exponent < 0 ? 0 : exponent;
        return Numbers.parse("1e" + (int) exponent);
    }

    /** A value near another that is a multiple of a step of 1, 2 or 5 at most {@code coarse}. */
    static double round(double value, double coarse) {
        if (!(coarse > 0)) return value;
        double step = stepAbove(coarse) > coarse ? stepAbove(coarse / 2.5) : coarse;
        double rounded = Math.floor(value / step + 0.5) * step;
        return Numbers.parse(Numbers.significant(rounded, 12));
    }
}
