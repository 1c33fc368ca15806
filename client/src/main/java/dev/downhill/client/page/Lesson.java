package dev.downhill.client.page;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;

/**
 * A built-in preset of the lecture. What it means is read when it is opened: that may need a part of the script which the list of
 * all lessons does not wait for.
 *
 * @param saved the preset as it is saved
 */
public record Lesson(String id, Json.Members saved) {
    public String title() {
        return text("title");
    }

    public String description() {
        return text("description");
    }

    private String text(String key) {
        return saved.entries().get(key) instanceof Json.Text said ? said.text() : "";
    }

    public Decoded<Preset> preset() {
        return PresetJson.read(saved);
    }
}
