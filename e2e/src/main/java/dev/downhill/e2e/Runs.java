package dev.downhill.e2e;

import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;

/** Whole runs on a surface from its start, one lane for each seed: every position and loss, and what is made of them. */
record Runs(SurfaceKind surface, List<Variant> variants) implements Sample {
    private static final int SEED = 231;

    /** A way to run down a surface. */
    record Variant(GradientKind gradient, Lane lane) {
        String title() {
            String rate =
                    lane.schedule() == null ? "" : ", rate " + lane.schedule().id();
            return lane.optimizer().id() + ", gradient " + gradient.id() + rate;
        }
    }

    /** A sample for every surface, with every optimizer and every schedule, told every gradient. */
    static List<Sample> onEverySurface() {
        List<Variant> variants = everyVariant();
        List<Sample> samples = new ArrayList<>();
        for (SurfaceKind surface : Surfaces.ALL.all()) samples.add(new Runs(surface, variants));
        return samples;
    }

    private static List<Variant> everyVariant() {
        List<Variant> variants = new ArrayList<>();
        for (GradientKind gradient : Gradients.ALL.all()) {
            for (OptimizerKind optimizer : Optimizers.ALL.all())
                variants.add(new Variant(gradient, Lane.of(optimizer)));
            for (ScheduleKind schedule : Schedules.ALL.all()) variants.add(new Variant(gradient, scheduled(schedule)));
        }
        return variants;
    }

    /** With clipping as well, which is cheap to have here. */
    private static Lane scheduled(ScheduleKind schedule) {
        Chosen<OptimizerKind> optimizer = Chosen.byDefault(Optimizers.ALL.get("momentum"));
        return new Lane(optimizer, Chosen.byDefault(schedule), 1.0, 0.5, null, Point.ORIGIN);
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
        return List.of("x", "y", "loss", "rate", "outcome", "step of the outcome", "fingerprint");
    }

    @Override
    public int seeds() {
        return variants.size();
    }

    @Override
    public double[] run(int seed, int count) {
        Run run = experiment(variants.get(seed), count - 1).run();
        Trajectory trajectory = run.trajectories().get(0);
        Outcome outcome = run.outcomes().get(0);
        int fingerprint = run.fingerprint().hashCode();
        double[] rows = new double[count * 8];
        int at = 0;
        for (int step = 0; step < count; step++) {
            rows[at++] = step;
            rows[at++] = trajectory.x(step, 0);
            rows[at++] = trajectory.x(step, 1);
            rows[at++] = trajectory.loss(step);
            rows[at++] = trajectory.rate(step);
            rows[at++] = outcome.type().id().hashCode();
            rows[at++] = outcome.step();
            rows[at++] = fingerprint;
        }
        return rows;
    }

    private Experiment experiment(Variant variant, int steps) {
        return new Experiment(
                Chosen.byDefault(surface),
                Chosen.byDefault(variant.gradient()),
                SEED,
                surface.start(),
                steps,
                List.of(variant.lane()));
    }
}
