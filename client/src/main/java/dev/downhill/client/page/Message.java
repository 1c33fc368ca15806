package dev.downhill.client.page;

/** Something that happened. */
@FunctionalInterface
public interface Message {
    /** What follows from it in a state. */
    Update apply(State state);
}
