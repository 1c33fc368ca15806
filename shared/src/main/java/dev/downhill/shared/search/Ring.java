package dev.downhill.shared.search;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.surface.Point;

/** Starts at equal distances on a circle around the lane's start, counterclockwise from the right. */
final class Ring {
    private Ring() {}

    static SwarmKind kind() {
        return new SwarmKind(
                "ring",
                "Ring",
                "On a circle around the start.",
                Schema.of(SwarmKind.COUNT, SwarmKind.RADIUS),
                (values, centre, area) ->
                        around(centre, values.real(SwarmKind.RADIUS), values.integer(SwarmKind.COUNT)));
    }

    static double[] around(Point centre, double radius, int count) {
        double[] starts = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            starts[2 * i] = centre.x() + radius * Exact.cos(angle);
            starts[2 * i + 1] = centre.y() + radius * Exact.sin(angle);
        }
        return starts;
    }
}
