package dev.downhill.server.command;

import dev.downhill.server.script.ScriptRequest;
import dev.downhill.shared.code.Library;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.Preset;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code FILE}: a lane of a preset as a script. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = "Write a lane of a preset as a script that takes the same steps.")
final class WriteCode implements Callable<Integer> {
    private final Console console;
    private Library library = Library.NUMPY;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file of a preset; or - for one on standard input.")
    private String file = "";

    @Option(
            names = "--lane",
            paramLabel = "LANE",
            defaultValue = "1",
            description = "The lane to write; the first is 1, and the one if nothing is said.")
    private int lane;

    WriteCode(Console console) {
        this.console = console;
    }

    @Option(names = "--library", paramLabel = "LIBRARY", description = "numpy, if nothing is said, or torch.")
    void library(String id) {
        Library found = Library.find(id);
        if (found == null) {
            throw new ParameterException(
                    spec.commandLine(), "--library must be one of " + Library.ids() + ", but is “" + id + "”.");
        }
        library = found;
    }

    private List<Problem> check(Preset preset) {
        return ScriptRequest.checkLane(lane, preset);
    }

    @Override
    public Integer call() throws IOException {
        boolean isStandardInput = file.equals("-");
        Decoded<Preset> preset = isStandardInput ? PresetFile.read(console.in(), "The preset") : PresetFile.read(file);
        List<Problem> problems = preset.map(this::check, wrong -> wrong);
        if (!problems.isEmpty()) {
            for (Problem problem : problems) console.err().println(isStandardInput ? problem : file + ": " + problem);
            console.err().flush();
            return 1;
        }
        Output output = new Output(console.out());
        output.text().append(new ScriptRequest(library, lane, preset.value()).write());
        output.flush();
        return 0;
    }
}
