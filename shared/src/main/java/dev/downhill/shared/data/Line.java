package dev.downhill.shared.data;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;

/**
 * Points around a straight line: x = μ + s·z and y = 1 + 1.5·z + σ·ε with z, ε standard normal, so that mean and scale of x are
 * only another unit of the same points. An outlier lies 4 to 8 above or below.
 */
final class Line {
    private static final double SLOPE = 1.5;
    private static final double HEIGHT = 1;

    private Line() {}

    static Generator generator() {
        Parameter noise = Generator.noise();
        Parameter offset = Generator.offset("offset", "x", 2);
        Parameter scale = Generator.scale("scale", "x", 1);
        return new Generator(
                "line",
                "Around a line",
                "One feature and a number that rises with it.",
                Schema.of(Generator.count(), noise, offset, scale, Generator.outliers(), Generator.seed()),
                1,
                (values, index, draw, into) -> {
                    double z = draw.normal[0];
                    into[0] = values.real(offset) + values.real(scale) * z;
                    into[1] = HEIGHT + SLOPE * z + values.real(noise) * draw.normal[1] + farOff(draw);
                });
    }

    /** How far an outlier lies off; 0 for any other point. */
    static double farOff(Generator.Draw draw) {
        if (!draw.isOutlier) return 0;
        return draw.uniform < 0.5 ? 8 * (draw.uniform - 1) : 4 + 8 * (draw.uniform - 0.5);
    }
}
