package dev.downhill.server.command;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonException;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A surface and the points at which to evaluate it: {@code {"objective": {"id": …}, "at": [[x, y], …]}}. */
record SurfacePoints(Surface surface, List<Point> at) {
    private static final int MOST = 10_000;
    private static final String FORM = "a line is {\"objective\": {\"id\": \"saddle\"}, \"at\": [[1, 2]]}.";
    /** What stands in for what is missing, so that it is not wrong in another way as well. */
    private static final Json EMPTY = new Json.Members(Map.of());

    private static final Json NOWHERE = new Json.Items(List.of());
    private static final Set<String> KEYS = Set.of("objective", "at");

    static Decoded<SurfacePoints> read(String line) {
        try {
            return read(JsonReader.read(line));
        } catch (JsonException e) {
            return Decoded.wrong(List.of(new Problem("", Objects.requireNonNull(e.getMessage()))));
        }
    }

    private static Decoded<SurfacePoints> read(Json json) {
        if (!(json instanceof Json.Members object)) {
            return Decoded.wrong(List.of(new Problem("", "A line must be an object, but is " + json.what() + ".")));
        }
        Map<String, Json> entries = object.entries();
        List<Problem> problems = new ArrayList<>();
        for (String key : List.of("objective", "at"))
            if (!entries.containsKey(key)) problems.add(new Problem(key, "is missing: " + FORM));
        Decoded<Chosen<SurfaceKind>> surface =
                PresetJson.readSurface(entries.getOrDefault("objective", EMPTY), "objective");
        problems.addAll(surface.problems());
        List<Point> at = points(entries.getOrDefault("at", NOWHERE), problems);
        for (String key : entries.keySet()) {
            if (!KEYS.contains(key)) problems.add(new Problem(key, "is not known here; allowed are objective, at."));
        }
        if (!problems.isEmpty()) return Decoded.wrong(problems);
        Chosen<SurfaceKind> chosen = surface.value();
        return Decoded.of(new SurfacePoints(chosen.kind().create(chosen.values()), at));
    }

    private static List<Point> points(Json json, List<Problem> problems) {
        List<Point> points = new ArrayList<>();
        if (!(json instanceof Json.Items list) || list.items().size() > MOST) {
            problems.add(new Problem("at", "must be a list of at most " + MOST + " points [x, y]."));
            return points;
        }
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof Json.Items pair
                    && pair.items().size() == 2
                    && pair.items().get(0) instanceof Json.Number x
                    && pair.items().get(1) instanceof Json.Number y) {
                points.add(new Point(x.value(), y.value()));
            } else {
                problems.add(new Problem("at[" + i + "]", "must be a list of two numbers [x, y]."));
            }
        }
        return points;
    }

    /** {@code {"value": […], "gradient": [[fx, fy], …], "hessian": [[[fxx, fxy], [fyx, fyy]], …]}}. */
    Json toJson() {
        List<Json> values = new ArrayList<>();
        List<Json> gradients = new ArrayList<>();
        List<Json> hessians = new ArrayList<>();
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        for (Point point : at) {
            values.add(Json.of(surface.value(point.x(), point.y())));
            surface.gradient(point.x(), point.y(), gradient);
            gradients.add(JsonObject.numbers(gradient));
            surface.hessian(point.x(), point.y(), hessian);
            hessians.add(new Json.Items(
                    List.of(JsonObject.numbers(hessian[0], hessian[1]), JsonObject.numbers(hessian[2], hessian[3]))));
        }
        return new JsonObject()
                .put("value", new Json.Items(values))
                .put("gradient", new Json.Items(gradients))
                .put("hessian", new Json.Items(hessians))
                .build();
    }
}
