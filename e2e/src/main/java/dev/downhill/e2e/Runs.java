package dev.downhill.e2e;

import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;

/** Whole runs on a surface from its start, one lane for each seed: every position and loss, and what is made of them. */
record Runs(SurfaceKind surface, List<Variant> variants) implements Sample {
    /** A sample for every surface. */
    static List<Sample> onEverySurface() {
        List<Variant> variants = Variant.all();
        List<Sample> samples = new ArrayList<>();
        for (SurfaceKind surface : Surfaces.ALL.all()) samples.add(new Runs(surface, variants));
        return samples;
    }

    @Override
    public String name() {
        return "runs on " + surface.id();
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
        return List.of("x", "y", "loss", "rate", "evaluations", "outcome", "step of the outcome", "fingerprint");
    }

    @Override
    public int seeds() {
        return variants.size();
    }

    @Override
    public double[] run(int seed, int count) {
        Run run = variants.get(seed).on(surface, count - 1).run();
        Trajectory trajectory = run.trajectories().get(0);
        Outcome outcome = run.outcomes().get(0);
        int fingerprint = run.fingerprint().hashCode();
        double[] rows = new double[count * 9];
        int at = 0;
        for (int step = 0; step < count; step++) {
            rows[at++] = step;
            rows[at++] = trajectory.x(step, 0);
            rows[at++] = trajectory.x(step, 1);
            rows[at++] = trajectory.loss(step);
            rows[at++] = trajectory.rate(step);
            rows[at++] = trajectory.evaluations(step);
            rows[at++] = outcome.type().id().hashCode();
            rows[at++] = outcome.step();
            rows[at++] = fingerprint;
        }
        return rows;
    }
}
