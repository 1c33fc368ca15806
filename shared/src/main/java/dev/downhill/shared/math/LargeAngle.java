package dev.downhill.shared.math;

/**
 * An angle beyond 2²⁰ quarter turns, less all its whole ones.
 *
 * <p>M. H. Payne and R. N. Hanek, Radian reduction for trigonometric functions, SIGNUM Newsletter 18 (1983): the angle
 * is multiplied by those digits of 2/π, in base 2²⁴, that neither make whole turns nor are too small to matter. No
 * double lies closer to a multiple of π/2 than 2⁻⁶¹, and eight digits leave 75 bits beyond that.
 *
 * @param quarterTurns the whole number nearest to angle / (π/2), modulo 4
 * @param rest what is left, in radians: at most π/4 either way
 * @param restOfRest what {@code rest} lost in rounding
 */
record LargeAngle(int quarterTurns, double rest, double restOfRest) {
    private static final int DIGITS = 8;
    private static final double BASE = 0x1p24;
    private static final double HALF_PI = 0x1.921fb54442d18p0;
    private static final double HALF_PI_REST = 6.123233995736766e-17;

    /** 2/π after the point, in base 2²⁴. */
    private static final int[] TWO_OVER_PI = {
        0xA2F983, 0x6E4E44, 0x1529FC, 0x2757D1, 0xF534DD, 0xC0DB62, 0x95993C, 0x439041, 0xFE5163, 0xABDEBB,
        0xC561B7, 0x246E3A, 0x424DD2, 0xE00649, 0x2EEA09, 0xD1921C, 0xFE1DEB, 0x1CB129, 0xA73EE8, 0x8235F5,
        0x2EBB44, 0x84E99C, 0x7026B4, 0x5F7E41, 0x3991D6, 0x398353, 0x39F49C, 0x845F8B, 0xBDF928, 0x3B1FF8,
        0x97FFDE, 0x05980F, 0xEF2F11, 0x8B5A0A, 0x6D1F6D, 0x367ECF, 0x27CB09, 0xB74F46, 0x3F669E, 0x5FEA2D,
        0x7527BA, 0xC7EBE5, 0xF17B3D, 0x0739F7, 0x8A5292, 0xEA6BFB, 0x5FB11F, 0x8D5D08, 0x560330, 0x46FC7B
    };

    /** Reduces a finite angle of 2²⁰ or more. */
    static LargeAngle of(double angle) {
        int exponent = PowersOfTwo.exponent(angle);
        int first = exponent < 49 ? 0 : (exponent - 49) / 24 + 1;
        double unit = PowersOfTwo.of(exponent - 47 - 24 * first);
        double[] turns = product(angle * PowersOfTwo.of(23 - exponent), first);

        // the first two digits have 53 bits at most once whole turns are gone: every step here is exact
        double high = turns[0] * unit;
        high -= 4 * Math.floor(high / 4);
        unit /= BASE;
        high += turns[1] * unit;
        double quarterTurns = Math.floor(high + 0.5);
        high -= quarterTurns;
        double low = 0;
        for (int i = 2; i < DIGITS; i++) {
            unit /= BASE;
            double term = turns[i] * unit;
            double sum = high + term;
            low += term - (sum - high);
            high = sum;
        }
        return inRadians((int) quarterTurns & 3, high, low);
    }

    /** The digits, in base 2²⁴, of an angle in [2²³, 2²⁴) times 2/π from its given digit on; the first one is larger. */
    private static double[] product(double angle, int first) {
        double x0 = Math.floor(angle);
        double x1 = Math.floor((angle - x0) * BASE);
        double x2 = ((angle - x0) * BASE - x1) * BASE;
        double[] digits = new double[DIGITS];
        double carry = 0;
        for (int i = DIGITS - 1; i >= 0; i--) {
            int j = first + i;
            double sum = x0 * TWO_OVER_PI[j] + carry;
            sum += j >= 1 ? x1 * TWO_OVER_PI[j - 1] : 0;
            sum += j >= 2 ? x2 * TWO_OVER_PI[j - 2] : 0;
            carry = i == 0 ? 0 : Math.floor(sum / BASE);
            digits[i] = sum - carry * BASE;
        }
        return digits;
    }

    private static LargeAngle inRadians(int quarterTurns, double high, double low) {
        double product = high * HALF_PI;
        double error = DoubleDouble.error(high, HALF_PI, product) + (high * HALF_PI_REST + low * HALF_PI);
        double rest = product + error;
        return new LargeAngle(quarterTurns, rest, (product - rest) + error);
    }
}
