package dev.downhill.client.page;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonException;
import dev.downhill.shared.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The presets that somebody keeps in this browser, as they were kept: one that this page cannot read stays as it is.
 *
 * @param presets the latest first
 * @param removed what was removed last and can be put back, or null
 * @param found something that stays the same until the browser turns out to have others, as when another window has changed them
 */
public record Kept(List<Json> presets, @Nullable Json removed, Object found) {
    /** What is known to be kept. */
    public static Kept of(State state) {
        Kept kept = state.kept();
        return kept == null ? new Kept(List.of(), null, new Object()) : kept;
    }

    /** What a browser has kept; nothing if that is no list. */
    public static Kept read(String text) {
        try {
            if (JsonReader.read(text) instanceof Json.Items items)
                return new Kept(List.copyOf(items.items()), null, new Object());
        } catch (JsonException e) {
            // nothing was kept yet, or by something else
        }
        return new Kept(List.of(), null, new Object());
    }

    /** What the browser is to keep. */
    public String text() {
        return new Json.Items(presets).toString();
    }

    /** With one more, in front; the same one is there only once. */
    public Kept with(Json preset) {
        List<Json> more = new ArrayList<>(presets);
        more.remove(preset);
        more.add(0, preset);
        return new Kept(List.copyOf(more), null, found);
    }

    public Kept without(Json preset) {
        List<Json> fewer = new ArrayList<>(presets);
        fewer.remove(preset);
        return new Kept(List.copyOf(fewer), preset, found);
    }

    /** What a preset calls itself. */
    public static String title(Json preset) {
        Json title = preset instanceof Json.Members members ? members.entries().get("title") : null;
        return title instanceof Json.Text text && !text.text().isEmpty() ? text.text() : "Without a title";
    }
}
