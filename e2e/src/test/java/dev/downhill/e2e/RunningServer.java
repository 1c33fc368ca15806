package dev.downhill.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged server as a process of its own: on a free port, in an empty folder that is gone when it is closed, so that what
 * it stores is nobody else's. What it writes stays in target/server-*.log.
 */
public final class RunningServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[^\\s/]+:\\d+(?=[\\s/])");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What the server would read from whoever runs the tests. */
    private static final List<String> SETTINGS = List.of(
            "HOST",
            "PORT",
            "DATABASE_URL",
            "PUBLIC_URL",
            "BASE_PATH",
            "TRUSTED_PROXIES",
            "FRAME_ANCESTORS",
            "METRICS_PORT",
            "MAX_SAVES_PER_MINUTE");

    private final Path folder;
    private final Path log;
    private final Process process;
    private final String url;

    /** Starts the server as it is by default and waits until it has said where it is. */
    public RunningServer() {
        this(Map.of());
    }

    /** Starts the server with these environment variables and waits until it has said where it is. */
    public RunningServer(Map<String, String> settings) {
        try {
            folder = Files.createTempDirectory("downhill-e2e");
            log = Files.createTempFile(Path.of("target"), "server-", ".log").toAbsolutePath();
            process = command(settings).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        url = awaitAddress();
    }

    /** Where the page is: scheme, host and port, without a slash at the end. */
    public String url() {
        return url;
    }

    /** What it has written so far, errors included. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What Ctrl-C does: SIGINT. A Java that was interrupted and ended by itself gives 130. Has no effect where the tests
     * themselves were started to ignore it, as by {@code mvn verify &} in a script.
     *
     * @return the exit status
     */
    public int interrupt() {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!stopped()) throw failure("did not stop when interrupted");
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        if (!stopped()) process.destroyForcibly();
        process.onExit().join();
        deleteFolder();
    }

    private ProcessBuilder command(Map<String, String> settings) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Objects.requireNonNull(System.getProperty("downhill.jar"), "downhill.jar");
        // a build that runs in the background ignores SIGINT, and what it starts would inherit that
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/env",
                        "--default-signal=INT",
                        java,
                        "-jar",
                        Path.of(jar).toAbsolutePath().toString(),
                        "serve")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(SETTINGS);
        builder.environment().put("PORT", "0");
        builder.environment().putAll(settings);
        return builder;
    }

    private String awaitAddress() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            Matcher address = ADDRESS.matcher(output());
            if (address.find()) return address.group();
            pause();
        }
        close();
        throw failure("did not start");
    }

    private boolean stopped() {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException("The server " + what + ". It said:\n" + output());
    }

    private void deleteFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
