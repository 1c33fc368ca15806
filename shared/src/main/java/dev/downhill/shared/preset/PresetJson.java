package dev.downhill.shared.preset;

import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonException;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.search.SwarmKind;
import dev.downhill.shared.search.Swarms;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Presets as JSON, version 1. What is left out takes its default; whatever is wrong is said, all of it at once. */
public final class PresetJson {
    /** The objectives that are not in the catalogue of surfaces. */
    private static final String[] MORE_OBJECTIVES = moreObjectives();

    private PresetJson() {}

    private static String[] moreObjectives() {
        String[] ids = new String[1 + SurfaceKind.MODELS.size()];
        ids[0] = SurfaceKind.FORMULA;
        for (int i = 1; i < ids.length; i++) ids[i] = SurfaceKind.MODELS.get(i - 1);
        return ids;
    }

    /** Reads a preset from the text of its JSON. */
    public static Decoded<Preset> read(String text) {
        try {
            return read(JsonReader.read(text));
        } catch (JsonException e) {
            return Decoded.wrong(List.of(new Problem("", Objects.requireNonNull(e.getMessage()))));
        }
    }

    /** Reads a preset from its JSON. */
    public static Decoded<Preset> read(Json json) {
        List<Problem> problems = new ArrayList<>();
        if (!(json instanceof Json.Members)) {
            return Decoded.wrong(List.of(new Problem("", "A preset must be an object, but is " + json.what() + ".")));
        }
        Preset preset = preset(new Fields(json, "", problems), problems);
        return problems.isEmpty() ? Decoded.of(preset) : Decoded.wrong(problems);
    }

    /** All that is wrong with a preset made by hand: what reading it back would say. */
    public static List<Problem> check(Preset preset) {
        return read(toJson(preset)).problems();
    }

    /** Reads the surface alone, from {@code {"id": …}} with its parameters; {@code path} is put before the problems' paths. */
    public static Decoded<Chosen<SurfaceKind>> readSurface(Json json, String path) {
        List<Problem> problems = new ArrayList<>();
        Fields fields = new Fields(json, path, problems);
        // said twice in this file, so that the compiler leaves it what it is: a call of the second script
        Chosen<SurfaceKind> surface = isModel(fields) ? RegressionJson.read(fields) : surfaceOrNull(fields);
        return surface != null && problems.isEmpty() ? Decoded.of(surface) : Decoded.wrong(problems);
    }

    private static Preset preset(Fields fields, List<Problem> problems) {
        fields.require("version", Preset.VERSION, "must be " + Preset.VERSION + ", the version this program reads.");
        fields.require("engine", Preset.ENGINE, "must be " + Preset.ENGINE + ", the engine this program has.");
        String title = fields.text("title", Preset.LONGEST_TITLE, false);
        String description = fields.text("description", Preset.LONGEST_DESCRIPTION, true);
        Chosen<SurfaceKind> surface = surface(fields.child("objective"));
        boolean knownSurface = problems.isEmpty();
        Chosen<GradientKind> gradient = gradient(fields.child("gradient"));
        if (knownSurface && gradient.kind().needsSamples()) {
            Problem problem = Batches.check(gradient, surface);
            if (problem != null) problems.add(problem.under("gradient"));
        }
        int seed = (int) (long) fields.whole("seed", 0, 4294967295.0, Preset.DEFAULT_SEED);
        Point start = fields.point("start", Experiment.FARTHEST);
        int before = problems.size();
        int steps = (int) fields.whole("steps", 1, Experiment.MOST_STEPS, Preset.DEFAULT_STEPS);
        List<Lane> lanes = lanes(fields.get("lanes"), problems);
        Point from = start == null ? surface.kind().start() : start;
        // how many steps and lanes there are to look at is known only where they are right
        boolean known = problems.size() == before;
        View view = view(
                fields.child("view"),
                known ? steps : Experiment.MOST_STEPS,
                known ? lanes.size() : Experiment.MOST_LANES);
        fields.finish();
        return new Preset(title, description, new Experiment(surface, gradient, seed, from, steps, lanes), view);
    }

