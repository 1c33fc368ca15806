package dev.downhill.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The packaged jar as a command, run once. */
public final class CommandLine {
    private CommandLine() {}

    /**
     * What the command wrote and how it ended.
     *
     * @param lines of its standard output
     */
    public record Result(int status, List<String> lines) {}

    /** Runs the jar with arguments and an input; what it writes as errors is shown with the tests'. */
    public static Result run(String input, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = Objects.requireNonNull(System.getProperty("downhill.jar"), "downhill.jar");
        List<String> command = new ArrayList<>(
                List.of(java, "-jar", Path.of(jar).toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread writer = new Thread(() -> write(process, input));
            writer.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Process process, String input) {
        try (var stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
