package dev.downhill.server.command;

import dev.downhill.server.store.Backup;
import dev.downhill.server.store.DatabaseUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore FILE}: the store as it was when a backup was made. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Make the store what it was when a backup was made, with the server running or not.")
final class Restore extends StoreCommand {
    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace the presets that are there.")
    private boolean mayReplace;

    Restore(Console console) {
        super(console);
    }

    @Override
    int call(DatabaseUrl store) {
        Path there = store.file();
        if (there != null && Files.exists(there) && !mayReplace) {
            say("There are presets in " + store + " already, all of which the backup would replace. Back them up, then"
                    + " give --force.");
            return 1;
        }
        Backup.restore(file, store);
        say("Restored " + store + " from " + file + ".");
        return 0;
    }
}
