package dev.downhill.server.command;

import dev.downhill.shared.parameter.Problem;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/**
 * What a command reads and writes.
 *
 * @param out takes data only; writing to it fails when nobody reads it any more
 * @param err takes sentences for the person at the keyboard
 */
public record Console(InputStream in, OutputStream out, PrintWriter err, Map<String, String> environment) {
    /** Says what is wrong, a line each. */
    void complain(List<Problem> problems) {
        for (Problem problem : problems) err.println(problem);
        err.flush();
    }
}
