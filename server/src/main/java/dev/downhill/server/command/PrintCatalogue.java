package dev.downhill.server.command;

import dev.downhill.shared.preset.CatalogueJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code catalog}: everything there is to choose from, as JSON. */
@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        description = "Print every surface, model, gradient, optimizer and schedule with its parameters, as JSON.")
final class PrintCatalogue implements Callable<Integer> {
    private final Console console;

    PrintCatalogue(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Output output = new Output(console.out());
        output.text().append(CatalogueJson.toJson()).append('\n');
        output.flush();
        return 0;
    }
}
