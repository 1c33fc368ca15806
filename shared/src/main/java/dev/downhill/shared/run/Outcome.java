package dev.downhill.shared.run;

import dev.downhill.shared.math.SymmetricMatrix;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.Surface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a lane ended.
 *
 * <p>It has diverged if at its end it is not finite, or more than {@value #LOST} diagonals of the domain away, or outside the
 * picture and climbing: the loss higher than ever, and more above the start's than it ever was below. Coming back from far
 * away is no divergence.
 *
 * <p>A lane that in its last steps stayed within a thousandth of the diagonal has come to rest: at a stationary point if
 * Newton's step leads to one as near as that, or a known one is within half a hundredth; on a plateau if both slope and
 * curvature are small beside what is found on the surface, and no minimum is in sight. Any other is still moving.
 *
 * @param step the step at which it came to rest or, never to return, left the picture; the last one if it is still moving
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
    private static final double NEAR = 5e-3;
    private static final double BASIN = 0.1;
    private static final int LAST_STEPS = 20;

    /** How a trajectory on a surface ended. */
    public static Outcome of(Trajectory trajectory, Surface surface, Domain domain) {
        return of(trajectory, surface, domain, null);
    }

    /** @param steepness of the surface, where that is known from others that ran down it */
    static Outcome of(Trajectory trajectory, Surface surface, Domain domain, @Nullable Steepness steepness) {
        int last = trajectory.steps();
        if (isLost(trajectory, domain) || isOutside(trajectory, last, domain) && climbs(trajectory))
            return new Outcome(Type.DIVERGED, leaves(trajectory, domain));
        int rest = restsFrom(trajectory, RESTS_WITHIN * domain.diagonal());
        if (rest > last - lastSteps(trajectory)) return new Outcome(Type.MOVING, last);
        Type type = at(trajectory.x(last, 0), trajectory.x(last, 1), surface, domain, steepness);
        return new Outcome(type, type == Type.MOVING ? last : rest);
    }

    /** The number of steps at the end that tell whether it rests or climbs. */
    private static int lastSteps(Trajectory trajectory) {
        return Math.min(LAST_STEPS, Math.max(1, trajectory.steps() / 2));
    }

    private static boolean isLost(Trajectory trajectory, Domain domain) {
        int last = trajectory.steps();
        double farthest = LOST * Math.max(domain.diagonal(), fromCentre(trajectory, 0, domain));
        return !trajectory.isFinite(last) || !(fromCentre(trajectory, last, domain) <= farthest);
    }

    /** Whether a step is not in the picture and, where that starts outside, farther off than the start. */
    private static boolean isOutside(Trajectory trajectory, int step, Domain domain) {
        if (!trajectory.isFinite(step)) return true;
        return !domain.contains(trajectory.x(step, 0), trajectory.x(step, 1))
                && fromCentre(trajectory, step, domain) > fromCentre(trajectory, 0, domain);
    }

    private static double fromCentre(Trajectory trajectory, int step, Domain domain) {
        return domain.centre().distance(new Point(trajectory.x(step, 0), trajectory.x(step, 1)));
    }

    /** Whether the loss is highest in the last steps, and its rise above the start's more than its fall below ever was. */
    private static boolean climbs(Trajectory trajectory) {
        int last = trajectory.steps() - lastSteps(trajectory);
        double start = trajectory.loss(0);
        double lowest = start;
        double highestBefore = start;
        double highest = start;
        for (int step = 0; step <= trajectory.steps(); step++) {
            double loss = trajectory.loss(step);
            lowest = Math.min(lowest, loss);
            highest = Math.max(highest, loss);
            if (step <= last) highestBefore = highest;
        }
        return highest > highestBefore && highest - start > start - lowest;
    }

    /** The step from which on it was outside, to the end. */
    private static int leaves(Trajectory trajectory, Domain domain) {
        int step = trajectory.steps();
        while (step > 0 && isOutside(trajectory, step - 1, domain)) step--;
        return step;
    }

    /** The step from which on it stayed within {@code radius} of its end. */
    private static int restsFrom(Trajectory trajectory, double radius) {
        int step = trajectory.steps();
        while (step > 0 && trajectory.distance(step - 1, trajectory.steps()) <= radius) step--;
        return step;
    }

    private static Type at(double x, double y, Surface surface, Domain domain, @Nullable Steepness steepness) {
        double near = NEAR * domain.diagonal();
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        surface.gradient(x, y, gradient);
        surface.hessian(x, y, hessian);
        // first, since a surface of many minima may know only some of them
        double newton = newtonStep(gradient, hessian);
        if (newton <= RESTS_WITHIN * domain.diagonal()) return byCurvature(hessian);
        StationaryPoint known = nearest(new Point(x, y), surface.stationary());
        if (known != null && known.at().distance(new Point(x, y)) <= near) return at(known.type());
        // a gentle slope down to a minimum that is in sight is no plateau
        boolean inBasin = newton <= BASIN * domain.diagonal() && byCurvature(hessian) == Type.CONVERGED;
        return !inBasin && isFlat(gradient, hessian, surface, domain, steepness) ? Type.ON_PLATEAU : Type.MOVING;
    }

    private static @Nullable StationaryPoint nearest(Point to, List<StationaryPoint> points) {
        StationaryPoint nearest = null;
        for (StationaryPoint point : points) {
            if (nearest == null || point.at().distance(to) < nearest.at().distance(to)) nearest = point;
        }
        return nearest;
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

    private static boolean isFlat(
            double[] gradient, double[] hessian, Surface surface, Domain domain, @Nullable Steepness known) {
        Steepness steepness = known == null ? new Steepness(surface, domain) : known;
        return steepness.isFlat(gradient, hessian);
    }
}
