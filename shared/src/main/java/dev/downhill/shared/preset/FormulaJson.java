package dev.downhill.shared.preset;

import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.formula.SyntaxProblem;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.FormulaKind;
import dev.downhill.shared.surface.SurfaceKind;
import org.jspecify.annotations.Nullable;

/** A formula as a preset's objective: {@code {"id": "formula", "text": …, "parameters": {…}, "domain": […]}}. */
final class FormulaJson {
    private FormulaJson() {}

    /** The formula with its values; null after saying what is wrong with it. */
    static @Nullable Chosen<SurfaceKind> read(Fields fields) {
        fields.get("id");
        Formula formula = formula(fields);
        Domain said = fields.domain("domain", Experiment.FARTHEST);
        Domain domain = said == null ? FormulaKind.DOMAIN : said;
        Fields parameters = fields.child("parameters");
        // which parameters there may be is not known
        if (formula == null) return null;
        if (parameters == null) return Chosen.byDefault(FormulaKind.of(formula, domain));
        Values values = parameters.values(FormulaKind.of(formula, domain).schema());
        parameters.finish();
        SurfaceKind kind = FormulaKind.of(formula, domain, name -> number(values, name));
        return new Chosen<>(kind, moved(values, kind.schema()));
    }

    /** The same numbers for a schema with the same ids. */
    static Values moved(Values values, Schema schema) {
        Values moved = schema.defaults();
        for (Parameter parameter : schema.parameters()) moved = moved.with(parameter, number(values, parameter.id()));
        return moved;
    }

    static double number(Values values, String id) {
        for (Parameter parameter : values.schema().parameters())
            if (parameter.id().equals(id)) return values.real(parameter);
        throw new IllegalArgumentException("no parameter " + id);
    }

    private static @Nullable Formula formula(Fields fields) {
        if (fields.get("text") == null) {
            fields.wrong("text", "must be given: a formula of x and y, such as x^2 + 3*y^2.");
            return null;
        }
        String text = fields.said("text");
        if (text == null) return null;
        Formula.Reading reading = Formula.read(text);
        SyntaxProblem problem = reading.problem();
        if (problem != null) fields.wrong("text", problem.message());
        return reading.formula();
    }

    static JsonObject write(Chosen<SurfaceKind> surface) {
        SurfaceKind kind = surface.kind();
        Domain domain = kind.domain();
        return new JsonObject()
                .put("id", SurfaceKind.FORMULA)
                .put("text", kind.formula())
                .put("parameters", parameters(surface.values()))
                .put("domain", JsonObject.numbers(domain.left(), domain.right(), domain.bottom(), domain.top()));
    }

    static Json parameters(Values values) {
        JsonObject parameters = new JsonObject();
        for (Parameter parameter : values.schema().parameters()) parameters.put(parameter.id(), values.real(parameter));
        return parameters.build();
    }
}
