package dev.downhill.shared.plot;

import dev.downhill.shared.quantity.Quantity;
import dev.downhill.shared.quantity.Quantity.Scale;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.Surface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The least and greatest of a quantity among the steps at which lanes were not lost. */
final class Extent {
    /** By powers of ten, a lane that blows up is followed until it has this many times what it had at the start. */
    private static final double FAR = 1e6;

    private final Quantity quantity;
    private final List<Diagnosis> lanes;
    final boolean logarithmic;
    final int steps;
    /** The loss at the lowest known minimum; infinite if none is known or asked for. */
    double known = Double.POSITIVE_INFINITY;

    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    int evaluations;
    /** Whether no lane ever had a number. */
    boolean isEmpty;

    /** @param scale of the view, or null for the one that suits */
    Extent(Quantity quantity, List<Diagnosis> lanes, @Nullable String scale) {
        this.quantity = quantity;
        this.lanes = lanes;
        Diagnosis first = lanes.get(0);
        steps = first.trajectory().steps();
        boolean isLoss = quantity.scale() == Scale.LOSS;
        if (isLoss) findMinimum(first.surface());
        boolean suits = isLoss
                ? known < Double.POSITIVE_INFINITY
                        || first.surface().stationary().isEmpty()
                : quantity.scale() == Scale.LOGARITHMIC;
        logarithmic = scale == null ? suits : scale.equals("logarithmic");
        double limit = isLoss || logarithmic
                ? FAR * Math.max(Math.abs(quantity.of(first, 0, 0)), 1e-3)
                : Double.POSITIVE_INFINITY;
        for (Diagnosis lane : lanes) {
            evaluations = Math.max(evaluations, lane.trajectory().evaluations(steps));
            include(lane, isLoss || logarithmic ? steps : inSight(lane), limit);
        }
        isEmpty = least > greatest;
        if (isEmpty) {
            least = 0;
            greatest = 1;
        }
    }

    private void findMinimum(Surface surface) {
        for (StationaryPoint point : surface.stationary()) {
            if (point.type() != StationaryPoint.Type.MINIMUM) continue;
            known = Math.min(known, surface.value(point.at().x(), point.at().y()));
        }
    }

    /** The last step at which a lane was in the picture if it left for good, or else the last of all. */
    private static int inSight(Diagnosis lane) {
        Outcome outcome = lane.outcome();
        return outcome.type() == Outcome.Type.DIVERGED
                ? Math.max(0, outcome.step() - 1)
                : lane.trajectory().steps();
    }

    private void include(Diagnosis lane, int last, double limit) {
        for (int step = 0; step <= last; step++)
            for (int curve = 0; curve < quantity.curves(); curve++) {
                double value = quantity.of(lane, curve, step);
                if (!(Math.abs(value) <= limit)) continue;
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
    }

    /** The least that is above a number. */
    double leastAbove(double floor) {
        double above = Double.POSITIVE_INFINITY;
        for (Diagnosis lane : lanes) {
            for (int step = 0; step <= steps; step++) {
                double distance = quantity.of(lane, 0, step) - floor;
                if (distance > 0 && distance < above) above = distance;
            }
        }
        return above;
    }
}
