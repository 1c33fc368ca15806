package dev.downhill.shared.rule;

/** What a variable of a rule is, seen from the plane in which the run goes down. */
public enum Quantity {
    /** Follows from variables that are not known yet. */
    OPEN,
    /** The same for each coordinate. */
    NUMBER,
    /** Of each coordinate a size without direction, as an average of squares. */
    SIZE,
    /** A place in the plane. */
    PLACE,
    /** A direction with a length, as a velocity or an average of gradients. */
    DIRECTION;

    boolean isVector() {
        return this != NUMBER && this != OPEN;
    }
}
