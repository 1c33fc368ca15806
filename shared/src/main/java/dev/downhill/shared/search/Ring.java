package dev.downhill.shared.search;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.surface.Point;

/** Starts at equal distances on a circle around the lane's start, counterclockwise from the right. */
final class Ring {
    private Ring() {}

    static SwarmKind kind() {
        Parameter count = SwarmKind.count();
        Parameter radius = SwarmKind.radius();
        return new SwarmKind(
                "ring",
                "Ring",
                "On a circle around the start.",
                false,
                Schema.of(count, radius),
                (values, centre, area) -> around(centre, values.real(radius), values.integer(count)));
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
