package dev.downhill.server.command;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Every command of the command line. */
public final class Downhill {
    private Downhill() {}

    /**
     * Runs one command.
     *
     * @return the exit status: 0 if all went well, 1 if some of the data was wrong or something failed, 2 if the command or the
     *     configuration was wrong
     */
    public static int execute(Console console, String... arguments) {
        // where there is nothing to read, reading it would only make the start slower
        if (arguments.length == 0) return serve(console);
        PrintWriter out = new PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8);
        return new CommandLine(new Serve(console))
                .setCommandName("downhill")
                .addSubcommand("serve", new Serve(console))
                .addSubcommand("run", new RunPresets(console))
                .addSubcommand("eval", new Evaluate(console))
                .addSubcommand("code", new WriteCode(console))
                .addSubcommand("catalog", new PrintCatalogue(console))
                .addSubcommand("remove", new Remove(console))
                .addSubcommand("backup", new MakeBackup(console))
                .addSubcommand("restore", new Restore(console))
                .addSubcommand("export", new Export(console))
                .addSubcommand("import", new Import(console))
                .setOut(out)
                .setErr(console.err())
                .setExecutionExceptionHandler((e, command, parsed) -> failed(console, e))
                .execute(arguments);
    }

    private static int serve(Console console) {
        try {
            return new Serve(console).call();
        } catch (Exception e) {
            return failed(console, e);
        }
    }

    private static int failed(Console console, Exception e) {
        // nobody reads what is written, as in "| head": no reason to make a noise
        if (e instanceof Output.ClosedException) return 0;
        String message = e.getMessage();
        console.err().println(message == null ? e.toString() : message);
        console.err().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
