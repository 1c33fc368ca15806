package dev.downhill.e2e;

import dev.downhill.shared.quantity.Quantities;
import dev.downhill.shared.quantity.Quantity;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;

/** What is measured on the way down a surface, one lane for each seed: every quantity that can be plotted, at every step. */
record Measurements(SurfaceKind surface, List<Variant> variants) implements Sample {
    /** A sample for every surface. */
    static List<Sample> onEverySurface() {
        List<Variant> variants = Variant.all();
        List<Sample> samples = new ArrayList<>();
        for (SurfaceKind surface : Surfaces.ALL.all()) samples.add(new Measurements(surface, variants));
        return samples;
    }

    @Override
    public String name() {
        return "measurements on " + surface.id();
    }

    @Override
    public String title(int seed) {
        return variants.get(seed).title();
    }

    @Override
    public List<String> arguments() {
        return List.of("step");
    }

    @Override
    public List<String> results() {
        List<String> results = new ArrayList<>();
        for (Quantity quantity : Quantities.ALL)
            for (int curve = 0; curve < quantity.curves(); curve++) results.add(quantity.id() + " " + curve);
        return results;
    }

    @Override
    public int seeds() {
        return variants.size();
    }

    @Override
    public double[] run(int seed, int count) {
        Diagnosis lane = new Diagnosis(variants.get(seed).on(surface, count - 1).run(), 0);
        double[] rows = new double[count * (1 + results().size())];
        int at = 0;
        for (int step = 0; step < count; step++) {
            rows[at++] = step;
            for (Quantity quantity : Quantities.ALL)
                for (int curve = 0; curve < quantity.curves(); curve++) rows[at++] = quantity.of(lane, curve, step);
        }
        return rows;
    }
}
