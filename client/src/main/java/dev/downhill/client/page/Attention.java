package dev.downhill.client.page;

import dev.downhill.shared.plot.StepPart;
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
 * @param lit the part of the next step that is pointed at, or null
 * @param computed how many percent of a long run are computed, or −1 if none is being computed
 */
public record Attention(
        String said,
        int sayings,
        int hover,
        @Nullable Point pointer,
        Script script,
        @Nullable StepPart lit,
        int computed) {
    static final Attention NONE = new Attention("", 0, -1, null, Script.NONE, null, -1);

    Attention saying(String sentence) {
        return new Attention(sentence, sayings + 1, hover, pointer, script, lit, computed);
    }

    Attention hovering(int step) {
        return new Attention(said, sayings, step, pointer, script, lit, computed);
    }

    Attention pointing(@Nullable Point point) {
        return new Attention(said, sayings, hover, point, script, lit, computed);
    }

    Attention reading(Script other) {
        return new Attention(said, sayings, hover, pointer, other, lit, computed);
    }

    Attention computing(int percent) {
        return new Attention(said, sayings, hover, pointer, script, lit, percent);
    }

    public Attention lighting(@Nullable StepPart part) {
        return new Attention(said, sayings, hover, pointer, script, part, computed);
    }
}
