package dev.downhill.shared.theory;

import dev.downhill.shared.data.Moments;
import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.math.SymmetricMatrix;
import dev.downhill.shared.math.SymmetricMatrix.Eigen2;
import dev.downhill.shared.surface.Point;

/**
 * How badly conditioned the loss of a regression is, and how much it changes with the weights, at its minimum or, where there is
 * none, at zero.
 *
 * @param at the weights
 * @param eigen the curvatures there
 * @param loss the loss there
 * @param reason why it is as badly conditioned as it is, as a sentence
 */
public record Conditioning(Point at, Eigen2 eigen, double loss, String reason) {
    private static final double FAR = 0.5;
    private static final double TOGETHER = 0.3;
    private static final double OTHER_SCALE = 1.5;

    public static Conditioning of(Regression regression) {
        SampledSurface surface = regression.surface();
        Point minimum = surface.minimum().at();
        Point at = minimum == null ? Point.ORIGIN : minimum;
        double[] h = new double[4];
        surface.hessian(at.x(), at.y(), h);
        Eigen2 eigen = SymmetricMatrix.eigen(h[0], h[1], h[3]);
        return new Conditioning(at, eigen, surface.value(at.x(), at.y()), reason(regression));
    }

    /** κ: the curvature across the valley over the one along it. */
    public double number() {
        return eigen.conditionNumber();
    }

    /**
     * By how much the loss rises when the weights change by a share of their length in the direction in which it rises most, to
     * second order: ½·λmax·(share·‖w‖)².
     */
    public double rise(double share) {
        double squares = at.x() * at.x() + at.y() * at.y();
        return 0.5 * eigen.larger() * (share * share * squares);
    }

    private static String reason(Regression regression) {
        Points seen = regression.seen();
        Moments moments = new Moments(seen);
        return seen.features() == 1 ? reasonOfLine(moments) : reasonOfPlane(moments, regression);
    }

    private static String reasonOfLine(Moments moments) {
        double mean = Math.abs(moments.mean1());
        double deviation = moments.deviation1();
        if (mean > FAR * deviation)
            return "The mean of x, " + number(moments.mean1()) + ", is far from 0 beside its deviation, "
                    + number(deviation) + ": a steeper slope can be made up for by a lower intercept.";
        if (deviation > OTHER_SCALE || deviation < 1 / OTHER_SCALE)
            return "The deviation of x, " + number(deviation)
                    + ", is another scale than that of the intercept, which is multiplied by 1.";
        return "The mean of x is near 0 and its deviation near 1: slope and intercept do not get in each other's way.";
    }

    private static String reasonOfPlane(Moments moments, Regression regression) {
        double size1 = Math.sqrt(moments.variance1() + moments.mean1() * moments.mean1());
        double size2 = Math.sqrt(moments.variance2() + moments.mean2() * moments.mean2());
        double offset1 = Math.abs(moments.mean1()) / size1;
        double offset2 = Math.abs(moments.mean2()) / size2;
        double ratio = Math.max(size1, size2) / Math.min(size1, size2);
        if (Math.min(offset1, offset2) > FAR)
            return "The points lie far from 0, so both features say nearly the same: one weight can make up for the other.";
        if (ratio > OTHER_SCALE)
            return "One feature is " + number(ratio)
                    + " times as large as the other: its weight is that much more sensitive, and the curvature "
                    + number(ratio * ratio) + " times as large.";
        if (Math.abs(moments.correlation()) > TOGETHER)
            return "The features go together, with a correlation of " + number(moments.correlation())
                    + ": one weight can make up for the other.";
        String what = regression.preprocessing() == Preprocessing.WHITENED ? "are uncorrelated" : "hardly go together";
        return "Both features have about the same size and " + what + ": the weights do not get in each other's way.";
    }

    private static String number(double value) {
        return Numbers.significant(value, 3).replace('-', '−');
    }
}
