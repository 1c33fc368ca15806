package dev.downhill.shared.run;

import dev.downhill.shared.math.SymmetricMatrix;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.Surface;

/**
 * How a lane ended.
 *
 * <p>A lane that is more than {@value #LOST} diagonals of the domain away at the end, or not finite, has diverged. One that in
 * its last steps stayed within a thousandth of the diagonal has come to rest: at a stationary point if one is within a
 * hundredth of the diagonal (a known one, or the one to which Newton's step leads), on a plateau if both slope and curvature
 * are a hundredth of what is usual on the surface. Any other is still moving.
 *
 * @param step the step at which it came to rest or was lost; the last one if it is still moving
 */
public record Outcome(Type type, int step) {
    /** The ways to end. */
    public enum Type {
        CONVERGED("converged"),
        MOVING("still-moving"),
        AT_SADDLE("stuck-at-saddle"),
        AT_MAXIMUM("stuck-at-maximum"),
        ON_PLATEAU("stuck-on-plateau"),
        DIVERGED("diverged");

        private final String id;

        Type(String id) {
            this.id = id;
        }

        /** The word for it in answers. */
        public String id() {
            return id;
        }
    }

    /** How many diagonals away a lane counts as lost. */
    static final int LOST = 100;

    private static final double RESTS_WITHIN = 1e-3;
    private static final double NEAR = 1e-2;
    private static final double FLAT = 1e-2;
    private static final int LAST_STEPS = 20;
    private static final int SAMPLES = 9;

    /** How a trajectory on a surface ended. */
    public static Outcome of(Trajectory trajectory, Surface surface, Domain domain) {
        int lost = lostAt(trajectory, domain);
        if (lost >= 0) return new Outcome(Type.DIVERGED, lost);
        int rest = restsFrom(trajectory, RESTS_WITHIN * domain.diagonal());
        int last = trajectory.steps();
        if (rest > last - Math.min(LAST_STEPS, Math.max(1, last / 2))) return new Outcome(Type.MOVING, last);
        Type type = at(trajectory.x(last, 0), trajectory.x(last, 1), surface, domain);
        return new Outcome(type, type == Type.MOVING ? last : rest);
    }

    /** The step from which on it was lost to the end, or −1. */
    private static int lostAt(Trajectory trajectory, Domain domain) {
        int step = trajectory.steps();
        while (step >= 0 && isLost(trajectory, step, domain)) step--;
        return step == trajectory.steps() ? -1 : step + 1;
    }

    private static boolean isLost(Trajectory trajectory, int step, Domain domain) {
        double dx = trajectory.x(step, 0) - domain.centre().x();
        double dy = trajectory.x(step, 1) - domain.centre().y();
        double limit = LOST * domain.diagonal();
        return !trajectory.isFinite(step) || Math.abs(dx) > limit || Math.abs(dy) > limit;
    }

    /** The step from which on it stayed within {@code radius} of its end. */
    private static int restsFrom(Trajectory trajectory, double radius) {
        int step = trajectory.steps();
        while (step > 0 && trajectory.distance(step - 1, trajectory.steps()) <= radius) step--;
        return step;
    }

    private static Type at(double x, double y, Surface surface, Domain domain) {
        double near = NEAR * domain.diagonal();
        for (StationaryPoint point : surface.stationary()) {
            double dx = x - point.at().x();
            double dy = y - point.at().y();
            if (Math.sqrt(dx * dx + dy * dy) <= near) return at(point.type());
        }
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        surface.gradient(x, y, gradient);
        surface.hessian(x, y, hessian);
        if (newtonStep(gradient, hessian) <= near) return byCurvature(hessian);
        return isFlat(gradient, hessian, surface, domain) ? Type.ON_PLATEAU : Type.MOVING;
    }

    private static Type at(StationaryPoint.Type type) {
        return switch (type) {
            case MINIMUM -> Type.CONVERGED;
            case MAXIMUM -> Type.AT_MAXIMUM;
            case SADDLE, DEGENERATE_SADDLE -> Type.AT_SADDLE;
        };
    }

    private static Type byCurvature(double[] hessian) {
        SymmetricMatrix.Eigen2 eigen = SymmetricMatrix.eigen(hessian[0], hessian[1], hessian[3]);
        if (eigen.smaller() > 0) return Type.CONVERGED;
        return eigen.larger() < 0 ? Type.AT_MAXIMUM : Type.AT_SADDLE;
    }

    /** The length of H⁻¹g: how far the stationary point would be if the surface were quadratic. */
    private static double newtonStep(double[] gradient, double[] hessian) {
        double determinant = hessian[0] * hessian[3] - hessian[1] * hessian[2];
        double dx = (hessian[3] * gradient[0] - hessian[1] * gradient[1]) / determinant;
        double dy = (hessian[0] * gradient[1] - hessian[2] * gradient[0]) / determinant;
        double length = Math.sqrt(dx * dx + dy * dy);
        return Double.isFinite(length) ? length : Double.POSITIVE_INFINITY;
    }

    private static boolean isFlat(double[] gradient, double[] hessian, Surface surface, Domain domain) {
        double slope = 0;
        double curvature = 0;
        double[] g = new double[2];
        double[] h = new double[4];
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                double x = domain.left() + (i + 0.5) / SAMPLES * domain.width();
                double y = domain.bottom() + (j + 0.5) / SAMPLES * domain.height();
                surface.gradient(x, y, g);
                surface.hessian(x, y, h);
                slope = Math.max(slope, size(g));
                curvature = Math.max(curvature, size(h));
            }
        }
        return size(gradient) <= FLAT * slope && size(hessian) <= FLAT * curvature;
    }

    private static double size(double[] entries) {
        double squares = 0;
        for (double entry : entries) squares += entry * entry;
        return Math.sqrt(squares);
    }
}
