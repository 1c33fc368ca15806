package dev.downhill.client.page;

import dev.downhill.shared.plot.StepPart;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/** Where the person's attention is. Immutable. */
public final class Attention {
    static final Attention NONE = new Attention();

    private String said = "";
    private int sayings;
    private String told = "";
    private int hover = -1;
    private @Nullable Point pointer;
    private Script script = Script.NONE;
    private @Nullable StepPart lit;
    private int computed = -1;

    private Attention() {}

    /** A copy, to be changed before anybody has it. */
    private Attention(Attention other) {
        said = other.said;
        sayings = other.sayings;
        told = other.told;
        hover = other.hover;
        pointer = other.pointer;
        script = other.script;
        lit = other.lit;
        computed = other.computed;
    }

    /** What was told last, to those who look and those who listen. */
    public String said() {
        return said;
    }

    /** How often something was told: the same sentence may be told again. */
    public int sayings() {
        return sayings;
    }

    /** What has changed of late, for those who only listen. */
    public String told() {
        return told;
    }

    /** The step that the pointer is at in the plot, or −1. */
    public int hover() {
        return hover;
    }

    /** Where the pointer is on the surface, or null. */
    public @Nullable Point pointer() {
        return pointer;
    }

    /** The code that is read. */
    public Script script() {
        return script;
    }

    /** The part of the next step that is pointed at, or null. */
    public @Nullable StepPart lit() {
        return lit;
    }

    /** How many percent of a long run are computed, or −1 if none is being computed. */
    public int computed() {
        return computed;
    }

    Attention saying(String sentence) {
        Attention next = new Attention(this);
        next.said = sentence;
        next.sayings++;
        return next;
    }

    Attention telling(String sentences) {
        Attention next = new Attention(this);
        next.told = sentences;
        return next;
    }

    Attention hovering(int step) {
        Attention next = new Attention(this);
        next.hover = step;
        return next;
    }

    Attention pointing(@Nullable Point point) {
        Attention next = new Attention(this);
        next.pointer = point;
        return next;
    }

    Attention reading(Script other) {
        Attention next = new Attention(this);
        next.script = other;
        return next;
    }

    Attention computing(int percent) {
        Attention next = new Attention(this);
        next.computed = percent;
        return next;
    }

    public Attention lighting(@Nullable StepPart part) {
        Attention next = new Attention(this);
        next.lit = part;
        return next;
    }
}
