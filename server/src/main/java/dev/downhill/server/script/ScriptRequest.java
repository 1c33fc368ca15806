package dev.downhill.server.script;

import dev.downhill.shared.code.Library;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonException;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lane of which preset is to be written for which library:
 * {@code {"library": "numpy", "lane": 1, "preset": {…}}}. The library must be said; without a lane it is the first, without a
 * preset the one of every default.
 *
 * @param lane the first is 1
 */
public record ScriptRequest(Library library, int lane, Preset preset) {
    private static final Set<String> KEYS = Set.of("library", "lane", "preset");

    public ScriptRequest {
        if (lane < 1 || lane > lanes(preset)) throw new IllegalArgumentException("lane " + lane);
    }

    /** Reads one from the text of its JSON; all that is wrong is said at once. */
    public static Decoded<ScriptRequest> read(String text) {
        try {
            return read(JsonReader.read(text));
        } catch (JsonException e) {
            return Decoded.wrong(List.of(new Problem("", Objects.requireNonNull(e.getMessage()))));
        }
    }

    private static Decoded<ScriptRequest> read(Json json) {
        if (!(json instanceof Json.Members object)) {
            return Decoded.wrong(List.of(new Problem("", "A request must be an object, but is " + json.what() + ".")));
        }
        Map<String, Json> entries = object.entries();
        List<Problem> problems = new ArrayList<>();
        Library library = library(entries.get("library"), problems);
        Json said = entries.get("preset");
        Decoded<Preset> preset = said == null ? Decoded.of(Preset.DEFAULT) : PresetJson.read(said);
        Integer lane = lane(entries.get("lane"), preset, problems);
        for (String key : entries.keySet()) {
            if (!KEYS.contains(key))
                problems.add(new Problem(shortened(key), "is not known here; allowed are library, lane, preset."));
        }
        List<Problem> ofPreset = preset.problems();
        for (Problem problem : ofPreset) problems.add(problem.under("preset"));
        return library == null || lane == null || !problems.isEmpty()
                ? Decoded.wrong(problems)
                : Decoded.of(new ScriptRequest(library, lane, preset.value()));
    }

    private static @Nullable Library library(@Nullable Json json, List<Problem> problems) {
        Library library = json instanceof Json.Text text ? Library.find(text.text()) : null;
        if (library == null) {
            String instead = json == null ? "." : ", but is " + shortened(json.toString()) + ".";
            problems.add(new Problem("library", "must be one of " + Library.ids() + instead));
        }
        return library;
    }

    private static @Nullable Integer lane(@Nullable Json json, Decoded<Preset> preset, List<Problem> problems) {
        if (json == null) return 1;
        double said = json instanceof Json.Number number ? number.value() : Double.NaN;
        if (said != Math.rint(said) || Math.abs(said) > Integer.MAX_VALUE) {
            problems.add(new Problem("lane", "must be a whole number, but is " + shortened(json.toString()) + "."));
            return null;
        }
        // how many lanes there are is known only of a preset that is right
        if (preset.isRight()) problems.addAll(checkLane((int) said, preset.value()));
        return (int) said;
    }

    /** What is wrong with a lane of a preset: nothing, or that there is none; the first is 1. */
    public static List<Problem> checkLane(int lane, Preset preset) {
        int most = lanes(preset);
        if (lane >= 1 && lane <= most) return List.of();
        String allowed = most == 1 ? "must be 1, the only one" : "must be from 1 to " + most;
        return List.of(new Problem("lane", allowed + ", but is " + lane + "."));
    }

    private static int lanes(Preset preset) {
        return preset.experiment().lanes().size();
    }

    private static String shortened(String text) {
        return text.length() <= 40
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(39)) ? 39 : 40) + "…";
    }

    /** The script. */
    public String write() {
        return library.write(preset.experiment(), lane - 1);
    }
}
