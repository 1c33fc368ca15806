package dev.downhill.shared.data;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.math.SymmetricMatrix;
import dev.downhill.shared.math.SymmetricMatrix.Eigen2;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is done to the features before a model sees them. Means and variances are over all points, with 1/N.
 *
 * <ul>
 *   <li>raw: nothing
 *   <li>zero-centred: x − m, m the mean of each feature
 *   <li>normalised: (x − m)/s, s the standard deviation of each feature
 *   <li>whitened: C^(−½)·(x − m), C the covariance matrix: uncorrelated features of variance 1, as near to the normalised ones
 *       as there are (the symmetric root: Kessy, Lewin and Strimmer, Optimal whitening and decorrelation, 2018). Of one feature
 *       the same as normalised
 * </ul>
 */
public enum Preprocessing {
    RAW("raw", "Raw"),
    ZERO_CENTRED("zero-centred", "Zero-centred"),
    NORMALISED("normalised", "Normalised"),
    WHITENED("whitened", "Whitened");

    private static final String KEY = "preprocessing";
    /** Features whose correlation differs from ±1 by less than this are one. */
    private static final double ONE = 1e-12;

    private final String id;
    private final String title;

    Preprocessing(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As a choice in presets and links. */
    public static Parameter parameter() {
        return Parameter.choice(KEY, RAW.id, ZERO_CENTRED.id, NORMALISED.id, WHITENED.id)
                .help("What is done to the features before the model sees them.");
    }

    public String id() {
        return id;
    }

    /** The name on the page. */
    public String title() {
        return title;
    }

    /** What is wrong with doing this to these points, or null: one cannot divide by no spread at all. */
    public @Nullable Problem check(Points points) {
        if (this == RAW || this == ZERO_CENTRED) return null;
        for (int j = 0; j < points.features(); j++) {
            if (hasSpread(points, j)) continue;
            String feature = points.features() == 1 ? "x" : "x" + (j + 1);
            return impossible(
                    feature + " is the same for all points, which cannot be divided by its deviation, 0",
                    "raw or zero-centred");
        }
        if (this == WHITENED && points.features() == 2) {
            Moments moments = new Moments(points);
            if (1 - moments.correlation() * moments.correlation() < ONE)
                return impossible(
                        "all points lie on a line, which cannot be stretched to a round cloud",
                        "raw, zero-centred or normalised");
        }
        return null;
    }

    private Problem impossible(String why, String others) {
        return new Problem(KEY, "cannot be " + id + " here: " + why + ". Possible are " + others + ".");
    }

    private static boolean hasSpread(Points points, int feature) {
        for (int i = 1; i < points.size(); i++)
            if (points.feature(i, feature) != points.feature(0, feature)) return true;
        return false;
    }

    /**
     * What it does to these points.
     *
     * @throws IllegalArgumentException where {@link #check} finds a problem
     */
    public AffineMap map(Points points) {
        Problem problem = check(points);
        if (problem != null) throw new IllegalArgumentException(problem.message());
        if (this == RAW) return AffineMap.minus(0, 0);
        Moments moments = new Moments(points);
        if (this == ZERO_CENTRED) return AffineMap.minus(moments.mean1(), moments.mean2());
        if (this == NORMALISED || points.features() == 1)
            return new AffineMap(
                    moments.mean1(), moments.mean2(), 1 / moments.deviation1(), 0, 0, 1 / moments.deviation2());
        return whitening(moments);
    }

    private static AffineMap whitening(Moments moments) {
        Eigen2 eigen = SymmetricMatrix.eigen(moments.variance1(), moments.covariance(), moments.variance2());
        double across = 1 / Exact.sqrt(eigen.larger());
        double along = 1 / Exact.sqrt(eigen.smaller());
        double x = eigen.axisX();
        double y = eigen.axisY();
        double mixed = (across - along) * (x * y);
        return new AffineMap(
                moments.mean1(),
                moments.mean2(),
                across * (x * x) + along * (y * y),
                mixed,
                mixed,
                across * (y * y) + along * (x * x));
    }
}
