package dev.downhill.client.page;

import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/**
 * Where the person's attention is.
 *
 * @param said what is told to those who listen instead of looking
 * @param hover the step that the pointer is at in the plot, or −1
 * @param pointer where the pointer is on the surface, or null
 * @param script the code that is read
 * @param computed how many percent of a long run are computed, or −1 if none is being computed
 */
public record Attention(String said, int hover, @Nullable Point pointer, Script script, int computed) {
    static final Attention NONE = new Attention("", -1, null, Script.NONE, -1);

    Attention saying(String sentence) {
        return new Attention(sentence, hover, pointer, script, computed);
    }

    Attention hovering(int step) {
        return new Attention(said, step, pointer, script, computed);
    }

    Attention pointing(@Nullable Point point) {
        return new Attention(said, hover, point, script, computed);
    }

    Attention reading(Script other) {
        return new Attention(said, hover, pointer, other, computed);
    }

    Attention computing(int percent) {
        return new Attention(said, hover, pointer, script, percent);
    }
}
