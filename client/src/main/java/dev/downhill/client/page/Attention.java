package dev.downhill.client.page;

import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/**
 * Where the person's attention is.
 *
 * @param said what was told last, to those who look and those who listen
 * @param sayings how often something was told: the same sentence may be told again
 * @param hover the step that the pointer is at in the plot, or −1
 * @param pointer where the pointer is on the surface, or null
 * @param script the code that is read
 */
public record Attention(
        String said, int sayings, int hover, @Nullable Point pointer, Script script) {
    static final Attention NONE = new Attention("", 0, -1, null, Script.NONE);

    Attention saying(String sentence) {
        return new Attention(sentence, sayings + 1, hover, pointer, script);
    }

    Attention hovering(int step) {
        return new Attention(said, sayings, step, pointer, script);
    }

    Attention pointing(@Nullable Point point) {
        return new Attention(said, sayings, hover, point, script);
    }

    Attention reading(Script other) {
        return new Attention(said, sayings, hover, pointer, other);
    }
}
