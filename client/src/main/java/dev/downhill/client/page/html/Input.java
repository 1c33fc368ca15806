package dev.downhill.client.page.html;

/** What an event tells of the element it happened to. */
public interface Input {
    /** What an input, select or text area has in it. */
    String value();

    /** The key that was pressed, as {@code ArrowLeft}; empty for other events. */
    String key();

    /** Whether shift was held. */
    boolean shift();

    /** Whether an element that opens and closes is open. */
    boolean open();
}
