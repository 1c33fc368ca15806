package dev.downhill.shared.math;

/**
 * x to the power of y: fdlibm's e_pow, which computes 2 to the power of y·log₂x, the logarithm in two doubles.
 *
 * <p>One departure: next to one, where fdlibm loses up to ten bits, log₂x is rounded later.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // all the digits fdlibm prints
final class Power {
    private static final double ROUND = 0x1.8p52;
    private static final double ROOT_THREE_HALVES = 1.224744871391589;
    private static final double ROOT_THREE = 1.7320508075688772;

    /** log₂1.5. */
    private static final double LOG_HIGH = 5.84962487220764160156e-01;

    private static final double LOG_LOW = 1.35003920212974897128e-08;

    private static final double L1 = 5.99999999999994648725e-01;
    private static final double L2 = 4.28571428578550184252e-01;
    private static final double L3 = 3.33333329818377432918e-01;
    private static final double L4 = 2.72728123808534006489e-01;
    private static final double L5 = 2.30660745775561754067e-01;
    private static final double L6 = 2.06975017800338417784e-01;

    private static final double P1 = 1.66666666666666019037e-01;
    private static final double P2 = -2.77777777770155933842e-03;
    private static final double P3 = 6.61375632143793436117e-05;
    private static final double P4 = -1.65339022054652515390e-06;
    private static final double P5 = 4.13813679705723846039e-08;

    private static final double LN2 = 6.93147180559945286227e-01;
    private static final double LN2_HIGH = 6.93147182464599609375e-01;
    private static final double LN2_LOW = -1.90465429995776804525e-09;

    /** 2/(3·ln 2). */
    private static final double CP = 9.61796693925975554329e-01;

    private static final double CP_HIGH = 9.61796700954437255859e-01;
    private static final double CP_LOW = -7.02846165095275826516e-09;

    private static final double ONE_OVER_LN2 = 1.44269504088896338700e+00;
    private static final double ONE_OVER_LN2_REST = 2.0355273740931033e-17;

    /** −(1024 − log₂(overflow threshold)). */
    private static final double OVERFLOW_MARGIN = 8.0085662595372944372e-17;

    private Power() {}

    static double pow(double x, double y) {
        if (y == 0) {
            return 1;
        }
        if (y == 1 || Double.isNaN(x) || Double.isNaN(y)) {
            return Double.isNaN(y) ? y : x;
        }
        if (y == 2) {
            return x * x;
        }
        double size = Math.abs(x);
        if (Math.abs(y) == Double.POSITIVE_INFINITY) {
            return ofInfinitePower(size, y);
        }
        boolean negative = x < 0 || 1 / x < 0;
        if (size == 0 || size == Double.POSITIVE_INFINITY) {
            double magnitude = (size == 0) == (y > 0) ? 0 : Double.POSITIVE_INFINITY;
            return negative && isOdd(y) ? -magnitude : magnitude;
        }
        if (!negative) {
            return positive(size, y);
        }
        if (Math.floor(y) != y) {
            return Double.NaN;
        }
        return isOdd(y) ? -positive(size, y) : positive(size, y);
    }

    private static double ofInfinitePower(double size, double y) {
        if (size == 1) {
            return Double.NaN;
        }
        return (size > 1) == (y > 0) ? Double.POSITIVE_INFINITY : 0;
    }

    private static boolean isOdd(double y) {
        return Math.floor(y) == y && Math.floor(y * 0.5) != y * 0.5;
    }

    /** For finite arguments, x above zero. */
    private static double positive(double x, double y) {
        if (x == 1) {
            return 1;
        }
        if (Math.abs(y) <= 0x1p31) {
            return ofLogarithm(x, y);
        }
        if (Math.abs(x - 1) > 0x1p-20 || Math.abs(y) > 0x1p64) {
            return (x > 1) == (y > 0) ? Double.POSITIVE_INFINITY : 0;
        }
        double t = x - 1;
        double w = (t * t) * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
        double u = ONE_OVER_LN2 * t;
        double v = DoubleDouble.error(ONE_OVER_LN2, t, u) + (t * ONE_OVER_LN2_REST - w * ONE_OVER_LN2);
        double high = DoubleDouble.high(u + v);
        return twoToThe(y, high, v - (high - u));
    }

    private static double ofLogarithm(double x, double y) {
        boolean subnormal = x < PowersOfTwo.SMALLEST_NORMAL;
        double normal = subnormal ? x * 0x1p54 : x;
        int exponent = PowersOfTwo.exponent(normal);
        double mantissa = normal * PowersOfTwo.of(-exponent);
        if (subnormal) {
            exponent -= 54;
        }
        double centre = 1;
        if (mantissa >= ROOT_THREE) {
            mantissa *= 0.5;
            exponent++;
        } else if (mantissa > ROOT_THREE_HALVES) {
            centre = 1.5;
        }
        double centreHigh = centre == 1 ? 0 : LOG_HIGH;
        double centreLow = centre == 1 ? 0 : LOG_LOW;

        double u = mantissa - centre;
        double v = 1 / (mantissa + centre);
        double s = u * v;
        double sHigh = DoubleDouble.high(s);
        double tHigh = DoubleDouble.high(mantissa + centre);
        double tLow = mantissa - (tHigh - centre);
        double sLow = v * ((u - sHigh * tHigh) - sHigh * tLow);
        double s2 = s * s;
        double r = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6)))));
        r += sLow * (sHigh + s);
        s2 = sHigh * sHigh;
        tHigh = DoubleDouble.high(3 + s2 + r);
        tLow = r - ((tHigh - 3) - s2);
        u = sHigh * tHigh;
        v = sLow * tHigh + tLow * s;
        double pHigh = DoubleDouble.high(u + v);
        double pLow = v - (pHigh - u);
        double zHigh = CP_HIGH * pHigh;
        double zLow = CP_LOW * pHigh + pLow * CP + centreLow;
        double n = exponent;
        double high = DoubleDouble.high(((zHigh + zLow) + centreHigh) + n);
        return twoToThe(y, high, zLow - (((high - n) - centreHigh) - zHigh));
    }

    /** 2 to the power of y·(high + low). */
    private static double twoToThe(double y, double high, double low) {
        double yHigh = DoubleDouble.high(y);
        double pLow = (y - yHigh) * high + y * low;
        double pHigh = yHigh * high;
        double z = pLow + pHigh;
        if (z > 1024 || (z == 1024 && pLow + OVERFLOW_MARGIN > z - pHigh)) {
            return Double.POSITIVE_INFINITY;
        }
        if (z < -1075 || (z == -1075 && pLow <= z - pHigh)) {
            return 0;
        }
        double n = (z + ROUND) - ROUND;
        pHigh -= n;
        double t = DoubleDouble.high(pLow + pHigh);
        double u = t * LN2_HIGH;
        double v = (pLow - (t - pHigh)) * LN2 + t * LN2_LOW;
        z = u + v;
        double w = v - (z - u);
        t = z * z;
        double c = z - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
        double r = (z * c) / (c - 2) - (w + z * w);
        return PowersOfTwo.scale(1 - (r - z), (int) n);
    }
}
