package dev.downhill.shared.search;

import dev.downhill.shared.parameter.Schema;

/** A square grid of starts around the lane's start; with a radius of 0 all of them are that start. */
final class Patch {
    private Patch() {}

    static SwarmKind kind() {
        return new SwarmKind(
                "patch",
                "Patch",
                "In a square around the start.",
                Schema.of(SwarmKind.COUNT, SwarmKind.RADIUS),
                (values, centre, area) -> {
                    double[] starts = Grid.square(values.integer(SwarmKind.COUNT));
                    double radius = values.real(SwarmKind.RADIUS);
                    for (int i = 0; i < starts.length; i += 2) {
                        starts[i] = centre.x() + radius * starts[i];
                        starts[i + 1] = centre.y() + radius * starts[i + 1];
                    }
                    return starts;
                });
    }
}
