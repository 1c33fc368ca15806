package dev.downhill.e2e;

import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.RateFit;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.StableRate;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import dev.downhill.shared.theory.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What theory says of a lane beside what is fitted to it, in numbers and in words, for every surface; one way down for each seed. */
final class Diagnoses implements Sample {
    private static final int STEPS = 120;
    private static final int COLUMNS = 20;

    private final List<Variant> variants = Variant.all();
    private final List<SurfaceKind> surfaces = Surfaces.ALL.all();

    @Override
    public String name() {
        return "diagnoses";
    }

    @Override
    public String title(int seed) {
        return variants.get(seed).title();
    }

    @Override
    public List<String> arguments() {
        return List.of("surface");
    }

    @Override
    public List<String> results() {
        return List.of(
                "sentences",
                "rate that is stable",
                "predicted rate",
                "fitted rate",
                "first step fitted",
                "last step fitted",
                "centre",
                "logarithm of the loss there",
                "place",
                "x of the place",
                "y of the place",
                "smaller eigenvalue",
                "larger eigenvalue",
                "axis, x",
                "best lr at this rho",
                "its rate",
                "best lr",
                "best rho",
                "best rate");
    }

    @Override
    public int seeds() {
        return variants.size();
    }

    @Override
    public double[] run(int seed, int count) {
        double[] rows = new double[count * COLUMNS];
        // a row for each surface, over and over
        for (int i = 0; i < count; i++) {
            if (i < surfaces.size()) row(seed, i, rows);
            else System.arraycopy(rows, i % surfaces.size() * COLUMNS, rows, i * COLUMNS, COLUMNS);
        }
        return rows;
    }

    private void row(int seed, int surface, double[] rows) {
        Run run = variants.get(seed).on(surfaces.get(surface), STEPS).run();
        Diagnosis lane = new Diagnosis(run, 0);
        RateFit fit = lane.fit();
        int at = surface * COLUMNS;
        rows[at++] = surface;
        rows[at++] = String.join("; ", lane.sentences()).hashCode();
        rows[at++] = lane.blewUp() ? StableRate.find(run.experiment(), 0).lr() : 0;
        rows[at++] = lane.predicted();
        rows[at++] = fit == null ? 0 : fit.rate();
        rows[at++] = fit == null ? 0 : fit.from();
        rows[at++] = fit == null ? 0 : fit.to();
        rows[at++] = fit == null ? 0 : fit.centre();
        rows[at++] = fit == null ? 0 : fit.logLoss();
        rows[at++] = lane.vantage().place().ordinal();
        rows[at++] = lane.curvature().at().x();
        rows[at++] = lane.curvature().at().y();
        rows[at++] = lane.curvature().eigen().smaller();
        rows[at++] = lane.curvature().eigen().larger();
        rows[at++] = lane.curvature().eigen().axisX();
        rows[at++] = lr(lane.bestLr());
        rows[at++] = rate(lane.bestLr());
        rows[at++] = lr(lane.best());
        rows[at++] = lane.best() == null ? 0 : lane.best().rho();
        rows[at++] = rate(lane.best());
    }

    private static double lr(@Nullable Settings settings) {
        return settings == null ? 0 : settings.lr();
    }

    private static double rate(@Nullable Settings settings) {
        return settings == null ? 0 : settings.rate();
    }
}
