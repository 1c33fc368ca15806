package dev.downhill.client.page.html;

import dev.downhill.client.page.Message;
import org.jspecify.annotations.Nullable;

/** Turns an event into a message, or null if it means nothing. A handled key does nothing else. */
@FunctionalInterface
public interface Handler {
    @Nullable
    Message handle(Input input);
}
