package dev.downhill.server.command;

import dev.downhill.server.picture.Preview;
import dev.downhill.server.settings.Settings;
import dev.downhill.server.web.Server;
import dev.downhill.shared.preset.Decoded;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}, and what is done without a command: the server, until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Watch optimizers run down loss surfaces: serves the page, unless told otherwise.",
        footer = {
            "",
            "Environment: HOST (127.0.0.1), PORT (8080), DATABASE_URL (data/downhill.db), PUBLIC_URL, BASE_PATH,",
            "TRUSTED_PROXIES, FRAME_ANCESTORS, METRICS_PORT, MAX_SAVES_PER_MINUTE (600)."
        })
final class Serve implements Callable<Integer> {
    private final Console console;

    @Option(names = "--check-config", description = "Check the environment variables, say what they mean and stop.")
    private boolean checkOnly;

    @Option(
            names = "--sources",
            paramLabel = "DIRECTORY",
            description = "Serve the page straight from this source tree.")
    private @Nullable Path sources;

    Serve(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Decoded<Settings> settings = Settings.read(console.environment());
        if (!settings.isRight()) {
            console.complain(settings.problems());
            return 2;
        }
        if (checkOnly) {
            console.err().println("The configuration is right: " + settings.value());
            console.err().flush();
            return 0;
        }
        Server server = Server.start(settings.value(), sources);
        Thread warmUp = new Thread(Preview::warmUp, "warm up");
        warmUp.setDaemon(true);
        warmUp.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        server.announce();
        server.join();
        return 0;
    }
}
