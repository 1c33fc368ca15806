package dev.downhill.shared.data;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/**
 * Points around a plane through the origin: x₁ = μ₁ + s₁·z₁, x₂ = μ₂ + s₂·z₂ with z₁, z₂ standard normal of correlation ρ, and
 * y = x₁/s₁ + x₂/(2·s₂) + σ·ε. An outlier lies 4 to 8 above or below.
 */
final class Plane {
    private Plane() {}

    static Generator generator() {
        Parameter noise = Generator.noise();
        Parameter correlation = Generator.correlation();
        Parameter offset1 = Generator.offset("offset-1", "x₁", 0);
        Parameter offset2 = Generator.offset("offset-2", "x₂", 0);
        Parameter scale1 = Generator.scale("scale-1", "x₁", 1);
        Parameter scale2 = Generator.scale("scale-2", "x₂", 4);
        return new Generator(
                "plane",
                "Around a plane",
                "Two features and a number that depends on both.",
                Schema.of(
                        Generator.count(),
                        noise,
                        offset1,
                        offset2,
                        scale1,
                        scale2,
                        correlation,
                        Generator.outliers(),
                        Generator.seed()),
                2,
                (values, index, draw, into) -> {
                    double z1 = draw.normal[0];
                    double z2 = together(values.real(correlation), z1, draw.normal[1]);
                    into[0] = values.real(offset1) + values.real(scale1) * z1;
                    into[1] = values.real(offset2) + values.real(scale2) * z2;
                    double height = into[0] / values.real(scale1) + 0.5 * (into[1] / values.real(scale2));
                    into[2] = height + values.real(noise) * draw.normal[2] + Line.farOff(draw);
                });
    }

    /** A standard normal number of this correlation with {@code a}. */
    static double together(double correlation, double a, double b) {
        return correlation * a + Exact.sqrt(1 - correlation * correlation) * b;
    }
}
