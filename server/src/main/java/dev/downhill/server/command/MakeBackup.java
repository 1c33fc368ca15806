package dev.downhill.server.command;

import dev.downhill.server.store.Backup;
import dev.downhill.server.store.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}: all presets of one moment in one file, while the server goes on. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Write all presets of this moment into a file, with the server running or not.")
final class MakeBackup extends StoreCommand {
    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean mayReplace;

    MakeBackup(Console console) {
        super(console);
    }

    @Override
    int call(DatabaseUrl store) {
        if (Files.exists(file) && !mayReplace) {
            say(file + " is there already. Give another file, or --force to replace it.");
            return 1;
        }
        Backup.write(store.existing(), file);
        say("Wrote " + file + ", and checked it.");
        return 0;
    }
}
