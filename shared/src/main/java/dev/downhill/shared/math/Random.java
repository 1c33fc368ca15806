package dev.downhill.shared.math;

/**
 * A seeded generator of random numbers: sfc32 by Chris Doty-Humphrey (PractRand), which needs {@code int} arithmetic
 * only. The sequence is a promise: the same seed gives the same numbers on every machine and in every later version.
 *
 * <p>Noise that must be the same however a run is reached is drawn after {@link #reseed}, which makes the sequence a
 * function of seed, stream and step alone.
 */
public final class Random {
    /** Rounds thrown away after seeding, until every bit of the seed has reached every bit of the state. */
    private static final int ROUNDS_TO_MIX = 16;

    private static final double TWO_PI = 2 * Math.PI;

    private int a;
    private int b;
    private int c;
    private int counter;

    /** The sequence of a seed: that of stream 0, step 0. */
    public Random(int seed) {
        reseed(seed, 0, 0);
    }

    /** Starts the sequence of this seed, stream and step, whatever was drawn before. Nothing is allocated. */
    public void reseed(int seed, int stream, int step) {
        a = seed;
        b = stream;
        c = step;
        counter = 1;
        for (int i = 0; i < ROUNDS_TO_MIX; i++) {
            nextInt();
        }
    }

    /** Any of the 2³² ints, each as likely. */
    public int nextInt() {
        int next = a + b + counter;
        counter++;
        a = b ^ (b >>> 9);
        b = c + (c << 3);
        c = ((c << 21) | (c >>> 11)) + next;
        return next;
    }

    /**
     * A whole number from 0 to bound − 1, each exactly as likely. Draws again, now and then, to keep it so.
     *
     * @throws IllegalArgumentException if the bound is below 1
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("The bound must be at least 1, not " + bound);
        }
        int next;
        int value;
        do {
            next = nextInt() >>> 1;
            value = next % bound;
        } while (next - value > Integer.MAX_VALUE - (bound - 1));
        return value;
    }

    /** Uniform in [0, 1), a multiple of 2⁻⁵³. Takes two ints. */
    public double nextDouble() {
        double high = nextInt() >>> 5;
        double low = nextInt() >>> 6;
        return (high * 0x1p26 + low) * 0x1p-53;
    }

    /**
     * A standard normal number, at most 8.6 from zero: the cosine member of a pair by Box and Muller, A note on the
     * generation of random normal deviates, 1958. Takes four ints and keeps no spare.
     */
    public double nextGaussian() {
        double radius = nextRadius();
        return radius * Exact.cos(TWO_PI * nextDouble());
    }

    /**
     * Fills an array with standard normal numbers, each pair of neighbours the cosine and sine member of one pair by
     * Box and Muller; the last of an odd number of them is a cosine member.
     */
    public void gaussians(double[] into) {
        for (int i = 0; i < into.length; i += 2) {
            double radius = nextRadius();
            double angle = TWO_PI * nextDouble();
            into[i] = radius * Exact.cos(angle);
            if (i + 1 < into.length) {
                into[i + 1] = radius * Exact.sin(angle);
            }
        }
    }

    private double nextRadius() {
        return Exact.sqrt(-2 * Exact.log(1 - nextDouble()));
    }
}
