package dev.downhill.server.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many who send a letter a second: half of them never come to the end of their headers, the others of their body. */
class SlowClientsTest {
    private static final String HEADERS = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    private static final String BODY =
            "POST /api/presets HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";

    @TempDir
    private Path directory;

    private final List<Socket> slow = new ArrayList<>();
    private volatile boolean isOver;

    private void trickle(int port) {
        while (!isOver) {
            try {
                while (slow.size() < Scale.slow()) slow.add(begun(port, slow.size() % 2 == 0 ? HEADERS : BODY));
                for (int i = slow.size() - 1; i >= 0; i--)
                    if (!goesOn(slow.get(i))) slow.remove(i).close();
                Thread.sleep(1000);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Socket begun(int port, String start) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Whether it was not given up by the server. */
    private static boolean goesOn(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
            return socket.getInputStream().available() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void they_hold_up_nobody_who_reads() throws IOException, InterruptedException {
        Map<String, String> environment =
                Map.of("DATABASE_URL", directory.resolve("downhill.db").toString());
        Latencies reads = new Latencies();
        try (ServerProcess server = new ServerProcess(environment);
                KeptConnection reader = new KeptConnection(server.port())) {
            String id = reader.save("{}").text("id");
            Thread thread = new Thread(() -> trickle(server.port()), "slow");
            thread.start();
            long end = System.nanoTime() + Scale.seconds() * 1_000_000_000L;
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                assertThat(reader.get("/p/" + id + ".json").status()).isEqualTo(200);
                reads.add(System.nanoTime() - start);
                assertThat(reader.get("/").status()).isEqualTo(200);
                Thread.sleep(5);
            }
            isOver = true;
            thread.join();
            System.out.println("reads beside " + slow.size() + " slow connections: " + reads);
            for (Socket socket : slow) socket.close();
        }
        if (Scale.IS_LONG) assertThat(reads.quantile(0.99)).isLessThan(100);
    }
}
