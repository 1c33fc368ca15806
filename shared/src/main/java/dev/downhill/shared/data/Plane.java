package dev.downhill.shared.data;

import dev.downhill.shared.parameter.Parameter;

/**
 * Points around a plane through the origin: x₁ = μ₁ + s₁·z₁, x₂ = μ₂ + s₂·z₂ with z₁, z₂ standard normal of correlation ρ, and
 * y = x₁/s₁ + x₂/(2·s₂) + σ·ε. An outlier lies 4 to 8 above or below.
 */
final class Plane {
    private Plane() {}

    static Generator generator() {
        Parameter noise = Generator.noise();
        TwoFeatures features = new TwoFeatures(4);
        return new Generator(
                "plane",
                "Around a plane",
                "Two features and a number that depends on both.",
                features.schema(noise),
                2,
                (values, index, draw, into) -> {
                    double z1 = draw.normal[0];
                    features.place(values, z1, features.together(values, z1, draw.normal[1]), into);
                    double height =
                            into[0] / values.real(features.scale1) + 0.5 * (into[1] / values.real(features.scale2));
                    into[2] = height + values.real(noise) * draw.normal[2] + Line.farOff(draw);
                });
    }
}
