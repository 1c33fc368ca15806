package dev.downhill.server.store;

/** The database cannot be reached, read or written just now. The message is a sentence for the operator. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is at the bottom of a failure, in the words nearest to it. */
    static String reason(Throwable e) {
        String reason = e.toString();
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each.getMessage() != null) reason = each.getMessage();
        }
        return reason;
    }
}
