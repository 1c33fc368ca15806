package dev.downhill.shared.math;

/**
 * Products with twice the precision of a double. T. J. Dekker, A floating-point technique for extending the available
 * precision, Numerische Mathematik 18 (1971), with the splitting of G. W. Veltkamp.
 */
final class DoubleDouble {
    private DoubleDouble() {}

    /** x rounded to its upper 26 bits, for |x| below 2⁹⁹⁵; x less this has 26 bits as well. */
    static double high(double x) {
        double c = x * 0x8000001p0;
        return c - (c - x);
    }

    /** What a·b lost in being rounded to the product: a·b = product + error exactly, unless it underflows. */
    static double error(double a, double b, double product) {
        double aHigh = high(a);
        double aLow = a - aHigh;
        double bHigh = high(b);
        double bLow = b - bHigh;
        return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
    }
}
