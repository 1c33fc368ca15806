package dev.downhill.server.web;

import dev.downhill.server.settings.Settings;
import java.net.BindException;

/** The server cannot listen where it should. The message is a sentence for the operator. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartException(Settings settings, Throwable cause) {
        this(settings.port(), settings.host(), "PORT", cause);
    }

    /** @param variable by which the port is set */
    StartException(int port, String host, String variable, Throwable cause) {
        super("Downhill cannot listen on port " + port + " of " + host + ": " + reason(cause, variable), cause);
    }

    private static String reason(Throwable e, String variable) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (!(each instanceof BindException)) continue;
            if (message.contains("in use")) return "something else does. Stop it, or set " + variable + " to another.";
            if (message.contains("ermission"))
                return "ports below 1024 are not for everyone. Set " + variable + " to another.";
            return "this machine has no such address. Set HOST to one it has.";
        }
        return String.valueOf(e.getMessage());
    }
}
