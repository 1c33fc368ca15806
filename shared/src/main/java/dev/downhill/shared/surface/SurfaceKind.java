package dev.downhill.shared.surface;

import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;
import java.util.List;
import java.util.function.Function;

/**
 * A surface of the catalogue.
 *
 * @param formula its text, in the letters x and y and the ids of its parameters; empty if it is made of data
 * @param summary what there is to see on it, in a sentence
 * @param domain the part of the plane it is usually given on
 * @param start where a run starts if nothing else is said
 * @param factory makes the surface from checked values
 * @param frame the part of its domain that a picture shows if nothing else is said
 */
public record SurfaceKind(
        String id,
        String name,
        String formula,
        String summary,
        Schema schema,
        Domain domain,
        Point start,
        Function<Values, Surface> factory,
        Domain frame)
        implements Kind {
    /** The id of the surfaces that a visitor writes as a formula. */
    public static final String FORMULA = "formula";
    /** The ids of the losses of models over points, which need more than parameters. */
    public static final List<String> MODELS =
            List.of("least-squares", "least-squares-plane", "logistic-regression", "logistic-curve");

    /** A surface that is shown on all of its domain. */
    public SurfaceKind(
            String id,
            String name,
            String formula,
            String summary,
            Schema schema,
            Domain domain,
            Point start,
            Function<Values, Surface> factory) {
        this(id, name, formula, summary, schema, domain, start, factory, domain);
    }

    /** The same surface, shown on a part of its domain. */
    SurfaceKind framed(Domain part) {
        return new SurfaceKind(id, name, formula, summary, schema, domain, start, factory, part);
    }

    /** Whether a visitor wrote it. */
    public boolean isFormula() {
        return id.equals(FORMULA);
    }

    /** Whether it is the loss of a model over points, which has no formula of two letters. */
    public boolean isOfData() {
        return formula.isEmpty();
    }

    /** The surface with these values, which must have passed the schema's check. */
    public Surface create(Values values) {
        return factory.apply(values);
    }
}
