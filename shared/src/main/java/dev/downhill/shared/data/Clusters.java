package dev.downhill.shared.data;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;

/**
 * Two classes in the plane, in turn: x₁ = μ₁ + s₁·z₁, x₂ = μ₂ + s₂·z₂ with z normal of correlation ρ around (d, d)/√8 for class 1
 * and its opposite for class 0, so that the middles are d apart. An outlier is of the wrong class.
 */
final class Clusters {
    private Clusters() {}

    static Generator generator() {
        Parameter separation = Generator.separation();
        TwoFeatures features = new TwoFeatures(1);
        return new Generator(
                "clusters",
                "Two clusters",
                "Two features and two classes, each around its own middle.",
                features.schema(separation),
                2,
                (values, index, draw, into) -> {
                    int side = index % 2;
                    double middle = (side == 1 ? 1 : -1) * (values.real(separation) / Exact.sqrt(8));
                    double z1 = draw.normal[0];
                    double z2 = features.together(values, z1, draw.normal[1]);
                    features.place(values, middle + z1, middle + z2, into);
                    into[2] = draw.isOutlier ? 1 - side : side;
                });
    }
}
