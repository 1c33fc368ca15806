package dev.downhill.client.page;

import java.util.Map;

/**
 * The formulas and rules of the catalogue as they are set in print, which the server has done.
 *
 * @param markup of MathML, for each text of a formula or rule
 */
public record Typeset(Map<String, String> markup) {
    /** Before the catalogue has come. */
    public static final Typeset NONE = new Typeset(Map.of());

    /** The markup of a formula or rule, or empty. */
    public String of(String text) {
        return markup.getOrDefault(text, "");
    }
}
