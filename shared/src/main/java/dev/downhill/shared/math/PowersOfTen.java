package dev.downhill.shared.math;

/** 10^q as (high + low)·2^exponent with high in [1, 2), to 95 bits or more. */
final class PowersOfTen {
    static final int MIN = -345;
    static final int MAX = 325;

    private static final double[] HIGH = new double[MAX - MIN + 1];
    private static final double[] LOW = new double[MAX - MIN + 1];
    private static final int[] EXPONENT = new int[MAX - MIN + 1];

    static {
        HIGH[-MIN] = 1;
        for (int q = 0; q < MAX; q++) {
            multiply(q - MIN);
        }
        for (int q = 0; q > MIN; q--) {
            divide(q - MIN);
        }
    }

    private PowersOfTen() {}

    static double high(int q) {
        return HIGH[q - MIN];
    }

    static double low(int q) {
        return LOW[q - MIN];
    }

    static int exponent(int q) {
        return EXPONENT[q - MIN];
    }

    /** 10^q itself, for q from 0 to 22. */
    static double exactly(int q) {
        return high(q) * PowersOfTwo.of(exponent(q));
    }

    /** 10 is 1.25·2³. */
    private static void multiply(int i) {
        double product = HIGH[i] * 1.25;
        double error = DoubleDouble.error(HIGH[i], 1.25, product) + LOW[i] * 1.25;
        put(i + 1, product, error, EXPONENT[i] + 3);
    }

    private static void divide(int i) {
        double quotient = HIGH[i] / 1.25;
        double product = quotient * 1.25;
        double rest = (HIGH[i] - product) - DoubleDouble.error(quotient, 1.25, product);
        put(i - 1, quotient, (rest + LOW[i]) / 1.25, EXPONENT[i] - 3);
    }

    private static void put(int i, double number, double error, int exponent) {
        double high = number + error;
        double low = error - (high - number);
        int shift = high >= 2 ? 1 : high < 1 ? -1 : 0;
        HIGH[i] = high * PowersOfTwo.of(-shift);
        LOW[i] = low * PowersOfTwo.of(-shift);
        EXPONENT[i] = exponent + shift;
    }
}
