package dev.downhill.shared.formula;

import dev.downhill.shared.math.Exact;

/**
 * What one instruction of a program computes, as a small number so that a program is a row of ints. Every function is
 * elementwise, total (what is not defined is NaN) and the same to the last bit on every machine.
 */
public final class Operation {
    /** What is filled from outside. */
    public static final int INPUT = 0;

    public static final int CONSTANT = 1;
    public static final int ADD = 2;
    public static final int SUBTRACT = 3;
    public static final int MULTIPLY = 4;
    public static final int DIVIDE = 5;
    public static final int NEGATE = 6;
    /** a to the power of b; see {@link #power}. */
    public static final int POWER = 7;

    public static final int SQRT = 8;
    public static final int EXP = 9;
    public static final int LOG = 10;
    public static final int SIN = 11;
    public static final int COS = 12;
    public static final int TAN = 13;
    public static final int SINH = 14;
    public static final int COSH = 15;
    public static final int TANH = 16;
    public static final int SIGMOID = 17;
    public static final int RELU = 18;
    public static final int ABS = 19;
    public static final int SIGN = 20;
    public static final int FLOOR = 21;
    public static final int CEIL = 22;
    public static final int MIN = 23;
    public static final int MAX = 24;
    /** 1 where a < b, else 0. */
    public static final int LESS = 25;
    /** 1 where a ≤ b, else 0. */
    public static final int AT_MOST = 26;
    /** b where a is not zero, else c. */
    public static final int WHERE = 27;
    /** a·b, but 0 for 0·∞: a slope of infinity along a direction in which nothing changes. */
    static final int SLOPE_TIMES = 28;

    /** Whole exponents up to this size are repeated multiplications. */
    static final int MOST_FACTORS = 64;

    private Operation() {}

    /** The result; operands that an operation does not have are ignored. */
    public static double apply(int operation, double a, double b, double c) {
        switch (operation) {
            case ADD:
                return a + b;
            case SUBTRACT:
                return a - b;
            case MULTIPLY:
                return a * b;
            case DIVIDE:
                return a / b;
            case NEGATE:
                return -a;
            case POWER:
                return power(a, b);
            case SQRT:
                return Math.sqrt(a);
            case EXP:
                return Exact.exp(a);
            case LOG:
                return Exact.log(a);
            case SIN:
                return Exact.sin(a);
            case COS:
                return Exact.cos(a);
            case TAN:
                return Exact.tan(a);
            case SINH:
                return sinh(a);
            case COSH:
                return cosh(a);
            case TANH:
                return Exact.tanh(a);
            case SIGMOID:
                return 1 / (1 + Exact.exp(-a));
            case RELU:
                return a <= 0 ? 0 : a;
            case ABS:
                return Math.abs(a);
            case SIGN:
                return a > 0 ? 1 : a < 0 ? -1 : a;
            case FLOOR:
                return Math.floor(a);
            case CEIL:
                return Math.ceil(a);
            case MIN:
                return Double.isNaN(a) || a < b ? a : b;
            case MAX:
                return Double.isNaN(a) || a > b ? a : b;
            case LESS:
                return a < b ? 1 : 0;
            case AT_MOST:
                return a <= b ? 1 : 0;
            case WHERE:
                return a != 0 ? b : c;
            case SLOPE_TIMES:
                return slopeTimes(a, b);
            default:
                throw new IllegalArgumentException("no operation " + operation);
        }
    }

    /**
     * {@code base} to the power of {@code exponent}. For whole exponents up to {@value #MOST_FACTORS} it is made of
     * multiplications alone, so that x² is x·x to the last bit: the power of half the exponent times itself, and times the
     * base if that leaves one over; a negative exponent divides 1 by it. For others it is {@link Exact#pow}.
     */
    public static double power(double base, double exponent) {
        double factors = Math.abs(exponent);
        if (!(factors <= MOST_FACTORS && factors == Math.floor(factors))) return Exact.pow(base, exponent);
        double product = product(base, (int) factors);
        return exponent < 0 ? 1 / product : product;
    }

    private static double product(double base, int factors) {
        if (factors < 2) return factors == 0 ? 1 : base;
        double half = product(base, factors >> 1);
        double square = half * half;
        return (factors & 1) == 0 ? square : square * base;
    }

    /** From eᵘ − 1, so that the digits of a small argument are not lost. */
    private static double sinh(double a) {
        double size = Math.abs(a);
        if (size < 22) {
            double t = Exact.expm1(size);
            double sinh = 0.5 * (t + t / (t + 1));
            return a < 0 ? -sinh : a > 0 ? sinh : a;
        }
        // e⁻ᵘ is less than half an ulp; eᵘ overflows before half of it does
        double half = Exact.exp(0.5 * size);
        double sinh = 0.5 * half * half;
        return a < 0 ? -sinh : sinh;
    }

    private static double cosh(double a) {
        double size = Math.abs(a);
        if (size < 22) return 0.5 * (Exact.exp(size) + Exact.exp(-size));
        double half = Exact.exp(0.5 * size);
        return 0.5 * half * half;
    }

    private static double slopeTimes(double slope, double change) {
        double product = slope * change;
        return Double.isNaN(product) && !Double.isNaN(slope) && !Double.isNaN(change) ? 0 : product;
    }
}
