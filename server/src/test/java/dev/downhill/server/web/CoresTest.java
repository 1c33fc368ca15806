package dev.downhill.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server of Jetty's whose requests take turns. */
@Timeout(60)
class CoresTest {
    private static final int FOR_EVER = 3_600_000;
    private static final String GET = "GET /%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    /** What a request does. */
    @FunctionalInterface
    private interface Deed {
        void on(String path) throws InterruptedException;
    }

    private void start(Cores cores, Deed deed) throws Exception {
        cores.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                deed.on(Request.getPathInContext(request));
                callback.succeeded();
                return true;
            }
        });
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.setHandler(cores);
        jetty.start();
    }

    @AfterEach
    void stop() throws Exception {
        mayEnd.countDown();
        jetty.stop();
    }

    private Wire ask(String path) throws Exception {
        Wire wire = new Wire(connector.getLocalPort());
        wire.send(GET.formatted(path));
        return wire;
    }

    /** Asks for something that does not end, and then for something else. */
    private void assertTheNextIsAnswered() throws Exception {
        try (Wire slow = ask("slow")) {
            begun.await();
            try (Wire next = ask("")) {
                assertThat(next.readAll()).startsWith("HTTP/1.1 200 ");
            }
            mayEnd.countDown();
            assertThat(slow.readAll()).startsWith("HTTP/1.1 200 ");
        }
    }

    private void waitIfSlow(String path) throws InterruptedException {
        if (!path.equals("/slow")) return;
        begun.countDown();
        mayEnd.await();
    }

    @Test
    void no_more_are_handled_at_a_time_than_there_are_turns() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        start(new Cores(2, FOR_EVER), path -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(5);
            now.decrementAndGet();
        });
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < 20; i++) wires.add(ask(""));
        for (Wire wire : wires) {
            assertThat(wire.readAll()).startsWith("HTTP/1.1 200 ");
            wire.close();
        }
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void who_waits_for_something_else_gives_the_turn_to_the_next() throws Exception {
        start(new Cores(1, FOR_EVER), path -> {
            if (path.equals("/slow")) Cores.giveBack();
            waitIfSlow(path);
        });
        assertTheNextIsAnswered();
    }

    @Test
    void who_keeps_the_turn_keeps_nobody_for_long() throws Exception {
        start(new Cores(1, 20), this::waitIfSlow);
        assertTheNextIsAnswered();
    }

    @Test
    void a_turn_comes_back_from_a_request_that_fails() throws Exception {
        start(new Cores(1, FOR_EVER), path -> {
            if (path.equals("/wrong")) throw new QuietException.RuntimeException("as it should");
        });
        for (String path : List.of("wrong", "", "wrong", "")) {
            try (Wire wire = ask(path)) {
                assertThat(wire.readAll()).startsWith(path.isEmpty() ? "HTTP/1.1 200 " : "HTTP/1.1 500 ");
            }
        }
    }
}
