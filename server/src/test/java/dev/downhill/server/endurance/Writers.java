package dev.downhill.server.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Eight who save without end, and now and then let go, whatever becomes of the server, and remember what they were told. */
final class Writers implements AutoCloseable {
    private static final int MANY = 8;

    /** What was acknowledged: an id, and the number in the preset. */
    record Acknowledged(String id, int number, String token) {}

    final Map<String, Acknowledged> kept = new ConcurrentHashMap<>();
    final Map<String, Acknowledged> gone = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong acknowledgements = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile int port;
    private volatile boolean isOver;

    Writers() {
        for (int i = 0; i < MANY; i++) {
            Thread thread = new Thread(this::write, "writer");
            threads.add(thread);
            thread.start();
        }
    }

    static String preset(int number) {
        return "{\"title\": \"number " + number + "\", \"steps\": 1}";
    }

    /** Where the server is now. */
    void goOnAt(int newPort) {
        port = newPort;
    }

    /** How many saves and deletions were acknowledged. */
    long acknowledgements() {
        return acknowledgements.get();
    }

    private void write() {
        int number = numbers.incrementAndGet();
        while (!isOver) {
            int here = port;
            if (here == 0) {
                pause();
                continue;
            }
            try (KeptConnection connection = new KeptConnection(here)) {
                while (!isOver && here == port) {
                    save(connection, number);
                    number = numbers.incrementAndGet();
                }
            } catch (IOException e) {
                // it was killed: the same preset is saved again when it is back, as a person would
                pause();
            }
        }
    }

    private void save(KeptConnection connection, int number) throws IOException {
        KeptConnection.Answer saved = connection.save(preset(number));
        if (saved.status() != 201 && saved.status() != 200) {
            wrong.add("saving: " + saved);
            return;
        }
        Acknowledged said = new Acknowledged(saved.text("id"), number, saved.text("deleteToken"));
        acknowledgements.incrementAndGet();
        // one saved twice, because the first answer was lost, has another holder whose token nobody knows
        if (number % 5 > 0 || saved.status() == 200) {
            Acknowledged other = kept.put(said.id(), said);
            if (other != null && other.number() != number) wrong.add(other + " and " + said);
            return;
        }
        KeptConnection.Answer letGo = connection.delete(said.id(), said.token());
        if (letGo.status() == 204) {
            gone.put(said.id(), said);
            acknowledgements.incrementAndGet();
        } else wrong.add("letting go: " + letGo);
    }

    /** Asks for everything that was acknowledged. */
    void assertNothingLost(int at) throws IOException {
        try (KeptConnection connection = new KeptConnection(at)) {
            for (Acknowledged said : kept.values()) {
                KeptConnection.Answer answer = connection.get("/p/" + said.id() + ".json");
                assertThat(answer.status()).as(said.toString()).isEqualTo(200);
                assertThat(answer.text("title")).isEqualTo("number " + said.number());
            }
            for (Acknowledged said : gone.values())
                assertThat(connection.get("/p/" + said.id() + ".json").status())
                        .as(said.toString())
                        .isEqualTo(410);
            assertThat(connection
                            .delete(
                                    kept.values().iterator().next().id(),
                                    kept.values().iterator().next().token())
                            .status())
                    .isEqualTo(204);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        isOver = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
