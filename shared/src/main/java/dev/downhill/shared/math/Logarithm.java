package dev.downhill.shared.math;

/** log and log1p: fdlibm's e_log and s_log1p. */
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

    static double log(double x) {
        if (x >= ROOT_HALF && x <= ROOT_TWO) {
            double f = x - 1;
            return f - nearOne(f, 0);
        }
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        return x < PowersOfTwo.SMALLEST_NORMAL ? ofScaled(x * 0x1p54, -54, 0) : ofScaled(x, 0, 0);
    }

    static double log1p(double x) {
        if (x >= ROOT_HALF - 1 && x <= ROOT_TWO - 1) {
            return x - nearOne(x, 0);
        }
        if (!(x > -1)) {
            return x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        double u = 1 + x;
        double lost = x >= 1 ? 1 - (u - x) : x - (u - 1);
        return ofScaled(u, 0, lost / u);
    }

    /** log(x·2ᵏ) + rest, for a normal x. */
    private static double ofScaled(double x, int k, double rest) {
        int exponent = PowersOfTwo.exponent(x);
        double mantissa = x * PowersOfTwo.of(-exponent);
        if (mantissa > ROOT_TWO) {
            mantissa *= 0.5;
            exponent++;
        }
        double f = mantissa - 1;
        double e = k + exponent;
        return e * LN2_HIGH - (nearOne(f, e * LN2_LOW + rest) - f);
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
