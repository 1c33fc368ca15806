package dev.downhill.shared.data;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/**
 * Two classes in the plane, in turn: x₁ = μ₁ + s₁·z₁, x₂ = μ₂ + s₂·z₂ with z normal of correlation ρ around (d, d)/√8 for class 1
 * and its opposite for class 0, so that the middles are d apart. An outlier is of the wrong class.
 */
final class Clusters {
    private Clusters() {}

    static Generator generator() {
        Parameter separation = Generator.separation();
        Parameter correlation = Generator.correlation();
        Parameter offset1 = Generator.offset("offset-1", "x₁", 0);
        Parameter offset2 = Generator.offset("offset-2", "x₂", 0);
        Parameter scale1 = Generator.scale("scale-1", "x₁", 1);
        Parameter scale2 = Generator.scale("scale-2", "x₂", 1);
        return new Generator(
                "clusters",
                "Two clusters",
                "Two features and two classes, each around its own middle.",
                Schema.of(
                        Generator.count(),
                        separation,
                        offset1,
                        offset2,
                        scale1,
                        scale2,
                        correlation,
                        Generator.outliers(),
                        Generator.seed()),
                2,
                (values, index, draw, into) -> {
                    int side = index % 2;
                    double middle = (side == 1 ? 1 : -1) * (values.real(separation) / Exact.sqrt(8));
                    double z1 = draw.normal[0];
                    double z2 = Plane.together(values.real(correlation), z1, draw.normal[1]);
                    into[0] = values.real(offset1) + values.real(scale1) * (middle + z1);
                    into[1] = values.real(offset2) + values.real(scale2) * (middle + z2);
                    into[2] = draw.isOutlier ? 1 - side : side;
                });
    }
}
