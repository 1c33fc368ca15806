package dev.downhill.shared.parameter;

/** Something in a catalogue that a person may choose: a surface, an optimizer, a schedule. */
public interface Kind {
    /** Permanent, kebab-case. */
    String id();

    /** The name on the page. */
    String name();

    Schema schema();
}
