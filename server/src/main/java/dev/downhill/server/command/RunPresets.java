package dev.downhill.server.command;

import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.preset.ProblemsJson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run FILE…} writes the runs of presets as a table, {@code run -} one line for each line it reads. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run presets: files into a table with commas, or lines of JSON into lines of JSON.")
final class RunPresets implements Callable<Integer> {
    private final Console console;
    private Steps steps = Steps.ALL;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of one preset each; or - for a preset a line on standard input.")
    private List<String> files = List.of();

    RunPresets(Console console) {
        this.console = console;
    }

    @Option(names = "--at", paramLabel = "STEPS", description = "Only these steps, as 0,1,2,5.")
    void at(String list) {
        try {
            steps = Steps.read(list);
        } catch (NumberFormatException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Integer call() throws IOException {
        if (files.equals(List.of("-"))) return lines();
        if (files.contains("-")) {
            throw new ParameterException(spec.commandLine(), "- stands alone: give either - or files.");
        }
        return table();
    }

    private int lines() throws IOException {
        Lines lines = new Lines(console.in(), Preset.LONGEST_BODY);
        Output output = new Output(console.out());
        int status = 0;
        for (Decoded<String> line = lines.next(); line != null; line = lines.next()) {
            Decoded<Preset> preset = line.map(PresetJson::read, Decoded::wrong);
            List<Problem> problems = problems(preset);
            if (problems.isEmpty()) {
                RunLine.write(preset.value().experiment().run(), steps, output);
            } else {
                output.text().append(ProblemsJson.toJson(problems)).append('\n');
                status = 1;
            }
            output.flush();
        }
        return status;
    }

    private int table() {
        Output output = new Output(console.out());
        RunTable table = new RunTable(output);
        table.header();
        int status = 0;
        for (String file : files) {
            Decoded<Preset> preset = PresetFile.read(file);
            List<Problem> problems = problems(preset);
            if (problems.isEmpty()) {
                table.add(preset.value().experiment().run(), steps);
            } else {
                for (Problem problem : problems) console.err().println(file + ": " + problem);
                console.err().flush();
                status = 1;
            }
            output.flush();
        }
        return status;
    }

    private List<Problem> problems(Decoded<Preset> preset) {
        return preset.isRight() ? steps.check(preset.value().experiment()) : preset.problems();
    }
}
