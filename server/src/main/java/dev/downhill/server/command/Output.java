package dev.downhill.server.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lines of text, in UTF-8, to whoever reads them. */
final class Output {
    /** Nobody reads any more. */
    static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ClosedException(IOException cause) {
            super(cause);
        }
    }

    private static final int CHUNK = 1 << 16;

    private final OutputStream out;
    private final StringBuilder held = new StringBuilder();

    Output(OutputStream out) {
        this.out = out;
    }

    /** Where text goes; call {@link #drain} now and then. */
    StringBuilder text() {
        return held;
    }

    /** Writes what is held once it is a good deal. */
    void drain() {
        if (held.length() >= CHUNK) flush();
    }

    /** Writes what is held, so that the reader has it now. */
    void flush() {
        try {
            out.write(held.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new ClosedException(e);
        }
        held.setLength(0);
    }
}
