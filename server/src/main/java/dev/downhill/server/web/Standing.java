package dev.downhill.server.web;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** How the server stands up to clients that are slow, many or wrong, and how it stops. */
final class Standing {
    private static final int MOST_CONNECTIONS = 4096;
    private static final int STOP_MILLIS = 10_000;
    private static final int IDLE_MILLIS = 20_000;
    /** Time for the longest body over a line of 15 kB/s. */
    private static final int BODY_SECONDS = 20;
    /** More than the longest body with what chunks add to it, so that one too long is known before it has all come. */
    private static final int MOST_LOADED = 300 * 1024;

    private Standing() {}

    static void install(JettyConfig jetty, SecurityHeaders headers, String basePath) {
        jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
            http.addCustomizer(headers);
        });
        jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new PlainErrors(headers, basePath));
            server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
            EagerContentHandler eager = eager();
            // Javalin puts its own handler behind the innermost
            eager.setHandler(new Cores());
            server.setHandler(handlers(BODY_SECONDS, eager));
        });
    }

    /** From the outside in: what is in flight at the end is finished; a body is read without a thread waiting for it. */
    static GracefulHandler handlers(int bodySeconds, EagerContentHandler innermost) {
        return new GracefulHandler(new BodyDeadline(bodySeconds, innermost));
    }

    /** Reads a body whole before anybody handles it. */
    static EagerContentHandler eager() {
        return new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory(MOST_LOADED, 0, false));
    }
}
