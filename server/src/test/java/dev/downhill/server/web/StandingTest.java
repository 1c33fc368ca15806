package dev.downhill.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jetty alone, set up as for the real server, with a handler that reads its body. */
@Timeout(60)
class StandingTest {
    private static final String HALF = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20\r\n\r\n{";

    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);
    private final CountDownLatch read = new CountDownLatch(1);

    private GracefulHandler start(int bodySeconds) throws Exception {
        EagerContentHandler innermost = Standing.eager();
        innermost.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                try {
                    Content.Sink.write(response, true, Content.Source.asString(request), callback);
                } catch (IOException e) {
                    read.countDown();
                    response.setStatus(408);
                    Content.Sink.write(response, true, "late", callback);
                }
                return true;
            }
        });
        GracefulHandler handlers = Standing.handlers(bodySeconds, innermost);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.setHandler(handlers);
        jetty.start();
        return handlers;
    }

    @AfterEach
    void stop() throws Exception {
        jetty.stop();
    }

    private static void awaitNone(GracefulHandler handlers) throws InterruptedException {
        while (handlers.getCurrentRequestCount() > 0) Thread.sleep(10);
    }

    @Test
    void a_body_that_trickles_is_given_up() throws Exception {
        GracefulHandler handlers = start(1);
        try (Wire wire = new Wire(connector.getLocalPort())) {
            wire.send(HALF);
            assertThat(wire.readAll()).startsWith("HTTP/1.1 408 ");
            awaitNone(handlers);
        }
    }

    @Test
    void a_body_whose_sender_goes_away_is_forgotten() throws Exception {
        GracefulHandler handlers = start(600);
        try (Wire wire = new Wire(connector.getLocalPort())) {
            wire.send(HALF);
        }
        read.await();
        awaitNone(handlers);
    }

    @Test
    void a_body_that_comes_in_time_is_read_and_its_connection_stays() throws Exception {
        GracefulHandler handlers = start(600);
        try (Wire wire = new Wire(connector.getLocalPort())) {
            wire.send(HALF);
            wire.send("1234567890123456789");
            wire.send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(wire.readAll()).contains("{1234567890123456789").containsSubsequence("200 OK", "200 OK");
        }
        awaitNone(handlers);
    }
}
