package dev.downhill.shared.math;

/**
 * The elementary functions, with the same bits on every Java and in every browser.
 *
 * <p>Every bound below is on the distance from the true value in units in the last place (ulp) of the true value,
 * holds over the whole range of doubles and is measured by the tests. Not-a-number comes back as not-a-number,
 * infinities, signed zeros and subnormal numbers are treated as by {@link StrictMath}. Nothing is allocated, except by
 * angles beyond 1,600,000. The methods are those of fdlibm (Sun Microsystems, 1993), without its access to bits.
 */
public final class Exact {
    /** The double closest to π. */
    public static final double PI = Math.PI;

    /** The double closest to e. */
    public static final double E = Math.E;

    private Exact() {}

    /** The sine of an angle in radians, of any size; below 1 ulp. */
    public static double sin(double x) {
        return Trigonometry.sin(x);
    }

    /** The cosine of an angle in radians, of any size; below 1 ulp. */
    public static double cos(double x) {
        return Trigonometry.cos(x);
    }

    /** The tangent of an angle in radians, of any size; below 1 ulp. */
    public static double tan(double x) {
        return Trigonometry.tan(x);
    }

    /** e to the power of x; below 1 ulp. */
    public static double exp(double x) {
        return Exponential.exp(x);
    }

    /** exp(x) − 1 without losing the digits of a small x; below 1 ulp. */
    public static double expm1(double x) {
        return Exponential.expm1(x);
    }

    /** The natural logarithm: not-a-number below zero, −∞ at zero; below 1 ulp. */
    public static double log(double x) {
        return Logarithm.log(x);
    }

    /** log(1 + x) without losing the digits of a small x; below 1 ulp. */
    public static double log1p(double x) {
        return Logarithm.log1p(x);
    }

    /** The hyperbolic tangent; below 1.5 ulp. */
    public static double tanh(double x) {
        return Exponential.tanh(x);
    }

    /** x to the power of y, with the special cases of {@link StrictMath#pow}; below 1 ulp. */
    public static double pow(double x, double y) {
        return Power.pow(x, y);
    }

    /** The square root, correctly rounded. */
    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    /** The absolute value; exact. */
    public static double abs(double x) {
        return Math.abs(x);
    }

    /** The largest whole number not above x; exact. */
    public static double floor(double x) {
        return Math.floor(x);
    }

    /** The smallest whole number not below x; exact. */
    public static double ceil(double x) {
        return Math.ceil(x);
    }

    /** x·2ⁿ, rounded once, for any n. */
    public static double scale(double x, int n) {
        return PowersOfTwo.scale(x, n);
    }
}
