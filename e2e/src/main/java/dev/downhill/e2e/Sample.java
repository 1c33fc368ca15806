package dev.downhill.e2e;

import java.util.List;

/** A table of numbers that must come out with the same bits on the JVM and in the browser. */
public interface Sample {
    /** Names it in test reports. */
    String name();

    /** What the first numbers of a row are: those that the others are made of. */
    List<String> arguments();

    /** What the other numbers of a row are. */
    List<String> results();

    /** How many seeds to run, from 0 up. */
    int seeds();

    /** {@code count} rows, one after another: a pure function of the seed. */
    double[] run(int seed, int count);

    /** What a seed stands for, in test reports. */
    default String title(int seed) {
        return "seed " + seed;
    }
}
