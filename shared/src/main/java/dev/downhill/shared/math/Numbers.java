package dev.downhill.shared.math;

import java.util.OptionalDouble;

/**
 * Numbers as text and text as numbers, the same everywhere: in JSON, links, tables and on the page. Whatever {@link
 * #text} writes, {@link #parse} reads back as the very same double.
 */
public final class Numbers {
    private Numbers() {}

    /**
     * The shortest decimal that reads back as the same double; of several the closest to it, of two equally close the
     * one that ends in an even digit. Laid out as ECMAScript's Number::toString does ({@code 20}, {@code 0.1},
     * {@code 1e-7}, {@code 1e+21}), except that minus zero is {@code -0}. {@code NaN}, {@code Infinity} and
     * {@code -Infinity} are for people to read: {@link #parse} refuses them, as JSON does.
     */
    public static String text(double x) {
        if (x > -0x1p31 && x < 0x1p31 && (int) x == x && (x != 0 || 1 / x > 0)) {
            return Integer.toString((int) x);
        }
        if (!isFinite(x)) {
            return ofInfinite(x);
        }
        Decimal decimal = decimal(x);
        boolean plain = decimal.point() > -6 && decimal.point() <= 21;
        return sign(x) + (plain ? decimal.plain(0) : decimal.scientific("+"));
    }

    /**
     * For display: rounded to so many significant digits, without zeros at the end: {@code 0.25}, {@code 1200},
     * {@code 1.3e-5}. Numbers below 0.0001, and those of a million or more that have more digits than asked for, get an
     * exponent. What is rounded is the {@linkplain #text shortest decimal}, and halves away from zero, so that 0.15
     * becomes 0.2. There is no minus zero.
     *
     * @throws IllegalArgumentException unless there are 1 to 17 digits
     */
    public static String significant(double x, int digits) {
        if (digits < 1 || digits > 17) {
            throw new IllegalArgumentException("A double has 1 to 17 significant digits, not " + digits);
        }
        if (!isFinite(x)) {
            return ofInfinite(x);
        }
        if (x == 0) {
            return "0";
        }
        Decimal rounded = decimal(x).rounded(digits);
        boolean plain = rounded.point() > -4 && rounded.point() <= Math.max(6, digits);
        return sign(x) + (plain ? rounded.plain(0) : rounded.scientific(""));
    }

    /**
     * For display: with exactly so many decimals, zeros at the end included: {@code 0.50}. What is rounded is the
     * {@linkplain #text shortest decimal}, and halves away from zero. There is no minus zero. Numbers of 10²¹ and more
     * are written as by {@link #text}.
     *
     * @throws IllegalArgumentException unless there are 0 to 100 decimals
     */
    public static String fixed(double x, int decimals) {
        if (decimals < 0 || decimals > 100) {
            throw new IllegalArgumentException("There can be 0 to 100 decimals, not " + decimals);
        }
        if (!(Math.abs(x) < 1e21)) {
            return text(x);
        }
        Decimal decimal = decimal(x);
        Decimal rounded = decimal.rounded(decimal.point() + decimals);
        return (rounded.equals(Decimal.ZERO) ? "" : sign(x)) + rounded.plain(decimals);
    }

    /** Whether the text is a number as JSON writes it, which is what {@link #parse} reads. */
    public static boolean isNumber(String text) {
        return NumberReader.read(text, false) != null;
    }

    /**
     * The double nearest to a number as JSON writes it, of two equally near the one with the even mantissa; infinite
     * when it is too large. Exact for any number of digits.
     *
     * @throws NumberFormatException if the text is not such a number
     */
    public static double parse(String text) {
        Double number = NumberReader.read(text, false);
        if (number == null) {
            throw new NumberFormatException("Not a number: " + text);
        }
        return number;
    }

    /**
     * The same for what a person typed, or nothing if it is not a number: spaces around it, a plus sign, zeros in
     * front, {@code .5}, {@code 5.} and the typographic minus sign are allowed as well.
     */
    public static OptionalDouble parseLenient(String text) {
        Double number = NumberReader.read(text.trim(), true);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static boolean isFinite(double x) {
        return Math.abs(x) < Double.POSITIVE_INFINITY;
    }

    private static String ofInfinite(double x) {
        return x > 0 ? "Infinity" : x < 0 ? "-Infinity" : "NaN";
    }

    private static String sign(double x) {
        return x < 0 || 1 / x < 0 ? "-" : "";
    }

    private static Decimal decimal(double x) {
        return x == 0 ? Decimal.ZERO : ShortestDecimal.of(Math.abs(x));
    }
}
