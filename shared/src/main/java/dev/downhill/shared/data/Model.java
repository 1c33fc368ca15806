package dev.downhill.shared.data;

import dev.downhill.shared.parameter.Catalogue;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Schema;
import java.util.List;

/**
 * A model with two weights, whose loss over the points is a surface.
 *
 * @param summary what it fits, in a sentence
 * @param formula its loss, to read
 * @param features how many features of a point it sees: with one, the second weight is the intercept; with two there is none
 * @param isClassifier whether the targets are classes, 0 or 1
 * @param generators what makes points for it; the first if nothing else is said
 */
public record Model(
        String id,
        String name,
        String summary,
        String formula,
        int features,
        boolean isClassifier,
        Catalogue<Generator> generators)
        implements Kind {
    /** A model has no parameters of its own. */
    @Override
    public Schema schema() {
        return Schema.EMPTY;
    }

    /** Whether the second weight is the intercept. */
    public boolean hasIntercept() {
        return features == 1;
    }

    /** The points it has if nothing else is said. */
    public DataSet usualData() {
        return DataSet.of(generators.all().get(0));
    }

    /** What the numbers of a row are, as in {@code x, class}. */
    public List<String> columns() {
        String target = isClassifier ? "class" : "y";
        return features == 1 ? List.of("x", target) : List.of("x1", "x2", target);
    }

    /** Its loss over points as it sees them. */
    SampledSurface loss(Points seen) {
        double[] u = seen.column(0);
        double[] v = features == 2 ? seen.column(1) : ones(u.length);
        double[] target = seen.column(features);
        return isClassifier ? new LogisticLoss(u, v, target) : new LeastSquares(u, v, target);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
