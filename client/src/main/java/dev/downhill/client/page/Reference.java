package dev.downhill.client.page;

import dev.downhill.exact.TextKey;
import dev.downhill.shared.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page looks up in the catalogue once it has come from the server: its texts, of which the script knows only
 * the keys, and how its formulas and rules are set in print.
 */
public final class Reference {
    /** Before the catalogue has come. */
    public static final Reference NONE = new Reference();

    private static final List<String> TEXTS = List.of("help", "summary", "formula", "rule");

    private final Map<String, String> prints = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    private Reference() {}

    /** What a catalogue says. */
    public static Reference of(Json catalogue) {
        Reference reference = new Reference();
        reference.read(catalogue);
        return reference;
    }

    private void read(Json json) {
        if (json instanceof Json.Items items) {
            for (Json item : items.items()) read(item);
        } else if (json instanceof Json.Members members) {
            Map<String, Json> entries = members.entries();
            for (Json entry : entries.values()) read(entry);
            for (String name : TEXTS) {
                if (!(entries.get(name) instanceof Json.Text text)) continue;
                String key = TextKey.of(text.text());
                texts.put(key, text.text());
                if (entries.get("mathml") instanceof Json.Text print) prints.put(key, print.text());
            }
        }
    }

    /** A formula or rule, or its key, as markup of MathML; empty if it has not come, or is only words. */
    public String print(String text) {
        return prints.getOrDefault(text.startsWith(TextKey.MARK) ? text : TextKey.of(text), "");
    }

    /** A text, which may be given by its key; empty if it has not come. */
    public String text(String text) {
        return text.startsWith(TextKey.MARK) ? texts.getOrDefault(text, "") : text;
    }
}
