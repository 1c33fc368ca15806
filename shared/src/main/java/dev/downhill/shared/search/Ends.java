package dev.downhill.shared.search;

import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.Surface;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places where runs down a surface end: first those without a place, then the stationary points that are known of the
 * surface, in its order, then those that runs have found, in theirs.
 */
public final class Ends {
    /** The most places that are told apart; who ends elsewhere is of the place of its type that is nowhere. */
    static final int MOST = 200;
    /** Of the diagonal: an end this near to a place is there. */
    private static final double NEAR = 5e-3;

    private static final Outcome.Type[] TYPES = Outcome.Type.values();

    private final Surface surface;
    private final double near;
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();

    public Ends(Surface surface, Domain domain) {
        this.surface = surface;
        near = NEAR * domain.diagonal();
        for (Outcome.Type type : TYPES) add(type, null);
        for (StationaryPoint known : surface.stationary()) add(type(known.type()), known.at());
    }

    private static Outcome.Type type(StationaryPoint.Type type) {
        return switch (type) {
            case MINIMUM -> Outcome.Type.CONVERGED;
            case MAXIMUM -> Outcome.Type.AT_MAXIMUM;
            case SADDLE, DEGENERATE_SADDLE -> Outcome.Type.AT_SADDLE;
        };
    }

    private void add(Outcome.Type type, @Nullable Point at) {
        places.add(new Place(type, at));
        counts.add(0);
    }

    /** All places there are so far. */
    public List<Place> places() {
        return places;
    }

    /** How many runs have ended in each place. */
    public List<Integer> counts() {
        return counts;
    }

    /** The number of the place where a run has ended, which is counted there; a place that is new is added. */
    int count(Outcome outcome, Trajectory trajectory) {
        int place = of(outcome, trajectory);
        counts.set(place, counts.get(place) + 1);
        return place;
    }

    private int of(Outcome outcome, Trajectory trajectory) {
        Outcome.Type type = outcome.type();
        boolean rests =
                type == Outcome.Type.CONVERGED || type == Outcome.Type.AT_SADDLE || type == Outcome.Type.AT_MAXIMUM;
        int last = trajectory.steps();
        return rests ? resting(type, trajectory.x(last, 0), trajectory.x(last, 1)) : type.ordinal();
    }

    private int resting(Outcome.Type type, double x, double y) {
        int nearest = nearest(type, x, y);
        if (nearest >= 0) return nearest;
        Point found = refined(x, y);
        // what it points at may be a place that others found
        nearest = nearest(type, found.x(), found.y());
        if (nearest >= 0) return nearest;
        if (places.size() >= MOST) return type.ordinal();
        add(type, found);
        return places.size() - 1;
    }

    /** The nearest place of a type that is near enough, or −1. */
    private int nearest(Outcome.Type type, double x, double y) {
        int nearest = -1;
        double least = near * near;
        for (int i = TYPES.length; i < places.size(); i++) {
            Place place = places.get(i);
            Point at = place.at();
            if (place.type() != type || at == null) continue;
            double dx = at.x() - x;
            double dy = at.y() - y;
            double squares = dx * dx + dy * dy;
            if (!(squares <= least)) continue;
            least = squares;
            nearest = i;
        }
        return nearest;
    }

    /** One step of Newton's method nearer to the stationary point, or the point itself where that leads far away. */
    private Point refined(double x, double y) {
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        surface.gradient(x, y, gradient);
        surface.hessian(x, y, hessian);
        double determinant = hessian[0] * hessian[3] - hessian[1] * hessian[2];
        double dx = (hessian[3] * gradient[0] - hessian[1] * gradient[1]) / determinant;
        double dy = (hessian[0] * gradient[1] - hessian[2] * gradient[0]) / determinant;
        return Math.sqrt(dx * dx + dy * dy) <= near ? new Point(x - dx, y - dy) : new Point(x, y);
    }
}
