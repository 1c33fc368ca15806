package dev.downhill.server.web;

import dev.downhill.shared.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** As much of JSON Schema as our description uses; a word it does not know fails. */
final class Schema {
    private static final Set<String> FOR_PEOPLE = Set.of("description", "format");

    private final Map<String, Json> schemas;
    private final List<String> problems = new ArrayList<>();

    private Schema(Map<String, Json> schemas) {
        this.schemas = schemas;
    }

    /** All that a value has against a schema. */
    static List<String> problems(Json value, Json schema, Map<String, Json> schemas) {
        Schema checking = new Schema(schemas);
        checking.check(value, (Json.Members) schema, "$");
        return checking.problems;
    }

    private void check(Json value, Json.Members schema, String path) {
        schema.entries().forEach((word, says) -> {
            if (!FOR_PEOPLE.contains(word) && !holds(value, word, says, schema, path)) {
                problems.add(path + " is " + value + ", but " + word + " is " + says);
            }
        });
    }

    private boolean holds(Json value, String word, Json says, Json.Members schema, String path) {
        return switch (word) {
            case "$ref" -> {
                String name = text(says).replace("#/components/schemas/", "");
                check(value, (Json.Members) Objects.requireNonNull(schemas.get(name), name), path);
                yield true;
            }
            case "type" -> isA(value, text(says));
            case "const" -> value.toString().equals(says.toString());
            case "enum" ->
                ((Json.Items) says)
                        .items().stream().anyMatch(one -> one.toString().equals(value.toString()));
            case "pattern" -> text(value).matches(text(says));
            case "maxLength" -> text(value).length() <= number(says);
            case "minimum" -> number(value) >= number(says);
            case "maximum" -> number(value) <= number(says);
            case "minItems" -> items(value).size() >= number(says);
            case "maxItems" -> items(value).size() <= number(says);
            case "items" -> {
                for (int i = 0; i < items(value).size(); i++)
                    check(items(value).get(i), (Json.Members) says, path + "[" + i + "]");
                yield true;
            }
            case "required" -> {
                List<String> keys = items(says).stream().map(Schema::text).toList();
                yield entries(value).keySet().containsAll(keys);
            }
            case "properties" -> {
                entries(says).forEach((key, property) -> {
                    @Nullable Json child = entries(value).get(key);
                    if (child != null) check(child, (Json.Members) property, path + "." + key);
                });
                yield true;
            }
            case "additionalProperties" -> {
                Json known = schema.entries().getOrDefault("properties", Json.NULL);
                yield entries(known).keySet().containsAll(entries(value).keySet());
            }
            default -> throw new IllegalArgumentException(path + ": " + word);
        };
    }

    private static boolean isA(Json value, String type) {
        return switch (type) {
            case "object" -> value instanceof Json.Members;
            case "array" -> value instanceof Json.Items;
            case "string" -> value instanceof Json.Text;
            case "number" -> value instanceof Json.Number;
            case "integer" -> value instanceof Json.Number number && number.value() == Math.rint(number.value());
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static String text(Json json) {
        return ((Json.Text) json).text();
    }

    private static double number(Json json) {
        return ((Json.Number) json).value();
    }

    private static List<Json> items(Json json) {
        return ((Json.Items) json).items();
    }

    private static Map<String, Json> entries(Json json) {
        return ((Json.Members) json).entries();
    }
}
