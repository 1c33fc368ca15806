package dev.downhill.e2e;

import java.util.List;
import java.util.stream.Stream;

/** Every sample. What is listed here is compared by the parity test. */
public final class Samples {
    /** How many rows a sample is asked for with each seed. */
    public static final int ROWS = 1_000;

    private static final List<Sample> ALL = Stream.of(
                    Stream.of(Associations.SAMPLE, Detours.SAMPLE, Remainders.SAMPLE, Roundings.SAMPLE),
                    Functions.ALL.stream(),
                    Stream.of(new RandomNumbers(), new NumbersAsText()),
                    Runs.onEverySurface())
            .flatMap(samples -> samples)
            .toList();

    private Samples() {}

    public static List<Sample> all() {
        return ALL;
    }

    public static Sample named(String name) {
        for (Sample sample : ALL) {
            if (sample.name().equals(name)) return sample;
        }
        throw new IllegalArgumentException("No sample is called " + name);
    }
}