    private static Chosen<SurfaceKind> surface(@Nullable Fields fields) {
        if (fields == null) return Chosen.byDefault(Preset.DEFAULT_SURFACE);
        Chosen<SurfaceKind> chosen = isModel(fields) ? RegressionJson.read(fields) : surfaceOrNull(fields);
        return chosen == null ? Chosen.byDefault(Preset.DEFAULT_SURFACE) : chosen;
    }

    private static @Nullable Chosen<SurfaceKind> surfaceOrNull(Fields fields) {
        Chosen<SurfaceKind> chosen = fields.isWord("id", SurfaceKind.FORMULA)
                ? FormulaJson.read(fields)
                : fields.chosen(Surfaces.ALL, Preset.DEFAULT_SURFACE, MORE_OBJECTIVES);
        fields.finish();
        return chosen;
    }

    private static boolean isModel(Fields fields) {
        for (String id : SurfaceKind.MODELS) if (fields.isWord("id", id)) return true;
        return false;
    }

    private static Chosen<GradientKind> gradient(@Nullable Fields fields) {
        Chosen<GradientKind> chosen = fields == null ? null : fields.chosen(Gradients.ALL, Preset.DEFAULT_GRADIENT);
        if (fields != null) fields.finish();
        return chosen == null ? Chosen.byDefault(Preset.DEFAULT_GRADIENT) : chosen;
    }

