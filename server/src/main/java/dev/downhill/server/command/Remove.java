package dev.downhill.server.command;

import dev.downhill.server.settings.Settings;
import dev.downhill.server.store.PresetStore;
import dev.downhill.shared.preset.Decoded;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code remove ID}: the operator's takedown, for good. A running server needs no restart. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Remove a preset for good: its link answers 410 and it cannot be saved again.")
final class Remove implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID", description = "The preset's id, as in /p/ID.")
    private String id = "";

    Remove(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Decoded<Settings> settings = Settings.read(console.environment());
        if (!settings.isRight()) {
            console.complain(settings.problems());
            return 2;
        }
        try (PresetStore store = PresetStore.open(settings.value().database())) {
            boolean found = store.remove(id);
            console.err().println(found ? "Removed " + id + "." : "There is no preset " + id + ".");
            console.err().flush();
            return found ? 0 : 1;
        }
    }
}
