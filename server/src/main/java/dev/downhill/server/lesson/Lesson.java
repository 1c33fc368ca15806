package dev.downhill.server.lesson;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.preset.PresetLink;
import java.util.List;

/**
 * A preset of the lecture. Its title and description are the preset's.
 *
 * @param id permanent: links name it
 * @param curriculum the ids of what the lecture teaches by it
 */
public record Lesson(String id, List<String> curriculum, Preset preset) {
    /** Where the page opens on it. */
    public String path() {
        return "/lessons/" + id;
    }

    public Json toJson() {
        return new JsonObject()
                .put("id", id)
                .put("title", preset.title())
                .put("description", preset.description())
                .put("curriculum", JsonObject.texts(curriculum))
                .put("url", path())
                .put("link", "/#" + PresetLink.write(preset))
                .put("preset", PresetJson.toJson(preset))
                .build();
    }
}
