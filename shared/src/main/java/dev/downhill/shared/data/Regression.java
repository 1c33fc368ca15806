package dev.downhill.shared.data;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A model, its data and what is done to their features: an objective with two weights. Where least squares has no intercept, its
 * targets lose their mean together with the features, so that the plane still goes through the middle of the points (Hastie,
 * Tibshirani and Friedman, The elements of statistical learning, 3.4).
 */
public final class Regression implements Function<Values, Surface> {
    private final Model model;
    private final DataSet data;
    private final Preprocessing preprocessing;
    /** Made when first asked for, and kept: it never changes, and its minimum takes a while to find. */
    private @Nullable SampledSurface surface;

    public Regression(Model model, DataSet data, Preprocessing preprocessing) {
        this.model = model;
        this.data = data;
        this.preprocessing = preprocessing;
    }

    public Model model() {
        return model;
    }

    public DataSet data() {
        return data;
    }

    public Preprocessing preprocessing() {
        return preprocessing;
    }

    /** The model with its own data, raw. */
    public static Regression of(Model model) {
        return new Regression(model, model.usualData(), Preprocessing.RAW);
    }

    /** What a surface of data is made of; null for any other. */
    public static @Nullable Regression of(SurfaceKind kind) {
        return kind.factory() instanceof Regression regression ? regression : null;
    }

    /** What is wrong with it, with paths as in a preset's objective; a regression with problems makes no surface. */
    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        Points points = data.points();
        if (points.features() != model.features()) {
            problems.add(new Problem("data", "must have " + String.join(", ", model.columns()) + " of every point."));
            return problems;
        }
        for (int i = 0; model.isClassifier() && i < points.size(); i++) {
            double target = points.target(i);
            if (target != 0 && target != 1)
                problems.add(new Problem("data.points[" + i + "]", "must have the class 0 or 1."));
        }
        Problem impossible = preprocessing.check(points);
        if (impossible != null) problems.add(impossible);
        return problems;
    }

    public Regression with(DataSet other) {
        return new Regression(model, other, preprocessing);
    }

    public Regression with(Preprocessing other) {
        return other == preprocessing ? this : new Regression(model, data, other);
    }

    /** What is done to the features. */
    public AffineMap map() {
        return preprocessing.map(data.points());
    }

    /** The points as the model sees them. */
    public Points seen() {
        if (preprocessing == Preprocessing.RAW) return data.points();
        return map().of(data.points(), targetMean());
    }

    /**
     * The weights with which the same model says the same of every point when something else is done to its features; without an
     * intercept the same but for a constant.
     *
     * @param weights of this regression
     */
    public Point translated(Point weights, Regression other) {
        AffineMap from = map();
        AffineMap to = other.map();
        if (!model.hasIntercept()) return to.mappedWeights(from.weights(weights));
        double slope = weights.x() * from.a11();
        double intercept = weights.y() - slope * from.m1();
        return new Point(slope / to.a11(), intercept + slope * to.m1());
    }

    /** What the first two numbers of a row as the model sees it were before; a target of a plane is not among them. */
    public double[] unseen(double first, double second) {
        AffineMap map = map();
        return model.features() == 2 ? map.inverse(first, second) : new double[] {map.m1() + first / map.a11(), second};
    }

    /** What is taken from every target; 0 but for a plane that is not raw. */
    public double targetMean() {
        boolean isCentred = preprocessing != Preprocessing.RAW && !model.isClassifier() && !model.hasIntercept();
        return isCentred ? new Moments(data.points()).targetMean() : 0;
    }

    /** The loss over the points. */
    public SampledSurface surface() {
        SampledSurface made = surface;
        if (made == null) made = model.loss(seen());
        surface = made;
        return made;
    }

    /** As a factory of surfaces it has no parameters: all it is made of is in it. */
    @Override
    public Surface apply(Values values) {
        return surface();
    }

    /** As a surface that can be run down, with a domain and a start of its own; each call computes them again. */
    public SurfaceKind kind() {
        Surroundings surroundings = Surroundings.of(surface());
        return new SurfaceKind(
                model.id(),
                model.name(),
                "",
                model.summary(),
                model.schema(),
                surroundings.domain(),
                surroundings.start(),
                this);
    }

    /** As the objective of an experiment. */
    public Chosen<SurfaceKind> chosen() {
        return Chosen.byDefault(kind());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Regression that
                && model.equals(that.model)
                && data.equals(that.data)
                && preprocessing == that.preprocessing;
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + data.hashCode();
    }
}
