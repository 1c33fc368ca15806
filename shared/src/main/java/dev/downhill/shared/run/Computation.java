package dev.downhill.shared.run;

import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.surface.Surface;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run that is computed part by part, so that whoever waits for it can do other things in between. */
public final class Computation {
    /** Values and gradients that take a few milliseconds of the longest formulas. */
    private static final int PART = 200;
    /** Operations that take a few milliseconds. */
    private static final int QUICK = 1_000_000;

    private final Experiment experiment;
    private final Surface landscape;
    private final List<Walk> walks = new ArrayList<>();
    private int lane;

    /** @throws IllegalArgumentException when its gradient cannot be that of its objective */
    public Computation(Experiment experiment) {
        this.experiment = experiment;
        if (experiment.gradient().kind().needsSamples()) {
            Problem problem = Batches.check(experiment.gradient(), experiment.surface());
            if (problem != null) throw new IllegalArgumentException(problem.toString());
        }
        landscape = experiment.createSurface();
        for (Lane each : experiment.lanes()) {
            Slope slope = each.clip(
                    experiment.gradient().kind().create(experiment.gradient().values(), landscape, experiment.seed()));
            walks.add(new Walk(landscape, slope, each.descent(experiment.start()), each.rates(), experiment.steps()));
        }
    }

    /**
     * Goes on until the run is complete, or until about so many values and gradients more have been asked for: exceeded by no
     * more than those of one step.
     *
     * @return the run if it is complete, else null
     */
    public @Nullable Run goOn(int evaluations) {
        int left = evaluations;
        while (lane < walks.size()) {
            Walk walk = walks.get(lane);
            int before = walk.evaluations();
            // an int is enough: 10,000 steps ask for far less than its half
            int most = left > Integer.MAX_VALUE - before ? Integer.MAX_VALUE : before + left;
            if (!walk.goOn(most)) return null;
            left -= walk.evaluations() - before;
            lane++;
        }
        List<Trajectory> trajectories = new ArrayList<>();
        for (Walk walk : walks) trajectories.add(walk.trajectory());
        return of(trajectories);
    }

    /**
     * How many values and gradients whoever waits may ask for between two looks at the clock: no more than take a few
     * milliseconds.
     */
    public int part() {
        if (!experiment.surface().kind().isOfData()) return PART;
        SampledSurface sampled = (SampledSurface) landscape;
        int most = Math.max(sampled.operations(), sampled.samples() * sampled.sampleOperations());
        return Math.max(1, Math.min(PART, QUICK / most));
    }

    /** What is run. */
    public Experiment experiment() {
        return experiment;
    }

    /** The run of trajectories that were recorded elsewhere. */
    public Run of(List<Trajectory> trajectories) {
        return new Run(experiment, landscape, List.copyOf(trajectories));
    }

    /** How much of it is done, from 0 to 1, by steps. */
    public double share() {
        double recorded = 0;
        for (Walk walk : walks) recorded += walk.recorded();
        return recorded / (walks.size() * (experiment.steps() + 1.0));
    }
}
