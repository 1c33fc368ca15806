package dev.downhill.shared.math;

/**
 * Sine, cosine and tangent: an angle is reduced to a quarter turn and a remainder of at most π/4, kept in two doubles,
 * where polynomials take over. fdlibm's k_sin, k_cos, k_tan and e_rem_pio2.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // all the digits fdlibm prints
final class Trigonometry {
    private static final int SINE = 0;
    private static final int COSINE = 1;
    private static final int TANGENT = 2;

    /** Below it sine and tangent are the angle itself, sign of zero included. */
    private static final double TINY = 0x1p-27;

    private static final double QUARTER_PI = 0x1.921fb54442d18p-1;
    private static final double QUARTER_PI_REST = 3.06161699786838301793e-17;

    /** 2²⁰·π/2: up to here a quarter turn times {@link #P1} is exact. */
    private static final double LARGE = 1647099.3;

    /** Adding and subtracting it rounds to a whole number. */
    private static final double ROUND = 0x1.8p52;

    private static final double TWO_OVER_PI = 6.36619772367581382433e-01;

    /** π/2 in three parts of 33 bits; each T is all that is left after its part. */
    private static final double P1 = 1.57079632673412561417e+00;

    private static final double P1T = 6.07710050650619224932e-11;
    private static final double P2 = 6.07710050630396597660e-11;
    private static final double P2T = 2.02226624879595063154e-21;
    private static final double P3 = 2.02226624871116645580e-21;
    private static final double P3T = 8.47842766036889956997e-32;

    private static final double S1 = -1.66666666666666324348e-01;
    private static final double S2 = 8.33333333332248946124e-03;
    private static final double S3 = -1.98412698298579493134e-04;
    private static final double S4 = 2.75573137070700676789e-06;
    private static final double S5 = -2.50507602534068634195e-08;
    private static final double S6 = 1.58969099521155010221e-10;

    private static final double C1 = 4.16666666666666019037e-02;
    private static final double C2 = -1.38888888888741095749e-03;
    private static final double C3 = 2.48015872894767294178e-05;
    private static final double C4 = -2.75573143513906633035e-07;
    private static final double C5 = 2.08757232129817482790e-09;
    private static final double C6 = -1.13596475577881948265e-11;

    private static final double T0 = 3.33333333333334091986e-01;
    private static final double T1 = 1.33333333333201242699e-01;
    private static final double T2 = 5.39682539762260521377e-02;
    private static final double T3 = 2.18694882948595424599e-02;
    private static final double T4 = 8.86323982359930005737e-03;
    private static final double T5 = 3.59207910759131235356e-03;
    private static final double T6 = 1.45620945432529025516e-03;
    private static final double T7 = 5.88041240820264096874e-04;
    private static final double T8 = 2.46463134818469906812e-04;
    private static final double T9 = 7.81794442939557092300e-05;
    private static final double T10 = 7.14072491382608190305e-05;
    private static final double T11 = -1.85586374855275456654e-05;
    private static final double T12 = 2.59073051863633712884e-05;

    private Trigonometry() {}

    static double sin(double x) {
        if (Math.abs(x) < TINY) {
            return x;
        }
        return Math.abs(x) <= QUARTER_PI ? sine(x) : reduced(SINE, x);
    }

    static double cos(double x) {
        return Math.abs(x) <= QUARTER_PI ? cosine(x, 0) : reduced(COSINE, x);
    }

    static double tan(double x) {
        if (Math.abs(x) < TINY) {
            return x;
        }
        return Math.abs(x) <= QUARTER_PI ? tangent(x, 0, false) : reduced(TANGENT, x);
    }

    private static double reduced(int function, double x) {
        if (Math.abs(x) > LARGE) {
            return ofLarge(function, x);
        }
        double turns = (x * TWO_OVER_PI + ROUND) - ROUND;
        double r = x - turns * P1;
        double w = turns * P1T;
        double y = r - w;
        if (Math.abs(y) < Math.abs(turns) * 0x1p-24) {
            return nearQuarterTurn(function, turns, r);
        }
        return atQuarterTurn(function, (int) turns, y, (r - y) - w);
    }

    /** Much has cancelled: subtract the second part of π/2 as well, and the third where all the rest cancels too. */
    private static double nearQuarterTurn(int function, double turns, double afterP1) {
        double w = turns * P2;
        double r = afterP1 - w;
        w = turns * P2T - ((afterP1 - r) - w);
        double y = r - w;
        if (Math.abs(y) < Math.abs(turns) * 0x1p-48) {
            double afterP2 = r;
            w = turns * P3;
            r = afterP2 - w;
            w = turns * P3T - ((afterP2 - r) - w);
            y = r - w;
        }
        return atQuarterTurn(function, (int) turns, y, (r - y) - w);
    }

    private static double ofLarge(int function, double x) {
        if (Math.abs(x) == Double.POSITIVE_INFINITY) {
            return Double.NaN;
        }
        LargeAngle angle = LargeAngle.of(Math.abs(x));
        return x > 0
                ? atQuarterTurn(function, angle.quarterTurns(), angle.rest(), angle.restOfRest())
                : atQuarterTurn(function, -angle.quarterTurns(), -angle.rest(), -angle.restOfRest());
    }

    private static double atQuarterTurn(int function, int turns, double y, double rest) {
        if (function == TANGENT) {
            return tangent(y, rest, (turns & 1) == 1);
        }
        int quarter = (turns + function) & 3;
        double value = (quarter & 1) == 0 ? sine(y, rest) : cosine(y, rest);
        return quarter < 2 ? value : -value;
    }

    private static double sine(double x) {
        double z = x * x;
        double w = z * z;
        double r = S2 + z * (S3 + z * S4) + z * w * (S5 + z * S6);
        return x + z * x * (S1 + z * r);
    }

    private static double sine(double x, double rest) {
        double z = x * x;
        double w = z * z;
        double r = S2 + z * (S3 + z * S4) + z * w * (S5 + z * S6);
        double v = z * x;
        return x - ((z * (0.5 * rest - v * r) - rest) - v * S1);
    }

    private static double cosine(double x, double rest) {
        double z = x * x;
        double w = z * z;
        double r = z * (C1 + z * (C2 + z * C3)) + w * w * (C4 + z * (C5 + z * C6));
        double half = 0.5 * z;
        double most = 1 - half;
        return most + (((1 - most) - half) + (z * r - x * rest));
    }

    /** tan(x + rest), or −1/tan(x + rest) when turned by a quarter. */
    private static double tangent(double x, double rest, boolean turned) {
        if (Math.abs(x) >= 0.67434) {
            return x > 0 ? tangentOfWide(x, rest, turned) : -tangentOfWide(-x, -rest, turned);
        }
        double r = tangentRest(x, rest);
        double w = x + r;
        if (!turned) {
            return w;
        }
        double z = DoubleDouble.high(w);
        double v = r - (z - x);
        double a = -1 / w;
        double t = DoubleDouble.high(a);
        double s = 1 + t * z;
        return t + a * (s + t * v);
    }

    /** From the tangent of what is missing to π/4. */
    private static double tangentOfWide(double x, double rest, boolean turned) {
        double missing = (QUARTER_PI - x) + (QUARTER_PI_REST - rest);
        double r = tangentRest(missing, 0);
        double w = missing + r;
        double sign = turned ? -1 : 1;
        return sign - 2 * (missing - (w * w / (w + sign) - r));
    }

    /** tan(x + rest) − x. */
    private static double tangentRest(double x, double rest) {
        double z = x * x;
        double w = z * z;
        double odd = T1 + w * (T3 + w * (T5 + w * (T7 + w * (T9 + w * T11))));
        double even = z * (T2 + w * (T4 + w * (T6 + w * (T8 + w * (T10 + w * T12)))));
        double s = z * x;
        return rest + z * (s * (odd + even) + rest) + T0 * s;
    }
}
