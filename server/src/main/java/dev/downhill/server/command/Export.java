package dev.downhill.server.command;

import dev.downhill.server.store.DatabaseUrl;
import dev.downhill.server.store.DepositJson;
import dev.downhill.server.store.PresetStore;
import picocli.CommandLine.Command;

/** {@code export}: every preset, one a line, whatever the database. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write every preset as a line of JSON, with those who hold it and what was removed.")
final class Export extends StoreCommand {
    Export(Console console) {
        super(console);
    }

    @Override
    int call(DatabaseUrl url) {
        Output output = new Output(console.out());
        try (PresetStore store = PresetStore.open(url.existing())) {
            store.deposits().forEach(deposit -> {
                output.text().append(DepositJson.write(deposit)).append('\n');
                output.drain();
            });
        }
        output.flush();
        return 0;
    }
}
