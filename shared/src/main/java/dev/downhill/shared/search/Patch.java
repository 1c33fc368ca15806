package dev.downhill.shared.search;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/** A square grid of starts around the lane's start; with a radius of 0 all of them are that start. */
final class Patch {
    private Patch() {}

    static SwarmKind kind() {
        Parameter count = SwarmKind.count();
        Parameter radius = SwarmKind.radius();
        return new SwarmKind(
                "patch",
                "Patch",
                "In a square around the start.",
                false,
                Schema.of(count, radius),
                (values, centre, area) -> {
                    double[] starts = Grid.square(values.integer(count));
                    double reach = values.real(radius);
                    for (int i = 0; i < starts.length; i += 2) {
                        starts[i] = centre.x() + reach * starts[i];
                        starts[i + 1] = centre.y() + reach * starts[i + 1];
                    }
                    return starts;
                });
    }
}
