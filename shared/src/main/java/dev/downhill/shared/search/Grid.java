package dev.downhill.shared.search;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.surface.Domain;

/** Starts in the middles of equal cells, as near to squares as whole rows and columns allow, row by row from the lower left. */
final class Grid {
    private Grid() {}

    static SwarmKind kind() {
        Parameter count = SwarmKind.count();
        return new SwarmKind(
                "grid",
                "Grid",
                "Everywhere in the part that is looked at.",
                true,
                Schema.of(count),
                (values, centre, area) -> over(area, values.integer(count)));
    }

    /** At most {@code count} starts in the square from −1 to 1. */
    static double[] square(int count) {
        return over(Domain.around(1), count);
    }

    /** At most {@code count} starts. */
    static double[] over(Domain area, int count) {
        double wanted = Math.sqrt(count * (area.width() / area.height()));
        int columns = (int) Math.max(1, Math.min(count, Math.floor(wanted + 0.5)));
        int rows = count / columns;
        double[] starts = new double[2 * columns * rows];
        int at = 0;
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                starts[at++] = area.left() + (i + 0.5) / columns * area.width();
                starts[at++] = area.bottom() + (j + 0.5) / rows * area.height();
            }
        }
        return starts;
    }
}
