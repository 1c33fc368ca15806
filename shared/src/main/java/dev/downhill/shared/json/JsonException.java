package dev.downhill.shared.json;

/** A text that is not JSON; the message is a sentence for the person who wrote it. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    JsonException(String message) {
        super(message);
    }
}
