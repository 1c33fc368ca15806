package dev.downhill.shared.preset;

import dev.downhill.shared.data.Generator;
import dev.downhill.shared.data.Model;
import dev.downhill.shared.data.Models;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Catalogue;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.quantity.Quantities;
import dev.downhill.shared.quantity.Quantity;
import dev.downhill.shared.rule.Rule;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Everything there is to choose from, as JSON: what a person needs to write a preset by hand or by program. */
public final class CatalogueJson {
    private CatalogueJson() {}

    public static Json.Members toJson() {
        return new JsonObject()
                .put("surfaces", list(Surfaces.ALL, CatalogueJson::surface))
                .put("models", list(Models.all(), CatalogueJson::model))
                .put("gradients", list(Gradients.ALL, CatalogueJson::gradient))
                .put("optimizers", list(Optimizers.ALL, CatalogueJson::optimizer))
                .put("schedules", list(Schedules.ALL, CatalogueJson::schedule))
                .put("plots", plots())
                .build();
    }

    private static Json plots() {
        List<Json> items = new ArrayList<>();
        for (Quantity quantity : Quantities.ALL)
            items.add(new JsonObject()
                    .put("id", quantity.id())
                    .put("name", quantity.name())
                    .put("help", quantity.help())
                    .build());
        return new Json.Items(items);
    }

    private static <K extends Kind> Json list(Catalogue<K> catalogue, Function<K, Json> json) {
        List<Json> items = new ArrayList<>();
        for (K kind : catalogue.all()) items.add(json.apply(kind));
        return new Json.Items(items);
    }

    private static Json surface(SurfaceKind kind) {
        Domain domain = kind.domain();
        return named(kind, kind.summary())
                .put("formula", kind.formula())
                .put("mathml", mathml(Formula.parse(kind.formula())))
                .put("domain", JsonObject.numbers(domain.left(), domain.right(), domain.bottom(), domain.top()))
                .put("start", JsonObject.numbers(kind.start().toArray()))
                .put("parameters", parameters(kind))
                .put("stationary", stationary(kind))
                .build();
    }

    /** The stationary points of the surface that has every parameter's default. */
    private static Json stationary(SurfaceKind kind) {
        List<Json> items = new ArrayList<>();
        for (StationaryPoint point : kind.create(kind.schema().defaults()).stationary()) {
            items.add(new JsonObject()
                    .put("at", JsonObject.numbers(point.at().toArray()))
                    .put("type", point.type().id())
                    .build());
        }
        return new Json.Items(items);
    }

    /** A model over points, with what makes points for it. */
    private static Json model(Model model) {
        Parameter preprocessing = Preprocessing.parameter();
        return named(model, model.summary())
                .put("loss", model.formula())
                .put("columns", JsonObject.texts(model.columns()))
                .put("data", list(model.generators(), CatalogueJson::generator))
                .put("parameters", new Json.Items(List.of(parameter(preprocessing))))
                .build();
    }

    private static Json generator(Generator generator) {
        return named(generator, generator.summary())
                .put("parameters", parameters(generator))
                .build();
    }

    private static Json gradient(GradientKind kind) {
        return named(kind, kind.summary())
                .put("parameters", parameters(kind))
                .put("needs-data", kind.needsSamples())
                .build();
    }

    private static Json optimizer(OptimizerKind kind) {
        JsonObject object = named(kind, kind.summary()).put("rule", kind.rule());
        Rule rule = Rule.read(kind.rule()).rule();
        if (rule != null) object.put("mathml", mathml(rule));
        return object.put("velocity", kind.hasVelocity())
                .put("parameters", parameters(kind))
                .build();
    }

    private static Json schedule(ScheduleKind kind) {
        return named(kind, kind.summary()).put("parameters", parameters(kind)).build();
    }

    private static String mathml(Formula formula) {
        return "<math display=\"block\"><mrow><mi>f</mi><mo>=</mo>" + formula.typeset() + "</mrow></math>";
    }

    /** One element for each line. */
    private static String mathml(Rule rule) {
        StringBuilder lines = new StringBuilder();
        for (Rule.Assignment assignment : rule.assignments())
            lines.append("<math display=\"block\">")
                    .append(assignment.typeset().toString())
                    .append("</math>");
        return lines.toString();
    }

    private static JsonObject named(Kind kind, String summary) {
        return new JsonObject().put("id", kind.id()).put("name", kind.name()).put("summary", summary);
    }

    private static Json parameters(Kind kind) {
        List<Json> items = new ArrayList<>();
        for (Parameter parameter : kind.schema().parameters()) items.add(parameter(parameter));
        return new Json.Items(items);
    }

    private static Json parameter(Parameter parameter) {
        JsonObject object = new JsonObject()
                .put("id", parameter.id())
                .put("name", parameter.name())
                .put("symbol", parameter.symbol())
                .put("type", parameter.type().id())
                .put("min", limit(parameter, parameter.min()))
                .put("max", limit(parameter, parameter.max()));
        if (parameter.maxExcluded()) object.put("max-excluded", true);
        if (!parameter.words().isEmpty()) object.put("choices", JsonObject.texts(parameter.words()));
        if (!parameter.unit().isEmpty()) object.put("unit", parameter.unit());
        return object.put("default", initial(parameter))
                .put("help", parameter.help())
                .build();
    }

    /** An end of a number's range; null for what is no number. */
    private static Json limit(Parameter parameter, double end) {
        return switch (parameter.type()) {
            case FLAG, CHOICE -> Json.NULL;
            default -> Json.of(end);
        };
    }

    private static Json initial(Parameter parameter) {
        double first = parameter.initial().isEmpty() ? 0 : parameter.initial().get(0);
        return switch (parameter.type()) {
            case FLAG -> Json.of(first != 0);
            case CHOICE -> Json.of(parameter.words().get((int) first));
            case LIST -> list(parameter.initial());
            default -> Json.of(first);
        };
    }

    private static Json list(List<Double> numbers) {
        List<Json> items = new ArrayList<>();
        for (double number : numbers) items.add(Json.of(number));
        return new Json.Items(items);
    }
}
