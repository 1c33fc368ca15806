package dev.downhill.shared.math;

/** log and log1p: fdlibm's e_log and s_log1p. */
@SuppressWarnings("FloatingPointLiteralPrecision") // all the digits fdlibm prints
final class Logarithm {
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double ROOT_TWO = 1.4142135623730951;
    private static final double ROOT_HALF = 0.7071067811865476;

    private static final double L1 = 6.666666666666735130e-01;
    private static final double L2 = 3.999999999940941908e-01;
    private static final double L3 = 2.857142874366239149e-01;
    private static final double L4 = 2.222219843214978396e-01;
    private static final double L5 = 1.818357216161805012e-01;
    private static final double L6 = 1.531383769920937332e-01;
    private static final double L7 = 1.479819860511658591e-01;

    private Logarithm() {}

    /**
     * Long, and without a call or a table in the ordinary case, because pictures of a million points wait for it:
     * browsers call functions of doubles slowly, and compare and multiply fast.
     */
    static double log(double x) {
        double m = x;
        int e = 0;
        if (!(x >= 0x1p-32 && x < 0x1p32)) {
            if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
                return x > 0 ? x : x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
            }
            e = PowersOfTwo.exponent(x);
            m = PowersOfTwo.mantissa(x, e);
        }
        if (m >= 0x1p1) {
            if (m >= 0x1p16) {
                m *= 0x1p-16;
                e += 16;
            }
            if (m >= 0x1p8) {
                m *= 0x1p-8;
                e += 8;
            }
            if (m >= 0x1p4) {
                m *= 0x1p-4;
                e += 4;
            }
            if (m >= 0x1p2) {
                m *= 0x1p-2;
                e += 2;
            }
            if (m >= 0x1p1) {
                m *= 0x1p-1;
                e += 1;
            }
        } else if (m < ROOT_HALF) {
            if (m < 0x1p-16) {
                m *= 0x1p16;
                e -= 16;
            }
            if (m < 0x1p-8) {
                m *= 0x1p8;
                e -= 8;
            }
            if (m < 0x1p-4) {
                m *= 0x1p4;
                e -= 4;
            }
            if (m < 0x1p-2) {
                m *= 0x1p2;
                e -= 2;
            }
            if (m < 0x1p-1) {
                m *= 0x1p1;
                e -= 1;
            }
            if (m < ROOT_HALF) {
                m *= 0x1p1;
                e -= 1;
            }
        }
        if (m > ROOT_TWO) {
            m *= 0x1p-1;
            e += 1;
        }
        double f = m - 1;
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
        double even = w * (L2 + w * (L4 + w * L6));
        double halfSquare = 0.5 * f * f;
        return e * LN2_HIGH - ((halfSquare - (s * (halfSquare + (odd + even)) + e * LN2_LOW)) - f);
    }

    static double log1p(double x) {
        if (x >= ROOT_HALF - 1 && x <= ROOT_TWO - 1) {
            return x - nearOne(x, 0);
        }
        if (!(x > -1 && x < Double.POSITIVE_INFINITY)) {
            return x > 0 ? x : x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        double u = 1 + x;
        double lost = x >= 1 ? 1 - (u - x) : x - (u - 1);
        int e = PowersOfTwo.exponent(u);
        double m = PowersOfTwo.mantissa(u, e);
        if (m > ROOT_TWO) {
            m *= 0x1p-1;
            e += 1;
        }
        double f = m - 1;
        return e * LN2_HIGH - (nearOne(f, e * LN2_LOW + lost / u) - f);
    }

    /** f − log(1 + f) − rest, for 1 + f between √½ and √2. */
    private static double nearOne(double f, double rest) {
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
        double even = w * (L2 + w * (L4 + w * L6));
        double halfSquare = 0.5 * f * f;
        return halfSquare - (s * (halfSquare + (odd + even)) + rest);
    }
}
