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
 * @param computed how many percent of a long run are computed, or −1 if none is being computed
 */
public record Attention(
        String said, int sayings, int hover, @Nullable Point pointer, Script script, int computed) {
    static final Attention NONE = new Attention("", 0, -1, null, Script.NONE, -1);

    Attention saying(String sentence) {
        return new Attention(sentence, sayings + 1, hover, pointer, script, computed);
    }

    Attention hovering(int step) {
        return new Attention(said, sayings, step, pointer, script, computed);
    }

    Attention pointing(@Nullable Point point) {
        return new Attention(said, sayings, hover, point, script, computed);
    }

    Attention reading(Script other) {
        return new Attention(said, sayings, hover, pointer, other, computed);
    }

    Attention computing(int percent) {
        return new Attention(said, sayings, hover, pointer, script, percent);
    }
}
