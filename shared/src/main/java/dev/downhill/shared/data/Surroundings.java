package dev.downhill.shared.data;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.math.SymmetricMatrix;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;

/**
 * The part of the plane of weights on which a loss is shown, and where runs start. A square around the minimum (around zero
 * where there is none), with zero in it; so large that the loss rises well within it: across the steep axis of a least-squares
 * loss by four times the loss at zero weights, or for the logistic loss as far as the weights of a typical sample give 8. Side and
 * middle are round numbers, so that a little more noise does not move the picture.
 */
record Surroundings(Domain domain, Point start) {
    /** The farthest from zero that a start may be. */
    private static final double FARTHEST = 1e6;

    static Surroundings of(SampledSurface surface) {
        Minimum minimum = surface.minimum();
        Point at = minimum.at() == null ? Point.ORIGIN : minimum.at();
        double reach = 1.2 * Math.max(Math.abs(at.x()), Math.abs(at.y()));
        reach = round(Math.max(reach, rise(surface)));
        double grain = reach / 10;
        double x = grain * Math.floor(at.x() / grain + 0.5);
        double y = grain * Math.floor(at.y() / grain + 0.5);
        Domain domain = new Domain(tidy(x - reach), tidy(x + reach), tidy(y - reach), tidy(y + reach));
        return new Surroundings(domain, new Point(near(x - 0.6 * reach), near(y + 0.4 * reach)));
    }

    /** How far from the minimum the loss has risen well. */
    private static double rise(SampledSurface surface) {
        if (surface instanceof LogisticLoss loss) {
            double square = loss.meanSquare();
            return square > 0 ? 8 / Math.sqrt(2 * square) : 1;
        }
        double[] h = new double[4];
        surface.hessian(0, 0, h);
        double steepest = SymmetricMatrix.eigen(h[0], h[1], h[3]).larger();
        double height = surface.value(0, 0);
        return steepest > 0 && height > 0 ? Math.sqrt(8 * height / steepest) : 1;
    }

    /** The next larger of 1, 2, 5, 10, 20, …, or of 0.5, 0.2, …. */
    private static double round(double size) {
        double decade = 1;
        while (decade < size && decade < 1e12) decade *= 10;
        while (decade >= 10 * size && decade > 1e-12) decade /= 10;
        double tenth = decade / 10;
        for (double step : new double[] {1, 2, 5}) if (step * tenth >= size) return step * tenth;
        return decade;
    }

    private static double near(double coordinate) {
        return Math.max(-FARTHEST, Math.min(tidy(coordinate), FARTHEST));
    }

    /** Without the last digits, which are rounding. */
    private static double tidy(double value) {
        return Numbers.parse(Numbers.significant(value, 9));
    }
}
