package dev.downhill.server.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that are almost right, byte by byte, through the wire: each is answered, with a link or with what is wrong. */
class HostileBodiesTest {
    private static final List<String> GOOD = List.of(
            "{\"title\": \"Zigzag 🛷\", \"objective\": {\"id\": \"taco-shell\", \"condition\": 20}, \"seed\": 7, \"steps\": 3,"
                    + " \"lanes\": [{\"id\": \"sgd\", \"lr\": 0.05}, {\"id\": \"rmsprop\", \"centered\": true}]}",
            "{\"objective\": {\"id\": \"formula\", \"text\": \"(1-x)^2 + k*(y-x²)^2/ρ\", \"parameters\": {\"k\": 100}},"
                    + " \"steps\": 2, \"lanes\": [{\"id\": \"lbfgs\", \"line-search\": \"strong-wolfe\"}]}",
            "{\"steps\": 2, \"lanes\": [{\"id\": \"rule\", \"text\": \"v = rho*v + g; x = x - lr*v\","
                    + " \"schedule\": {\"id\": \"step\"}}], \"view\": {\"step\": 1, \"layers\": []}}",
            "{\"library\": \"torch\", \"lane\": 1, \"preset\": {\"lanes\": [{\"id\": \"adam\"}]}}");

    private static final byte[] PIECES =
            "{}[],:\"\\\\u0000.-+eE0123456789nulltruefalse \t\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    private final Random random = new Random(5);

    private byte[] mutated(byte[] good) {
        byte[] body = good.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (body.length == 0) return body;
            int at = random.nextInt(body.length);
            switch (random.nextInt(5)) {
                case 0 -> body[at] = (byte) random.nextInt();
                case 1 -> body[at] = PIECES[random.nextInt(PIECES.length)];
                case 2 -> body[at] ^= (byte) (1 << random.nextInt(8));
                case 3 -> body = Arrays.copyOf(body, at);
                default -> {
                    byte[] longer = Arrays.copyOf(body, body.length + 8);
                    System.arraycopy(body, at, longer, at + 8, body.length - at);
                    body = longer;
                }
            }
        }
        return body;
    }

    @Test
    void every_body_is_answered() throws IOException {
        Map<String, String> environment =
                Map.of("DATABASE_URL", directory.resolve("downhill.db").toString(), "MAX_SAVES_PER_MINUTE", "1000000");
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (ServerProcess server = new ServerProcess(environment);
                KeptConnection connection = new KeptConnection(server.port())) {
            for (int i = 0; i < Scale.bodies(); i++) {
                int which = random.nextInt(GOOD.size());
                byte[] body = mutated(GOOD.get(which).getBytes(StandardCharsets.UTF_8));
                String path = which == 3 ? "/api/code" : "/api/presets";
                KeptConnection.Answer answer =
                        connection.send("POST", path, body, "Content-Type: application/json\r\n");
                statuses.merge(answer.status(), 1, Integer::sum);
                if (answer.status() == 422) assertThat(answer.body()).startsWith("{\"problems\":[{");
                else if (which < 3 && answer.status() < 300)
                    assertThat(connection
                                    .get("/p/" + answer.text("id") + ".json")
                                    .status())
                            .isEqualTo(200);
            }
            System.out.println("bodies by status: " + statuses);
            assertThat(connection.get("/health/ready").status()).isEqualTo(200);
        }
        assertThat(statuses.keySet()).isSubsetOf(200, 201, 422);
    }
}
