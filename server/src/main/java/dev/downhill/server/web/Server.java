package dev.downhill.server.web;

import dev.downhill.server.settings.Settings;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.util.JavalinException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running web server with its store. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final Javalin app;
    private final OpeningStore store;
    private final @Nullable MetricsPort metrics;
    private final String host;

    private Server(Javalin app, OpeningStore store, @Nullable MetricsPort metrics, String host) {
        this.app = app;
        this.store = store;
        this.metrics = metrics;
        this.host = host;
    }

    /**
     * Starts a server.
     *
     * @param sources the source tree to serve the page from; null for the files of this jar
     * @throws StartException when the port cannot be had
     * @throws dev.downhill.server.store.StoreException when the database cannot be opened
     */
    public static Server start(Settings settings, @Nullable Path sources) {
        OpeningStore store = new OpeningStore(settings.database());
        Routes routes = new Routes(store, settings, new Site(sources));
        Traffic traffic = new Traffic();
        Javalin app = Javalin.create(config -> {
            config.requestLogger.http(traffic::count);
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.jetty.host = settings.host();
            config.jetty.port = settings.port();
            Standing.install(config.jetty, new SecurityHeaders(settings.publicUrl()), settings.basePath());
            routes.install(config.routes);
        });
        try {
            app.start();
        } catch (RuntimeException e) {
            store.close();
            throw new StartException(settings, e);
        }
        try {
            store.get();
        } catch (RuntimeException e) {
            app.stop();
            throw e;
        }
        MetricsPort metrics = null;
        try {
            if (settings.metricsPort() != Settings.NO_METRICS) metrics = new MetricsPort(settings, traffic);
        } catch (StartException e) {
            app.stop();
            store.close();
            throw e;
        }
        return new Server(app, store, metrics, settings.host());
    }

    /** Says where it is; from then on somebody may come, or end it. */
    public void announce() {
        LOG.info("Downhill is on http://{}:{}", host.indexOf(':') < 0 ? host : "[" + host + "]", port());
    }

    public int port() {
        return app.port();
    }

    /** Where metrics can be read; −1 if nowhere. */
    int metricsPort() {
        return metrics == null ? Settings.NO_METRICS : metrics.port();
    }

    /** Waits until the server has been closed. */
    public void join() throws InterruptedException {
        app.jettyServer().server().join();
    }

    /** Takes no more requests, lets those in flight finish, and closes the database. */
    @Override
    public void close() {
        try {
            app.stop();
        } catch (JavalinException e) {
            LOG.warn("Some requests were not finished in time");
        } finally {
            store.close();
            if (metrics != null) metrics.close();
        }
        LOG.info("Downhill has stopped");
    }
}
