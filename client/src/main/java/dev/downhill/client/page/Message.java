package dev.downhill.client.page;

/** Something that happened. */
@FunctionalInterface
public interface Message {
    /** What follows from it in a state. */
    Update apply(State state);

    /** What it is about, if of several such messages only the last one counts; else empty. */
    default String about() {
        return "";
    }
}
