package dev.downhill.server.endurance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The server as a process of its own, which can be killed and asked for its memory. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    /**
     * Starts it and waits until it has said where it is.
     *
     * @param options for its Java
     */
    public ServerProcess(Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classes, "dev.downhill.server.Main"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PORT", "0");
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            port = readPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int readPort() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        while (true) {
            String line = said.readLine();
            if (line == null) throw new IllegalStateException("it did not start:\n" + all);
            all.append(line).append('\n');
            int at = line.indexOf("http://");
            if (at < 0) continue;
            drain(said);
            return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1).strip());
        }
    }

    /** Passes on what it complains of, so that it never waits for somebody to read it. */
    private static void drain(BufferedReader said) {
        Thread thread = new Thread(
                () -> {
                    try {
                        for (String line = said.readLine(); line != null; line = said.readLine())
                            System.out.println(Objects.requireNonNull(line));
                    } catch (IOException e) {
                        // it was killed
                    }
                },
                "drain");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as when the power fails: kill -9. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
