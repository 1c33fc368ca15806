package dev.downhill.shared.math;

import org.jspecify.annotations.Nullable;

/**
 * The shortest decimal that reads back as a given double, and of several the closest.
 *
 * <p>Nearly always the first 17 digits and the gap to the neighbouring doubles, computed with twice the digits of a
 * double, settle it: the idea of M. Andrysco, R. Jhala and S. Lerner, Printing floating-point numbers: a faster, always
 * correct method, POPL 2016. Where the error of that could matter, whole numbers of any size decide: R. G. Burger and
 * R. K. Dybvig, Printing floating-point numbers quickly and accurately, PLDI 1996.
 */
final class ShortestDecimal {
    /** More than the error of anything that is compared in {@link #quick}, in units of the 17th digit. */
    private static final double DOUBT = 1e-6;

    private ShortestDecimal() {}

    /** Of a finite number above zero. */
    static Decimal of(double x) {
        Decimal quick = quick(x);
        return quick != null ? quick : slow(x);
    }

    /** Scales to 17 or 18 digits before the point; null where it takes more precision to tell. */
    static @Nullable Decimal quick(double x) {
        if (x < 0x1p-1021) {
            return null;
        }
        int exponent = PowersOfTwo.exponent(x);
        double mantissa = x * PowersOfTwo.of(-exponent);
        int q = 16 - floorLog10OfPowerOfTwo(exponent);
        int shift = exponent + PowersOfTen.exponent(q);
        double ten = PowersOfTen.high(q);
        double product = mantissa * ten;
        double error = DoubleDouble.error(mantissa, ten, product) + mantissa * PowersOfTen.low(q);

        double scaled = product * PowersOfTwo.of(shift);
        double upper = Math.floor(scaled * 1e-8);
        double lower = (scaled - upper * 1e8) + error * PowersOfTwo.of(shift);
        double gapAbove = ten * PowersOfTwo.of(shift - 53);
        double gapBelow = mantissa == 1 ? 0.5 * gapAbove : gapAbove;
        double rounded = shortest(lower, gapBelow, gapAbove);
        return rounded < 0 ? null : digits(upper, rounded, q);
    }

    /**
     * The multiple of 100, 10 or 1 closest to {@code near} and within the gaps, for gaps of 1 to 25 (half of that
     * below a power of two); −1 if that is in doubt.
     */
    private static double shortest(double near, double gapBelow, double gapAbove) {
        for (double step = 100; step >= 1; step /= 10) {
            double down = Math.floor(near / step) * step;
            double toDown = near - down;
            double toUp = step - toDown;
            if (Math.abs(toDown - gapBelow) < DOUBT || Math.abs(toUp - gapAbove) < DOUBT) {
                return -1;
            }
            boolean isDown = toDown < gapBelow;
            boolean isUp = toUp < gapAbove;
            if (isDown && isUp && Math.abs(toDown - toUp) < DOUBT) {
                return -1;
            }
            if (isDown && !(isUp && toUp < toDown)) {
                return down >= 0 ? down : -1;
            }
            if (isUp) {
                return down + step;
            }
        }
        return -1;
    }

    /** The digits of upper·10⁸ + lower, which is the number times 10^q. */
    private static Decimal digits(double upper, double lower, int q) {
        boolean carried = lower >= 1e8;
        String high = Integer.toString((int) upper + (carried ? 1 : 0));
        int point = high.length() + 8 - q;
        int rest = (int) (carried ? lower - 1e8 : lower);
        return Decimal.trimmed(
                rest == 0 ? high : high + Integer.toString(100000000 + rest).substring(1), point);
    }

    private static int floorLog10OfPowerOfTwo(int exponent) {
        return (exponent * 315653) >> 20;
    }

    /** Digit by digit, until what is left is less than the gap to the middle between this double and the next. */
    static Decimal slow(double x) {
        int exponent = Math.max(PowersOfTwo.exponent(x) - 52, PowersOfTwo.MIN_EXPONENT);
        double mantissa = PowersOfTwo.scale(x, -exponent);
        boolean even = Math.floor(mantissa * 0.5) * 2 == mantissa;
        boolean uneven = mantissa == 0x1p52 && exponent > PowersOfTwo.MIN_EXPONENT;

        // x = rest / unit; the middles are rest ± gaps, everything times 2, or times 4 where the gaps differ
        int doublings = uneven ? 2 : 1;
        Natural rest = new Natural(mantissa).timesPowerOfTwo(Math.max(exponent, 0) + doublings);
        Natural unit = new Natural(1).timesPowerOfTwo(Math.max(-exponent, 0) + doublings);
        Natural gapBelow = new Natural(1).timesPowerOfTwo(Math.max(exponent, 0));
        Natural gapAbove = gapBelow.copy().times(uneven ? 2 : 1);

        int point = floorLog10OfPowerOfTwo(PowersOfTwo.exponent(x));
        if (point >= 0) {
            unit.timesPowerOfTen(point);
        } else {
            rest.timesPowerOfTen(-point);
            gapBelow.timesPowerOfTen(-point);
            gapAbove.timesPowerOfTen(-point);
        }
        while (reaches(rest.plus(gapAbove), unit, even)) {
            unit.times(10);
            point++;
        }
        return new Decimal(digits(rest, unit, gapBelow, gapAbove, even), point);
    }

    private static String digits(Natural rest, Natural unit, Natural gapBelow, Natural gapAbove, boolean even) {
        StringBuilder digits = new StringBuilder();
        while (true) {
            rest.times(10);
            gapBelow.times(10);
            gapAbove.times(10);
            int digit = 0;
            while (rest.compareTo(unit) >= 0) {
                rest.subtract(unit);
                digit++;
            }
            boolean isDown = reaches(gapBelow, rest, even);
            boolean isUp = reaches(rest.plus(gapAbove), unit, even);
            if (isDown || isUp) {
                int comparison = rest.plus(rest).compareTo(unit);
                boolean closerUp = comparison > 0 || (comparison == 0 && digit % 2 == 1);
                boolean up = isUp && (!isDown || closerUp);
                return digits.append((char) ('0' + digit + (up ? 1 : 0))).toString();
            }
            digits.append((char) ('0' + digit));
        }
    }

    /** A middle itself is read as the double with the even mantissa. */
    private static boolean reaches(Natural one, Natural other, boolean even) {
        int comparison = one.compareTo(other);
        return even ? comparison >= 0 : comparison > 0;
    }
}
