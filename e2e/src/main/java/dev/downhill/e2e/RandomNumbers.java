package dev.downhill.e2e;

import dev.downhill.shared.math.Random;
import java.util.List;

/** What the generator of random numbers gives. */
record RandomNumbers() implements Sample {
    @Override
    public String name() {
        return "random numbers";
    }

    @Override
    public List<String> arguments() {
        return List.of();
    }

    @Override
    public List<String> results() {
        return List.of("int", "int below 10", "double", "gaussian", "first of gaussians", "second", "third");
    }

    @Override
    public int seeds() {
        return 1_000;
    }

    @Override
    public double[] run(int seed, int count) {
        Random random = new Random(seed);
        double[] gaussians = new double[3];
        double[] rows = new double[count * results().size()];
        int at = 0;
        for (int row = 0; row < count; row++) {
            rows[at++] = random.nextInt();
            rows[at++] = random.nextInt(10);
            rows[at++] = random.nextDouble();
            rows[at++] = random.nextGaussian();
            random.gaussians(gaussians);
            for (double gaussian : gaussians) rows[at++] = gaussian;
        }
        return rows;
    }
}
