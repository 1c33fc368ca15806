package dev.downhill.shared.run;

import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.theory.Curvature;
import org.jspecify.annotations.Nullable;

/**
 * The place whose curvature theory goes by for a lane: the minimum it comes to, the one nearest to it if it comes to none, or
 * else where it is.
 *
 * @param minimum the place if it is a minimum, else the known minimum nearest to the lane's end; null if none is known
 */
public record Vantage(
        Place place, Curvature curvature, @Nullable Point minimum) {
    /** What kind of place it is. */
    public enum Place {
        MINIMUM,
        /** The lane's end, or the stationary point at which it rests. */
        END,
        START
    }

    /** Within this share of the domain's diagonal a stationary point is the one that a lane is at. */
    private static final double NEAR = 0.02;

    static Vantage of(Diagnosis lane) {
        boolean lost = lane.outcome().type() == Outcome.Type.DIVERGED;
        Point at = lane.at(lost ? 0 : lane.trajectory().steps());
        Domain domain = lane.experiment().surface().kind().domain();
        Curvature found = Curvature.stationaryNear(lane.surface(), lane.weightDecay(), at);
        boolean near = found != null && found.at().distance(at) <= NEAR * domain.diagonal();
        Curvature here = found != null && near ? found : Curvature.at(lane.surface(), at);
        Curvature known = known(lane, at);
        return switch (lane.outcome().type()) {
            case CONVERGED -> new Vantage(Place.MINIMUM, here, here.at());
            case AT_SADDLE, AT_MAXIMUM -> new Vantage(Place.END, here, known == null ? null : known.at());
            case ON_PLATEAU ->
                new Vantage(Place.END, Curvature.at(lane.surface(), at), known == null ? null : known.at());
            case MOVING, DIVERGED -> {
                Curvature minimum = found != null && near && isMinimum(found, lane) ? found : known;
                if (minimum == null
                        && found != null
                        && isMinimum(found, lane)
                        && domain.contains(found.at().x(), found.at().y())) minimum = found;
                yield minimum != null
                        ? new Vantage(Place.MINIMUM, minimum, minimum.at())
                        : new Vantage(lost ? Place.START : Place.END, Curvature.at(lane.surface(), at), null);
            }
        };
    }

    private static boolean isMinimum(Curvature curvature, Diagnosis lane) {
        return curvature.eigen().smaller() + lane.weightDecay() > 0;
    }

    /** The known minimum nearest to a point, moved to where weight decay draws it. */
    private static @Nullable Curvature known(Diagnosis lane, Point from) {
        Point nearest = null;
        for (StationaryPoint point : lane.surface().stationary()) {
            if (point.type() != StationaryPoint.Type.MINIMUM) continue;
            if (nearest == null || point.at().distance(from) < nearest.distance(from)) nearest = point.at();
        }
        if (nearest == null) return null;
        Curvature drawn = Curvature.stationaryNear(lane.surface(), lane.weightDecay(), nearest);
        return drawn != null && isMinimum(drawn, lane) ? drawn : Curvature.at(lane.surface(), nearest);
    }
}
