package dev.downhill.shared.run;

import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.theory.Curvature;

/**
 * What is measured on a lane's way, each quantity at every step, counting from the start to there. Directions are those of the
 * Hessian's axes at a point, usually the minimum: {@link #ALONG} has the smaller eigenvalue, {@link #ACROSS} the larger.
 */
public final class Journey {
    /** The shallow axis, with the smaller eigenvalue. */
    public static final int ALONG = 0;
    /** The steep axis, with the larger eigenvalue. */
    public static final int ACROSS = 1;

    /** Slopes below this share of the steepest before are rounding: which sign they have tells nothing. */
    private static final double ROUNDING = 1e-13;

    private final double[][] progress;
    private final double[][] path;
    private final int[][] signChanges;
    private final double[] gradientNorm;
    private final double[] overshoot;
    private final double[] climb;

    /** As it was measured elsewhere. */
    Journey(
            double[][] progress,
            double[][] path,
            int[][] signChanges,
            double[] gradientNorm,
            double[] overshoot,
            double[] climb) {
        this.progress = progress;
        this.path = path;
        this.signChanges = signChanges;
        this.gradientNorm = gradientNorm;
        this.overshoot = overshoot;
        this.climb = climb;
    }

    /** @param curvature where the axes are taken, and beyond which a lane overshoots */
    public Journey(Trajectory trajectory, Surface surface, Curvature curvature) {
        int n = trajectory.steps() + 1;
        progress = new double[2][n];
        path = new double[2][n];
        signChanges = new int[2][n];
        gradientNorm = new double[n];
        overshoot = new double[n];
        climb = new double[n];
        double ax = curvature.eigen().axisX();
        double ay = curvature.eigen().axisY();
        double toX = curvature.at().x() - trajectory.x(0, 0);
        double toY = curvature.at().y() - trajectory.x(0, 1);
        double along = toY * ax - toX * ay < 0 ? -1 : 1;
        double across = toX * ax + toY * ay < 0 ? -1 : 1;
        double[][] gradients = gradients(trajectory, surface);
        follow(trajectory, gradients, ALONG, along * -ay, along * ax);
        follow(trajectory, gradients, ACROSS, across * ax, across * ay);
        overshoot(trajectory, -ay, ax, curvature.at().x() * -ay + curvature.at().y() * ax);
        climb(trajectory);
    }

    /** The exact gradient at every step, by x and by y. */
    private double[][] gradients(Trajectory trajectory, Surface surface) {
        double[][] gradients = new double[2][gradientNorm.length];
        double[] g = new double[2];
        for (int step = 0; step <= trajectory.steps(); step++) {
            surface.gradient(trajectory.x(step, 0), trajectory.x(step, 1), g);
            gradients[0][step] = g[0];
            gradients[1][step] = g[1];
            gradientNorm[step] = Math.sqrt(g[0] * g[0] + g[1] * g[1]);
        }
        return gradients;
    }

    private void follow(Trajectory trajectory, double[][] gradients, int axis, double ax, double ay) {
        double sign = 0;
        double steepest = 0;
        double before = 0;
        for (int step = 0; step <= trajectory.steps(); step++) {
            double x = trajectory.x(step, 0);
            double y = trajectory.x(step, 1);
            double at = x * ax + y * ay;
            double slope = gradients[0][step] * ax + gradients[1][step] * ay;
            steepest = Math.max(steepest, Math.abs(slope));
            boolean counts = Math.abs(slope) > ROUNDING * steepest;
            boolean changes = counts && slope * sign < 0;
            if (counts) sign = slope > 0 ? 1 : -1;
            if (step > 0) {
                progress[axis][step] = progress[axis][step - 1] + (at - before);
                path[axis][step] = path[axis][step - 1] + Math.abs(at - before);
                signChanges[axis][step] = signChanges[axis][step - 1] + (changes ? 1 : 0);
            }
            before = at;
        }
    }

    private void overshoot(Trajectory trajectory, double ax, double ay, double minimum) {
        double side = trajectory.x(0, 0) * ax + trajectory.x(0, 1) * ay - minimum;
        double farthest = 0;
        for (int step = 0; step <= trajectory.steps(); step++) {
            double at = trajectory.x(step, 0) * ax + trajectory.x(step, 1) * ay - minimum;
            if (at * side < 0) farthest = Math.max(farthest, Math.abs(at));
            overshoot[step] = farthest;
        }
    }

    private void climb(Trajectory trajectory) {
        double lowest = trajectory.loss(0);
        for (int step = 1; step <= trajectory.steps(); step++) {
            double loss = trajectory.loss(step);
            climb[step] = Math.max(climb[step - 1], loss - lowest);
            lowest = Math.min(lowest, loss);
        }
    }

    /** The sum of the steps in the direction of an axis, above 0 towards the point of the axes: how far it has come. */
    public double progress(int axis, int step) {
        return progress[axis][step];
    }

    /** The sum of the absolute steps in the direction of an axis: how far it has gone to come there. */
    public double path(int axis, int step) {
        return path[axis][step];
    }

    /** How often the exact gradient in the direction of an axis has changed its sign; zeros and rounding do not count. */
    public int signChanges(int axis, int step) {
        return signChanges[axis][step];
    }

    /** The length of the exact gradient. */
    public double gradientNorm(int step) {
        return gradientNorm[step];
    }

    /** How far beyond the minimum it has been, seen from the start in the direction of the shallow axis; 0 before it passes. */
    public double overshoot(int step) {
        return overshoot[step];
    }

    /**
     * The depth escaped: the greatest rise of the loss above a loss it had before. A lane that comes to rest elsewhere has got
     * over a barrier of this height; one whose loss only ever falls has 0.
     */
    public double climb(int step) {
        return climb[step];
    }
}
