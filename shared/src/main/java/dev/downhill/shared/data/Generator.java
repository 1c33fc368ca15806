package dev.downhill.shared.data;

import dev.downhill.shared.math.Random;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;

/**
 * A source of random points. What is drawn for a point is a pure function of the seed and the point's number, so more points
 * leave the first as they were.
 *
 * @param summary what the points are like, in a sentence
 * @param features how many features a point has
 */
public record Generator(String id, String name, String summary, Schema schema, int features, Recipe recipe)
        implements Kind {
    /** Makes a point of what was drawn for it. */
    @FunctionalInterface
    interface Recipe {
        /**
         * @param index the number of the point; the first is 0
         * @param into the features and the target
         */
        void fill(Values values, int index, Draw draw, double[] into);
    }

    /** What is drawn for a point: three standard normal numbers, and whether it is an outlier. */
    static final class Draw {
        final double[] normal = new double[3];
        boolean isOutlier;
        /** Uniform from 0 to 1. */
        double uniform;
    }

    /** Beside 0, of additive noise, so that equal seeds do not draw the same. */
    private static final int STREAM = 1;

    static Parameter count() {
        return Parameter.integer("count", "N", 2, Points.MOST, 50)
                .named("Points")
                .slider(Scale.LINEAR, 10, 500)
                .help("How many points there are.");
    }

    static Parameter noise() {
        return Parameter.real("noise", "σ", 0, 1000, 0.5)
                .named("Noise")
                .slider(Scale.LINEAR, 0, 3)
                .help("The standard deviation of what is added to every target.");
    }

    static Parameter separation() {
        return Parameter.real("separation", "", 0, 100, 2)
                .named("Separation")
                .slider(Scale.LINEAR, 0, 10)
                .help("How far the middles of the two classes are apart, in deviations of one class.");
    }

    static Parameter correlation() {
        return Parameter.real("correlation", "ρ", -0.999, 0.999, 0)
                .named("Correlation")
                .slider(Scale.LINEAR, -0.99, 0.99)
                .help("How much the features go together: 0 not at all, near 1 or −1 they are nearly one.");
    }

    static Parameter outliers() {
        return Parameter.real("outliers", "", 0, 0.5, 0)
                .named("Outliers")
                .slider(Scale.LINEAR, 0, 0.3)
                .help("The share of points with a target far off, or of the wrong class.");
    }

    static Parameter seed() {
        return Parameter.integer("seed", "", 0, 4294967295.0, 1)
                .named("Seed of the data")
                .slider(Scale.LINEAR, 0, 100)
                .help("Another number gives other points of the same sort.");
    }

    /** The mean of a feature. */
    static Parameter offset(String id, String which, double initial) {
        return Parameter.real(id, "μ", -1000, 1000, initial)
                .named("Mean of " + which)
                .slider(Scale.LINEAR, -10, 10)
                .help("Where the middle of the points is: far from 0 beside the scale, the loss is badly conditioned.");
    }

    /** The unit of a feature. */
    static Parameter scale(String id, String which, double initial) {
        return Parameter.real(id, "s", 0.001, 1000, initial)
                .named("Scale of " + which)
                .slider(Scale.LOGARITHMIC, 0.05, 20)
                .help("How widely the points are spread: the same points in another unit.");
    }

    /**
     * One of its parameters; all have {@code count}, {@code outliers} and {@code seed}.
     *
     * @throws IllegalArgumentException if it has none of that id
     */
    public Parameter parameter(String id) {
        for (Parameter parameter : schema.parameters()) if (parameter.id().equals(id)) return parameter;
        throw new IllegalArgumentException("no parameter " + id);
    }

    /** The points of these values, which must have passed the schema's check. */
    public Points create(Values values) {
        int columns = features + 1;
        double[] rows = new double[values.integer(parameter("count")) * columns];
        double[] row = new double[columns];
        int seed = (int) (long) values.real(parameter("seed"));
        double outliers = values.real(parameter("outliers"));
        Random random = new Random(seed);
        Draw draw = new Draw();
        for (int i = 0; i * columns < rows.length; i++) {
            random.reseed(seed, STREAM, i);
            random.gaussians(draw.normal);
            draw.isOutlier = random.nextDouble() < outliers;
            draw.uniform = random.nextDouble();
            recipe.fill(values, i, draw, row);
            System.arraycopy(row, 0, rows, i * columns, columns);
        }
        return Points.of(features, rows);
    }
}
