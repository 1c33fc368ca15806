package dev.downhill.shared.math;

/** exp and its relatives: fdlibm's e_exp and s_expm1, and the rational function of S. Moshier's Cephes for tanh. */
@SuppressWarnings("FloatingPointLiteralPrecision") // all the digits fdlibm prints
final class Exponential {
    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double ONE_OVER_LN2 = 1.44269504088896338700e+00;
    private static final double HALF_LN2 = 0.34657359027997264;

    /** Adding and subtracting it rounds to a whole number. */
    private static final double ROUND = 0x1.8p52;

    /** The largest number whose exp is finite. */
    private static final double OVERFLOW = 7.09782712893383973096e+02;

    /** The smallest number whose exp is not zero. */
    private static final double UNDERFLOW = -7.45133219101941108420e+02;

    private static final double P1 = 1.66666666666666019037e-01;
    private static final double P2 = -2.77777777770155933842e-03;
    private static final double P3 = 6.61375632143793436117e-05;
    private static final double P4 = -1.65339022054652515390e-06;
    private static final double P5 = 4.13813679705723846039e-08;

    private static final double Q1 = -3.33333333333331316428e-02;
    private static final double Q2 = 1.58730158725481460165e-03;
    private static final double Q3 = -7.93650757867487942473e-05;
    private static final double Q4 = 4.00821782732936239552e-06;
    private static final double Q5 = -2.01099218183624371326e-07;

    private static final double T0 = -1.61468768441708447952e+03;
    private static final double T1 = -9.92877231001918586564e+01;
    private static final double T2 = -9.64399179425052238628e-01;
    private static final double U0 = 4.84406305325125486048e+03;
    private static final double U1 = 2.23548839060100448583e+03;
    private static final double U2 = 1.12811678491632931402e+02;

    private Exponential() {}

    static double exp(double x) {
        if (Math.abs(x) <= HALF_LN2) {
            double c = correction(x);
            return 1 - ((x * c) / (c - 2) - x);
        }
        if (!(x <= OVERFLOW && x >= UNDERFLOW)) {
            return x > OVERFLOW ? Double.POSITIVE_INFINITY : x < UNDERFLOW ? 0 : x;
        }
        double k = (x * ONE_OVER_LN2 + ROUND) - ROUND;
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = high - low;
        double c = correction(r);
        double y = 1 - ((low - (r * c) / (2 - c)) - high);
        return PowersOfTwo.scale(y, (int) k);
    }

    /** r − R(r²) with R the polynomial for r·(exp(r) + 1)/(exp(r) − 1). */
    private static double correction(double r) {
        double t = r * r;
        return r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
    }

    static double expm1(double x) {
        if (!(x <= OVERFLOW && x >= -56)) {
            return x > OVERFLOW ? Double.POSITIVE_INFINITY : x < -56 ? -1 : x;
        }
        if (Math.abs(x) <= HALF_LN2) {
            return Math.abs(x) < 0x1p-54 ? x : x - excess(x, 0);
        }
        double k = (x * ONE_OVER_LN2 + ROUND) - ROUND;
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = high - low;
        return unreduced((int) k, r, excess(r, (high - r) - low));
    }

    /** (r + rest) − expm1(r + rest) + rest, for a reduced argument. */
    private static double excess(double r, double rest) {
        double half = 0.5 * r;
        double square = r * half;
        double r1 = 1 + square * (Q1 + square * (Q2 + square * (Q3 + square * (Q4 + square * Q5))));
        double t = 3 - r1 * half;
        double e = square * ((r1 - t) / (6 - r * t));
        return (r * (e - rest) - rest) - square;
    }

    /** 2ᵏ·(1 + r − e) − 1, in the order that loses least. */
    private static double unreduced(int k, double r, double e) {
        if (k == -1) {
            return 0.5 * (r - e) - 0.5;
        }
        if (k == 1) {
            return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
        }
        if (k <= -2 || k > 56) {
            return PowersOfTwo.scale(1 - (e - r), k) - 1;
        }
        double lost = PowersOfTwo.of(-k);
        double y = k < 20 ? (1 - lost) - (e - r) : (r - (e + lost)) + 1;
        return y * PowersOfTwo.of(k);
    }

    static double tanh(double x) {
        double size = Math.abs(x);
        if (size < 0x1p-27) {
            return x;
        }
        if (size < 0.625) {
            double s = x * x;
            double p = T0 + s * (T1 + s * T2);
            double q = U0 + s * (U1 + s * (U2 + s));
            return x + x * s * (p / q);
        }
        double y = size > 22 ? 1 : 1 - 2 / (exp(2 * size) + 1);
        return x > 0 ? y : x < 0 ? -y : x;
    }
}
