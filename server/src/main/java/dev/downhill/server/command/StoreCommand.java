package dev.downhill.server.command;

import dev.downhill.server.settings.Settings;
import dev.downhill.server.store.DatabaseUrl;
import dev.downhill.shared.preset.Decoded;
import java.io.IOException;
import java.util.concurrent.Callable;

/** What the operator does with the store that {@code DATABASE_URL} names, whether a server has it open or not. */
abstract class StoreCommand implements Callable<Integer> {
    final Console console;

    StoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() throws IOException {
        Decoded<Settings> settings = Settings.read(console.environment());
        if (settings.isRight()) return call(settings.value().database());
        console.complain(settings.problems());
        return 2;
    }

    /** Does it, and returns the exit status. */
    abstract int call(DatabaseUrl store) throws IOException;

    /** Says a sentence to the operator. */
    void say(String sentence) {
        console.err().println(sentence);
        console.err().flush();
    }
}
