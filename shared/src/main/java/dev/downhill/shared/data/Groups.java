package dev.downhill.shared.data;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/**
 * Two classes on a line, in turn: x = μ + s·z with z normal around d/2 for class 1 and −d/2 for class 0. An outlier is of the
 * wrong class.
 */
final class Groups {
    private Groups() {}

    static Generator generator() {
        Parameter separation = Generator.separation();
        Parameter offset = Generator.offset("offset", "x", 2);
        Parameter scale = Generator.scale("scale", "x", 1);
        return new Generator(
                "groups",
                "Two groups",
                "One feature and two classes, of which one has the larger numbers.",
                Schema.of(Generator.count(), separation, offset, scale, Generator.outliers(), Generator.seed()),
                1,
                (values, index, draw, into) -> {
                    int side = index % 2;
                    double middle = (side == 1 ? 0.5 : -0.5) * values.real(separation);
                    into[0] = values.real(offset) + values.real(scale) * (middle + draw.normal[0]);
                    into[1] = draw.isOutlier ? 1 - side : side;
                });
    }
}
