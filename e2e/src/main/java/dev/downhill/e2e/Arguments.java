package dev.downhill.e2e;

import dev.downhill.shared.math.Random;

/** Random numbers to compute with: mostly of ordinary size, some of every size a double can have, some special. */
final class Arguments {
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        2.0,
        Math.PI,
        -Math.PI / 2,
        0.1,
        1e-300,
        -1e300,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        9007199254740992.0,
        4294967296.5,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
    };

    private static final int LEAST_EXPONENT = -1074;
    private static final int GREATEST_EXPONENT = 1023;
    private static final double[] POWERS_OF_TWO = powersOfTwo();

    private final Random random;

    Arguments(int seed) {
        random = new Random(seed);
    }

    double next() {
        int kind = random.nextInt() >>> 28;
        if (kind < 6) return 20 * random.nextDouble() - 10;
        if (kind < 10) return ofSize(below(41) - 20);
        if (kind < 14) return ofSize(LEAST_EXPONENT + below(POWERS_OF_TWO.length));
        if (kind < 15) return below(2001) - 1000;
        return SPECIAL[below(SPECIAL.length)];
    }

    /** Of either sign, in [1, 2) times two to the exponent. */
    private double ofSize(int exponent) {
        double size = (1 + random.nextDouble()) * POWERS_OF_TWO[exponent - LEAST_EXPONENT];
        return random.nextInt() < 0 ? -size : size;
    }

    private int below(int bound) {
        return (random.nextInt() >>> 1) % bound;
    }

    private static double[] powersOfTwo() {
        double[] powers = new double[GREATEST_EXPONENT - LEAST_EXPONENT + 1];
        double power = Double.MIN_VALUE;
        for (int i = 0; i < powers.length; i++, power *= 2) powers[i] = power;
        return powers;
    }
}
