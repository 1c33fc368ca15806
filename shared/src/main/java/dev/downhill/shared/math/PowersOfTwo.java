package dev.downhill.shared.math;

/** Powers of two: taking a double apart into its exponent and mantissa, and putting it together again. */
final class PowersOfTwo {
    /** The smallest normal number, 2⁻¹⁰²². */
    static final double SMALLEST_NORMAL = 0x1p-1022;

    static final int MIN_EXPONENT = -1074;
    static final int MAX_EXPONENT = 1023;

    private static final double[] POWERS = powers();

    private PowersOfTwo() {}

    /** 2ᵏ for k from −1074 to 1023. */
    static double of(int k) {
        return POWERS[k - MIN_EXPONENT];
    }

    /**
     * The whole number e with 2ᵉ ≤ x < 2ᵉ⁺¹, for a finite x above zero. Numbers that are neither huge nor tiny become
     * an int, whose leading zeros tell.
     */
    static int exponent(double x) {
        if (x >= 1) {
            return x < 0x1p31 ? exponentOfInt(x) : x < 0x1p62 ? 31 + exponentOfInt(x * 0x1p-31) : exponentOfLarge(x);
        }
        return x >= 0x1p-31
                ? exponentOfInt(x * 0x1p31) - 31
                : x >= 0x1p-62 ? exponentOfInt(x * 0x1p62) - 62 : exponentOfSmall(x);
    }

    /** x·2⁻ᵉ, from 1 to 2, for a finite x above zero and its exponent e. */
    static double mantissa(double x, int e) {
        return e >= -1023 ? x * POWERS[-e - MIN_EXPONENT] : x * 0x1p1000 * POWERS[-e - 1000 - MIN_EXPONENT];
    }

    private static int exponentOfInt(double x) {
        return 31 - Integer.numberOfLeadingZeros((int) x);
    }

    private static int exponentOfLarge(double x) {
        double rest = x;
        int e = 0;
        for (int step = 512; step >= 16; step /= 2) {
            if (rest >= of(step)) {
                rest *= of(-step);
                e += step;
            }
        }
        return e + exponentOfInt(rest);
    }

    private static int exponentOfSmall(double x) {
        double rest = x < SMALLEST_NORMAL ? x * 0x1p54 : x;
        int e = x < SMALLEST_NORMAL ? -54 : 0;
        for (int step = 512; step >= 16; step /= 2) {
            if (rest < of(-step)) {
                rest *= of(step);
                e -= step;
            }
        }
        return e + exponentOfInt(rest * 0x1p31) - 31;
    }

    /** x·2ⁿ, rounded once, for any n. */
    static double scale(double x, int n) {
        if (n >= -1022 && n <= MAX_EXPONENT) {
            return x * of(n);
        }
        return n > 0 ? scaleUp(x, n) : scaleDown(x, n);
    }

    /** Three steps take the smallest number beyond the largest: none of them rounds before it overflows. */
    private static double scaleUp(double x, int n) {
        int rest = n < 3 * MAX_EXPONENT ? n : 3 * MAX_EXPONENT;
        double y = x;
        while (rest > MAX_EXPONENT) {
            y *= 0x1p1023;
            rest -= MAX_EXPONENT;
        }
        return y * of(rest);
    }

    /** Each step but the last keeps 54 bits above the subnormal numbers, so that only the last one rounds. */
    private static double scaleDown(double x, int n) {
        int rest = n > -3000 ? n : -3000;
        double y = x;
        while (rest < -1022) {
            y *= 0x1p-968;
            rest += 968;
        }
        return y * of(rest);
    }

    private static double[] powers() {
        double[] powers = new double[MAX_EXPONENT - MIN_EXPONENT + 1];
        powers[0] = Double.MIN_VALUE;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 2 * powers[i - 1];
        }
        return powers;
    }
}
