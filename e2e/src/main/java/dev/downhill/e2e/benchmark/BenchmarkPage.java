package dev.downhill.e2e.benchmark;

import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.picture.ColourMap;
import dev.downhill.shared.plot.Relief;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.FormulaKind;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** Compiled to target/benchmark/benchmark.js: the page's heavy loops, each as work to be timed. */
public final class BenchmarkPage {
    private static Relief relief = relief("rosenbrock", false);

    private BenchmarkPage() {}

    public static void main(String[] arguments) {}

    /** Every surface of the catalogue. */
    @JSExport
    public static String[] surfaces() {
        return Surfaces.ALL.all().stream().map(SurfaceKind::id).toArray(String[]::new);
    }

    /** Nothing but steps: the position after the last. */
    @JSExport
    public static Float64Array descend(String surface, String optimizer, double lr, int steps) {
        SurfaceKind kind = Surfaces.ALL.get(surface);
        Surface landscape = kind.create(kind.schema().defaults());
        GradientKind exact = Gradients.ALL.get("exact");
        Slope slope = exact.create(exact.schema().defaults(), landscape, 0);
        OptimizerKind settings = Optimizers.ALL.get(optimizer);
        Descent descent =
                settings.create(settings.schema().defaults()).from(kind.start().toArray());
        for (int step = 0; step < steps; step++) {
            slope.begin(step);
            descent.step(slope, lr);
        }
        return Float64Array.fromJavaArray(descent.position());
    }

    /** A run as the page makes it, every position and loss recorded: the last position and loss. */
    @JSExport
    public static Float64Array run(String surface, String optimizer, double lr, int steps) {
        SurfaceKind kind = Surfaces.ALL.get(surface);
        Chosen<OptimizerKind> settings = Chosen.byDefault(Optimizers.ALL.get(optimizer));
        Experiment experiment = new Experiment(
                Chosen.byDefault(kind),
                Chosen.byDefault(Gradients.ALL.get("exact")),
                0,
                kind.start(),
                steps,
                List.of(Lane.of(settings.with(settings.kind().lr(), lr))));
        Trajectory trajectory = experiment.run().trajectories().get(0);
        double[] last = {trajectory.x(steps, 0), trajectory.x(steps, 1), trajectory.loss(steps)};
        return Float64Array.fromJavaArray(last);
    }

    /** Chooses what {@link #paint} paints, and does what has to be done once a picture. */
    @JSExport
    public static void see(String surface, boolean asFormula) {
        relief = relief(surface, asFormula);
    }

    private static Relief relief(String surface, boolean asFormula) {
        Chosen<SurfaceKind> chosen = Chosen.byDefault(Surfaces.ALL.get(surface));
        if (asFormula) chosen = FormulaKind.open(chosen);
        return new Relief(chosen.kind().create(chosen.values()), chosen.kind().domain(), ColourMap.LIGHT);
    }

    /** The heat map of what was chosen, from the upper left. */
    @JSExport
    public static Int32Array paint(int columns, int rows) {
        int[] pixels = new int[columns * rows];
        for (int row = 0; row < rows; row++) relief.paintRow(row, columns, rows, pixels, row * columns);
        return Int32Array.fromJavaArray(pixels);
    }
}
