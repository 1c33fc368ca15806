package dev.downhill.client.page;

import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/**
 * Where the person's attention is.
 *
 * @param said what is told to those who listen instead of looking
 * @param hover the step that the pointer is at in the plot, or −1
 * @param pointer where the pointer is on the surface, or null
 * @param reading in which language the selected lane is read as code, or null
 */
public record Attention(
        String said,
        int hover,
        @Nullable Point pointer,
        @Nullable Language reading) {
    static final Attention NONE = new Attention("", -1, null, null);

    Attention saying(String sentence) {
        return new Attention(sentence, hover, pointer, reading);
    }

    Attention hovering(int step) {
        return new Attention(said, step, pointer, reading);
    }

    Attention pointing(@Nullable Point point) {
        return new Attention(said, hover, point, reading);
    }

    Attention reading(@Nullable Language language) {
        return new Attention(said, hover, pointer, language);
    }
}
