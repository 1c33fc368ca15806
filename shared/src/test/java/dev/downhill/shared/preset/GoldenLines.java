package dev.downhill.shared.preset;

import dev.downhill.shared.Reference;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.json.JsonReader;
import java.util.List;
import java.util.Map;

/**
 * The golden set: links, what they mean and what comes of them, which no later version may change. As a program it prints
 * lines to append, one for each link given; how to run it is said where the lines lie.
 */
final class GoldenLines {
    /** Everything said: these hold whatever becomes of the defaults. */
    static final String PRESETS = "golden/presets.jsonl";
    /** Short links of every kind, with all values left out: the defaults are promises, too. */
    static final String DEFAULTS = "golden/defaults.jsonl";

    private GoldenLines() {}

    static List<String> lines(String file) {
        return Reference.text(file).lines().toList();
    }

    static String link(String line) {
        return Reference.word(Reference.part(Reference.object(JsonReader.read(line)), "link"));
    }

    /** What a link means and what comes of it, as a line of the golden set. */
    static String line(String link) {
        Preset preset = PresetLink.read(link).value();
        return new JsonObject()
                .put("link", link)
                .put("fingerprint", preset.experiment().run().fingerprint())
                .put("preset", JsonReader.read(PresetJson.write(preset)))
                .build()
                .toString();
    }

    /** The link of a preset that leaves out nothing. */
    static String fullLink(Preset preset) {
        StringBuilder link = new StringBuilder();
        flatten("", JsonReader.read(PresetJson.write(preset)), link);
        return link.substring(1);
    }

    private static void flatten(String path, Json json, StringBuilder link) {
        if (json instanceof Json.Members object) {
            for (Map.Entry<String, Json> entry : object.entries().entrySet()) {
                String key = entry.getKey();
                String dotted = path.isEmpty() ? key : path + "." + key;
                flatten(key.equals("id") ? path : dotted, entry.getValue(), link);
            }
        } else if (path.equals("lanes")) {
            List<Json> lanes = Reference.list(json);
            for (int i = 0; i < lanes.size(); i++) flatten("lane" + (i + 1), lanes.get(i), link);
        } else {
            String key = path.equals("version") ? "v" : path;
            link.append('&').append(key).append('=').append(PercentCode.encode(word(json)));
        }
    }

    private static String word(Json json) {
        if (json instanceof Json.Items items)
            return String.join(
                    ",", items.items().stream().map(GoldenLines::word).toList());
        return json instanceof Json.Text text ? text.text() : json.toString();
    }

    /** Prints the line of each link. */
    public static void main(String[] links) {
        for (String link : links) System.out.println(line(link));
    }
}