    private static List<Lane> lanes(@Nullable Json json, List<Problem> problems) {
        if (json == null) return Preset.DEFAULT_LANES;
        String wanted = "must be a list of 1 to " + Experiment.MOST_LANES + " lanes, but ";
        if (!(json instanceof Json.Items list)) {
            problems.add(new Problem("lanes", wanted + "is " + json.what() + "."));
            return Preset.DEFAULT_LANES;
        }
        int count = list.items().size();
        if (count < 1 || count > Experiment.MOST_LANES) {
            problems.add(new Problem("lanes", wanted + "has " + count + "."));
            return Preset.DEFAULT_LANES;
        }
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < count; i++) lanes.add(lane(new Fields(list.items().get(i), "lanes[" + i + "]", problems)));
        return lanes;
    }

    private static Lane lane(Fields fields) {
        Chosen<OptimizerKind> optimizer = fields.isWord("id", OptimizerKind.RULE)
                ? RuleJson.read(fields)
                : fields.chosen(Optimizers.ALL, null, OptimizerKind.RULE);
        Fields said = fields.child("schedule");
        Chosen<ScheduleKind> schedule = said == null ? null : said.chosen(Schedules.ALL, null);
        if (said != null) said.finish();
        Double clipNorm = fields.optional(Lane.CLIP_NORM);
        Double clipValue = fields.optional(Lane.CLIP_VALUE);
        Point start = fields.point("start", Experiment.FARTHEST);
        boolean mayHaveVelocity = optimizer == null || optimizer.kind().hasVelocity();
        Point velocity = mayHaveVelocity ? fields.point("velocity", Experiment.FARTHEST) : null;
        fields.finish();
        if (optimizer == null) return Preset.DEFAULT_LANES.get(0);
        return new Lane(optimizer, schedule, clipNorm, clipValue, start, velocity == null ? Point.ORIGIN : velocity);
    }

    private static View view(@Nullable Fields fields, int steps, int lanes) {
        if (fields == null) return View.DEFAULT;
        int step = (int) fields.whole("step", 0, steps, 0);
        Domain window = fields.domain("window", 1e9);
        int lane = (int) fields.whole("lane", 1, lanes, 1);
        List<String> layers = fields.words("layers", View.LAYERS, View.DEFAULT_LAYERS);
        List<String> plots = fields.words("plots", View.PLOTS, View.DEFAULT_PLOTS);
        String scale = fields.said("scale");
        if (scale != null && View.SCALES.indexOf(scale) < 0)
            fields.wrong("scale", "must be " + String.join(" or ", View.SCALES) + ".");
        View view = new View(step, window, lane, layers, plots, scale, null, null);
        if (fields.get("camera") != null) view = Camera.read(fields, view);
        Fields many = fields.child("swarm");
        if (many != null) {
            view = view.withSwarm(many.chosen(Swarms.all(), null));
            many.finish();
        }
        fields.finish();
        return view;
    }

    /** The canonical form: every default written out, keys in the order of the schema, no white space. */
    public static String write(Preset preset) {
        return toJson(preset).toString();
    }

    /** The canonical form as a value. */
    public static Json.Members toJson(Preset preset) {
        Experiment experiment = preset.experiment();
        List<Json> lanes = new ArrayList<>();
        for (Lane lane : experiment.lanes()) lanes.add(toJson(lane));
        return new JsonObject()
                .put("version", Preset.VERSION)
                .put("engine", Preset.ENGINE)
                .put("title", preset.title())
                .put("description", preset.description())
                .put("objective", surfaceJson(experiment.surface()))
                .put("gradient", chosen(experiment.gradient()).build())
                .put("seed", experiment.seedNumber())
                .put("start", toJson(experiment.start()))
                .put("steps", experiment.steps())
                .put("lanes", new Json.Items(lanes))
                .put("view", toJson(preset.view()))
                .build();
    }

    private static Json toJson(Lane lane) {
        Chosen<OptimizerKind> optimizer = lane.optimizer();
        JsonObject object = optimizer.kind().isRule() ? RuleJson.write(optimizer) : chosen(optimizer);
        if (lane.schedule() != null)
            object.put("schedule", chosen(lane.schedule()).build());
        if (lane.clipNorm() != null) object.put(Lane.CLIP_NORM.id(), lane.clipNorm());
        if (lane.clipValue() != null) object.put(Lane.CLIP_VALUE.id(), lane.clipValue());
        if (lane.start() != null) object.put("start", toJson(lane.start()));
        if (lane.optimizer().kind().hasVelocity()) object.put("velocity", toJson(lane.velocity()));
        return object.build();
    }

    private static Json toJson(View view) {
        JsonObject object = new JsonObject().put("step", view.step());
        Domain window = view.window();
        if (window != null)
            object.put("window", JsonObject.numbers(window.left(), window.right(), window.bottom(), window.top()));
        object.put("lane", view.lane())
                .put("layers", JsonObject.texts(view.layers()))
                .put("plots", JsonObject.texts(view.plots()));
        String scale = view.scale();
        if (scale != null) object.put("scale", scale);
        Camera camera = view.camera();
        if (camera != null) object.put("camera", JsonObject.numbers(camera.turn(), camera.tilt(), camera.zoom()));
        Chosen<SwarmKind> swarm = view.swarm();
        return (swarm == null ? object : object.put("swarm", chosen(swarm).build())).build();
    }

    private static Json toJson(Point point) {
        return JsonObject.numbers(point.x(), point.y());
    }

    /** The id and the values of something chosen: the page shows surfaces to its worker by this, too. */
    public static Json surfaceJson(Chosen<SurfaceKind> surface) {
        if (surface.kind().isFormula()) return FormulaJson.write(surface).build();
        return surface.kind().isOfData()
                ? RegressionJson.write(surface.kind())
                : chosen(surface).build();
    }

    static <K extends Kind> JsonObject chosen(Chosen<K> chosen) {
        JsonObject object = new JsonObject().put("id", chosen.id());
        Values values = chosen.values();
        for (Parameter parameter : values.schema().parameters()) object.put(parameter.id(), toJson(parameter, values));
        return object;
    }

    private static Json toJson(Parameter parameter, Values values) {
        return switch (parameter.type()) {
            case FLAG -> Json.of(values.flag(parameter));
            case CHOICE -> Json.of(values.choice(parameter));
            case LIST -> list(values.list(parameter));
            default -> Json.of(values.real(parameter));
        };
    }

    private static Json list(List<Double> numbers) {
        List<Json> items = new ArrayList<>();
        for (double number : numbers) items.add(Json.of(number));
        return new Json.Items(items);
    }
}
