package dev.downhill.server.web;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/** How the server stands up to clients that are slow, many or wrong, and how it stops. */
final class Standing {
    private static final int MOST_CONNECTIONS = 4096;
    private static final int STOP_MILLIS = 10_000;
    /** Bytes a second a client must send of a body; slower ones hold up nobody but themselves, and not for ever. */
    private static final int SLOWEST = 64;
    /** More than the longest body with what chunks add to it, so that one too long is known before it has all come. */
    private static final int MOST_LOADED = 300 * 1024;

    private Standing() {}

    static void install(JettyConfig jetty, SecurityHeaders headers) {
        jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
            http.addCustomizer(headers);
        });
        jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new PlainErrors(headers));
            server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
            // a body is read without a thread waiting for it, and what is in flight at the end is finished
            EagerContentHandler eager = new EagerContentHandler(
                    new EagerContentHandler.RetainedContentLoaderFactory(MOST_LOADED, 0, false));
            MinimumDataRateHandler rate = new MinimumDataRateHandler(SLOWEST, 0);
            rate.setHandler(eager);
            server.setHandler(new GracefulHandler(rate));
        });
    }
}
