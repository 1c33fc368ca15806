package dev.downhill.e2e;

import dev.downhill.shared.math.Random;
import dev.downhill.shared.theory.LinearIteration;
import dev.downhill.shared.theory.LinearIteration.Form;
import dev.downhill.shared.theory.Recurrence;
import dev.downhill.shared.theory.Settings;
import java.util.List;

/** What is known before a run, of random settings on random curvatures: one seed for each method. */
final class Theory implements Sample {
    @Override
    public String name() {
        return "theory";
    }

    @Override
    public String title(int seed) {
        return Form.values()[seed].name();
    }

    @Override
    public List<String> arguments() {
        return List.of("lr", "rho", "dampening", "weight decay", "smaller eigenvalue", "larger eigenvalue");
    }

    @Override
    public List<String> results() {
        return List.of(
                "rate",
                "trace",
                "determinant",
                "discriminant",
                "limit",
                "greatest lr",
                "best lr at this rho",
                "its rate",
                "best lr",
                "best rho",
                "best rate",
                "noise floor",
                "terminal step");
    }

    @Override
    public int seeds() {
        return Form.values().length;
    }

    @Override
    public double[] run(int seed, int count) {
        Form form = Form.values()[seed];
        Random random = new Random(seed);
        double[] rows = new double[count * 19];
        int at = 0;
        for (int i = 0; i < count; i++) {
            boolean ball = form == Form.HEAVY_BALL;
            double rho = form == Form.GRADIENT_DESCENT ? 0 : random.nextDouble();
            double dampening = ball && i % 3 == 0 ? random.nextDouble() : 0;
            double decay = i % 2 == 0 ? random.nextDouble() : 0;
            double smaller = 2 * random.nextDouble() + (i % 10 == 0 ? -1 : 0);
            double larger = smaller + 100 * random.nextDouble() * random.nextDouble();
            double lr = random.nextDouble() * (i % 5 == 0 ? 1 : 0.04);
            LinearIteration iteration = new LinearIteration(form, rho, dampening, decay);
            Recurrence along = iteration.along(lr, smaller);
            Settings bestLr = iteration.bestLr(smaller, larger);
            Settings best = iteration.best(smaller, larger);
            rows[at++] = lr;
            rows[at++] = rho;
            rows[at++] = dampening;
            rows[at++] = decay;
            rows[at++] = smaller;
            rows[at++] = larger;
            rows[at++] = iteration.rate(lr, smaller, larger);
            rows[at++] = along.trace();
            rows[at++] = along.determinant();
            rows[at++] = along.discriminant();
            rows[at++] = iteration.limit();
            rows[at++] = iteration.greatestLr(larger);
            rows[at++] = bestLr.lr();
            rows[at++] = bestLr.rate();
            rows[at++] = best.lr();
            rows[at++] = best.rho();
            rows[at++] = best.rate();
            rows[at++] = iteration.noiseFloor(lr, larger, 0.5);
            rows[at++] = iteration.terminalStep(lr, larger);
        }
        return rows;
    }
}
