package dev.downhill.server.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a command said, run within the test. */
record Said(int status, String out, String err) {
    static Said by(String... arguments) {
        return answering("", arguments);
    }

    /** @param input what stands on standard input */
    static Said answering(String input, String... arguments) {
        return answering(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    static Said answering(byte[] input, String... arguments) {
        return in(Map.of(), input, arguments);
    }

    static Said in(Map<String, String> environment, byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Console console = new Console(new ByteArrayInputStream(input), out, new PrintWriter(err, true), environment);
        int status = Downhill.execute(console, arguments);
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
