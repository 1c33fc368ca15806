package dev.downhill.server.command;

import dev.downhill.server.store.DatabaseUrl;
import dev.downhill.server.store.PresetStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code remove ID}: the operator's takedown, for good. A running server needs no restart. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Remove a preset for good: its link answers 410 and it cannot be saved again.")
final class Remove extends StoreCommand {
    @Parameters(paramLabel = "ID", description = "The preset's id, as in /p/ID.")
    private String id = "";

    Remove(Console console) {
        super(console);
    }

    @Override
    int call(DatabaseUrl url) {
        try (PresetStore store = PresetStore.open(url.existing())) {
            boolean found = store.remove(id);
            say(found ? "Removed " + id + "." : "There is no preset " + id + ".");
            return found ? 0 : 1;
        }
    }
}
