package dev.downhill.server.command;

import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.ProblemsJson;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code eval -}: values, gradients and Hessians of surfaces, one line for each line it reads. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Evaluate surfaces: lines of JSON into lines of value, gradient and Hessian.")
final class Evaluate implements Callable<Integer> {
    /** Ten thousand points with every digit. */
    private static final int LONGEST_LINE = 1 << 20;

    private final Console console;

    @Parameters(
            paramLabel = "-",
            description = "Read {\"objective\": {…}, \"at\": [[x, y], …]} a line on standard input.")
    private String source = "";

    Evaluate(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!source.equals("-")) {
            console.err().println("eval reads standard input: write eval -");
            console.err().flush();
            return 2;
        }
        Lines lines = new Lines(console.in(), LONGEST_LINE);
        Output output = new Output(console.out());
        int status = 0;
        for (Decoded<String> line = lines.next(); line != null; line = lines.next()) {
            Decoded<SurfacePoints> points = line.map(SurfacePoints::read, Decoded::wrong);
            if (points.isRight()) {
                output.text().append(points.value().toJson()).append('\n');
            } else {
                output.text().append(ProblemsJson.toJson(points.problems())).append('\n');
                status = 1;
            }
            output.flush();
        }
        return status;
    }
}
