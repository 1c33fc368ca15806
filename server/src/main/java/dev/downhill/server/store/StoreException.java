package dev.downhill.server.store;

/** The database cannot be reached, read or written just now. The message is a sentence for the operator. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
