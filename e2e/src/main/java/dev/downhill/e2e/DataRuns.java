package dev.downhill.e2e;

import dev.downhill.shared.data.Regression;
import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;

/** Whole runs down losses of data, told minibatches: a seed for each model, way of preprocessing and sampling. */
final class DataRuns implements Sample {
    private static final List<String> OPTIMIZERS = List.of("sgd", "nesterov-lookahead", "adam", "averaged-sgd");

    private final List<Regression> regressions = Regressions.all();

    @Override
    public String name() {
        return "runs on data";
    }

    @Override
    public String title(int seed) {
        return Regressions.title(regressions.get(seed / 3)) + ", sampling " + seed % 3;
    }

    @Override
    public List<String> arguments() {
        return List.of("step");
    }

    @Override
    public List<String> results() {
        return List.of("x", "y", "loss", "fingerprint", "sentences");
    }

    @Override
    public int seeds() {
        return 3 * regressions.size();
    }

    @Override
    public double[] run(int seed, int count) {
        SurfaceKind surface = regressions.get(seed / 3).kind();
        GradientKind kind = Gradients.ALL.get(GradientKind.MINIBATCH);
        List<Parameter> parameters = kind.schema().parameters();
        Chosen<GradientKind> gradient =
                Chosen.byDefault(kind).with(parameters.get(0), 1 + seed % 7).with(parameters.get(1), seed % 3);
        List<Lane> lanes = new ArrayList<>();
        for (String id : OPTIMIZERS) lanes.add(Lane.of(Optimizers.ALL.get(id)));
        Run run = new Experiment(Chosen.byDefault(surface), gradient, 231 + seed, surface.start(), count - 1, lanes)
                .run();
        int fingerprint = run.fingerprint().hashCode();
        int sentences = new Diagnosis(run, 0).sentences().hashCode();
        Trajectory trajectory = run.trajectories().get(seed % OPTIMIZERS.size());
        double[] rows = new double[count * 6];
        int at = 0;
        for (int step = 0; step < count; step++) {
            rows[at++] = step;
            rows[at++] = trajectory.x(step, 0);
            rows[at++] = trajectory.x(step, 1);
            rows[at++] = trajectory.loss(step);
            rows[at++] = fingerprint;
            rows[at++] = sentences;
        }
        return rows;
    }
}
