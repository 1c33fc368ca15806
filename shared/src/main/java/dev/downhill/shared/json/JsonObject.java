package dev.downhill.shared.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds an object or a list, key by key. */
public final class JsonObject {
    private final Map<String, Json> entries = new LinkedHashMap<>();

    public JsonObject put(String key, Json value) {
        entries.put(key, value);
        return this;
    }

    public JsonObject put(String key, String value) {
        return put(key, Json.of(value));
    }

    public JsonObject put(String key, double value) {
        return put(key, Json.of(value));
    }

    public JsonObject put(String key, boolean value) {
        return put(key, Json.of(value));
    }

    public Json.Members build() {
        return new Json.Members(entries);
    }

    /** A list of numbers. */
    public static Json numbers(double... values) {
        List<Json> items = new ArrayList<>();
        for (double value : values) items.add(Json.of(value));
        return new Json.Items(items);
    }

    /** A list of texts. */
    public static Json texts(Iterable<String> values) {
        List<Json> items = new ArrayList<>();
        for (String value : values) items.add(Json.of(value));
        return new Json.Items(items);
    }
}
