package dev.downhill.shared;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers made by other people's code, read from the test resources. */
public final class Reference {
    private Reference() {}

    /** The text of a file. */
    public static String text(String path) {
        try (InputStream stream = Reference.class.getResourceAsStream("/" + path)) {
            return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object in a file. */
    public static Map<String, Json> object(String path) {
        return object(JsonReader.read(text(path)));
    }

    /** The objects of a file that has one in each line. */
    public static List<Map<String, Json>> objects(String path) {
        List<Map<String, Json>> objects = new ArrayList<>();
        text(path).lines().forEach(line -> objects.add(object(JsonReader.read(line))));
        return objects;
    }

    public static Map<String, Json> object(Json json) {
        return ((Json.Members) json).entries();
    }

    public static List<Json> list(Json json) {
        return ((Json.Items) json).items();
    }

    public static double number(Json json) {
        return ((Json.Number) json).value();
    }

    public static String word(Json json) {
        return ((Json.Text) json).text();
    }

    public static double[] numbers(Json json) {
        return list(json).stream().mapToDouble(Reference::number).toArray();
    }

    /** A part of an object that must be there. */
    public static Json part(Map<String, Json> object, String key) {
        return Objects.requireNonNull(object.get(key), key);
    }
}
