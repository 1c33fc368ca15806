package dev.downhill.e2e;

import dev.downhill.shared.data.LeastSquares;
import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.Batches.Sampling;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.theory.Conditioning;
import dev.downhill.shared.theory.Covariance;
import dev.downhill.shared.theory.GradientSpread;
import dev.downhill.shared.theory.LinearIteration;
import dev.downhill.shared.theory.LinearIteration.Form;
import dev.downhill.shared.theory.MinibatchFloor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points, losses, batches and the theory of their noise, at random weights: a seed for each model and way of preprocessing. */
final class Losses implements Sample {
    private static final int COLUMNS = 24;

    private final List<Regression> regressions = Regressions.all();

    @Override
    public String name() {
        return "losses of data";
    }

    @Override
    public String title(int seed) {
        return Regressions.title(regressions.get(seed));
    }

    @Override
    public List<String> arguments() {
        return List.of("x", "y");
    }

    @Override
    public List<String> results() {
        return List.of(
                "a point's number",
                "value",
                "gradient, x",
                "gradient, y",
                "hessian, xx",
                "hessian, xy",
                "hessian, yy",
                "a sample of a batch",
                "how many are in it",
                "its value",
                "its gradient, x",
                "its gradient, y",
                "painted value",
                "minimum, x",
                "minimum, y",
                "left of the picture",
                "start, x",
                "spread, xx",
                "spread, xy",
                "condition number",
                "floor",
                "memory");
    }

    @Override
    public int seeds() {
        return regressions.size();
    }

    @Override
    public double[] run(int seed, int count) {
        Regression regression = regressions.get(seed);
        SampledSurface surface = regression.surface();
        Points seen = regression.seen();
        Domain domain = regression.kind().domain();
        Point start = regression.kind().start();
        Point minimum =
                surface.minimum().at() == null ? start : surface.minimum().at();
        double condition = Conditioning.of(regression).number();
        Random random = new Random(seed);
        double[] rows = new double[count * COLUMNS];
        double[] painted = new double[count];
        surface.row(domain.left(), domain.width() / count, start.y(), painted, count);
        double[] g = new double[2];
        double[] h = new double[4];
        int at = 0;
        for (int i = 0; i < count; i++) {
            double x = domain.left() + domain.width() * random.nextDouble();
            double y = domain.bottom() + domain.height() * random.nextDouble();
            int size = 1 + i % seen.size();
            Sampling sampling = Sampling.values()[i % 3];
            rows[at++] = x;
            rows[at++] = y;
            rows[at++] = seen.at(i % seen.size(), i % seen.columns());
            rows[at++] = surface.value(x, y);
            surface.gradient(x, y, g);
            rows[at++] = g[0];
            rows[at++] = g[1];
            surface.hessian(x, y, h);
            rows[at++] = h[0];
            rows[at++] = h[1];
            rows[at++] = h[3];
            Batches batches = new Batches(seen.size(), size, sampling, seed - 2);
            batches.begin(i);
            int[] batch = new int[size];
            for (int k = 0; k < batches.count(); k++) batch[k] = batches.sample(k);
            rows[at++] = batch[0];
            rows[at++] = batches.count();
            rows[at++] = surface.batchValue(batch, batches.count(), x, y);
            surface.batchGradient(batch, batches.count(), x, y, g);
            rows[at++] = g[0];
            rows[at++] = g[1];
            rows[at++] = painted[i];
            rows[at++] = minimum.x();
            rows[at++] = minimum.y();
            rows[at++] = domain.left();
            rows[at++] = start.x();
            Covariance spread = GradientSpread.predicted(surface, size, sampling, new Point(x, y));
            rows[at++] = spread.xx();
            rows[at++] = spread.xy();
            rows[at++] = condition;
            // sixteen unknowns: not in every row
            MinibatchFloor floor = i % 50 == 0 ? floor(surface, i, size) : null;
            rows[at++] = floor == null ? 0 : floor.loss();
            rows[at++] = floor == null ? 0 : floor.memory();
        }
        return rows;
    }

    private static @Nullable MinibatchFloor floor(SampledSurface surface, int i, int size) {
        if (!(surface instanceof LeastSquares loss)) return null;
        Form form = Form.values()[i / 50 % 4];
        double rho = form == Form.GRADIENT_DESCENT ? 0 : 0.8;
        return MinibatchFloor.of(loss, new LinearIteration(form, rho, 0, i % 100 == 0 ? 0.1 : 0), 0.01, size);
    }
}
