package dev.downhill.shared.run;

/** Trajectories made up for tests: each step at the rate 0.1, after one gradient more. */
final class Ways {
    private Ways() {}

    static Trajectory through(double[][] points, double[] losses) {
        int n = points.length;
        double[] positions = new double[2 * n];
        double[] rates = new double[n];
        int[] gradients = new int[n];
        for (int step = 0; step < n; step++) {
            positions[2 * step] = points[step][0];
            positions[2 * step + 1] = points[step][1];
            rates[step] = 0.1;
            gradients[step] = step;
        }
        return new Trajectory(2, positions, losses, rates, gradients, new int[n], new int[n]);
    }
}
