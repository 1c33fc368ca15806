package dev.downhill.e2e;

import java.util.ArrayList;
import java.util.List;

/** Every sample. What is listed here is compared by the parity test. */
public final class Samples {
    /** How many rows a sample is asked for with each seed. */
    public static final int ROWS = 1_000;

    private static final List<Sample> ALL = list();

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

    private static List<Sample> list() {
        List<Sample> samples = new ArrayList<>();
        samples.add(Associations.SAMPLE);
        samples.add(Detours.SAMPLE);
        samples.add(Remainders.SAMPLE);
        samples.add(Roundings.SAMPLE);
        samples.addAll(Functions.ALL);
        samples.add(new RandomNumbers());
        samples.add(new NumbersAsText());
        samples.add(new Formulas());
        samples.add(new Rules());
        samples.add(new Theory());
        samples.add(new Diagnoses());
        samples.add(new Losses());
        samples.add(new DataRuns());
        samples.add(new ManyStarts());
        samples.addAll(Runs.onEverySurface());
        samples.addAll(Measurements.onEverySurface());
        return List.copyOf(samples);
    }
}
