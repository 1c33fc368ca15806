package dev.downhill.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.server.store.DatabaseUrl;
import dev.downhill.server.store.PresetStore;
import dev.downhill.server.store.Stored;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.preset.CatalogueJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownhillTest {
    private static final byte[] NOTHING = {};

    @Test
    void eval_gives_value_gradient_and_hessian() {
        Said said = Said.answering(
                "{\"objective\": {\"id\": \"saddle\"}, \"at\": [[3, 2], [0.5, -1]]}\n{\"objective\": {\"id\": \"saddle\"}, \"at\": []}",
                "eval",
                "-");
        assertThat(said.lines())
                .containsExactly(
                        "{\"value\":[5,-0.75],\"gradient\":[[6,-4],[1,2]],\"hessian\":[[[2,0],[0,-2]],[[2,0],[0,-2]]]}",
                        "{\"value\":[],\"gradient\":[],\"hessian\":[]}");
        assertThat(said.status()).isZero();
    }

    @Test
    void eval_says_null_where_a_number_is_not_finite() {
        Said said = Said.answering(
                "{\"objective\": {\"id\": \"saddle\"}, \"at\": [[1e200, 0], [1e200, 1e200]]}", "eval", "-");
        assertThat(said.out()).startsWith("{\"value\":[null,null],\"gradient\":[[2e+200,");
    }

    @Test
    void eval_says_all_that_is_wrong_with_a_line_and_goes_on() {
        Said said = Said.answering(
                "{\"objective\": {\"id\": \"taco-shell\", \"condition\": 0}, \"at\": [[0, 0], [1], 7], \"foo\": 1}\n"
                        + "{}\n[]\n{\"objective\": {\"id\": \"saddle\"}, \"at\": [[1, 1]]}",
                "eval",
                "-");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines()).hasSize(4);
        assertThat(said.lines().get(0))
                .contains("\"objective.condition\"")
                .contains("\"at[1]\"")
                .contains("\"at[2]\"")
                .contains("\"foo\"");
        assertThat(said.lines().get(1))
                .contains("{\"path\":\"objective\",\"message\":\"is missing: ")
                .contains("{\"path\":\"at\",\"message\":\"is missing: ")
                .doesNotContain("null");
        assertThat(said.lines().get(2)).contains("must be an object");
        assertThat(said.lines().get(3)).startsWith("{\"value\":[0]");
    }

    @Test
    void eval_takes_ten_thousand_points_and_no_more() {
        String points = "[0.12345678901234567,-0.12345678901234567],".repeat(10_000);
        String line = "{\"objective\": {\"id\": \"saddle\"}, \"at\": [" + points.substring(0, points.length() - 1);
        assertThat(Said.answering(line + "]}", "eval", "-").status()).isZero();
        Said tooMany = Said.answering(line + ",[0,0]]}", "eval", "-");
        assertThat(tooMany.out()).contains("\"at\"").contains("at most 10000 points");
    }

    @Test
    void eval_reads_standard_input_only() {
        assertThat(Said.by("eval", "file").status()).isEqualTo(2);
        assertThat(Said.by("eval").status()).isEqualTo(2);
    }

    @Test
    void catalog_is_one_line_of_json_with_everything_there_is() {
        Said said = Said.by("catalog");
        assertThat(said.status()).isZero();
        assertThat(said.lines()).hasSize(1);
        assertThat(said.out()).isEqualTo(CatalogueJson.toJson() + "\n");
        Json.Members catalogue = (Json.Members) JsonReader.read(said.out());
        assertThat(catalogue.entries())
                .containsOnlyKeys("surfaces", "models", "gradients", "optimizers", "schedules", "plots");
    }

    @Test
    void a_right_configuration_is_called_so() {
        Said said = Said.in(Map.of("PORT", "9000"), NOTHING, "--check-config");
        assertThat(said.status()).isZero();
        assertThat(said.err()).contains("The configuration is right").contains("9000");
        assertThat(Said.in(Map.of(), NOTHING, "serve", "--check-config").status())
                .isZero();
    }

    @Test
    void a_wrong_configuration_stops_the_start_with_every_reason() {
        Said said = Said.in(Map.of("PORT", "x", "FRAME_ANCESTORS", "x;y"), NOTHING);
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err().lines())
                .containsExactlyInAnyOrder(
                        "PORT: must be a whole number from 0 to 65535, but is “x”.",
                        "FRAME_ANCESTORS: must be *, 'none', or sites with spaces between them, as 'self' https://*.example,"
                                + " but is “x;y”.");
        assertThat(Said.in(Map.of("PORT", "x"), NOTHING, "--check-config").status())
                .isEqualTo(2);
    }

    @Test
    void a_port_in_use_is_a_sentence_not_a_stack_trace(@TempDir Path directory) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Said said = Said.in(
                    Map.of(
                            "PORT", String.valueOf(taken.getLocalPort()),
                            "DATABASE_URL", directory.resolve("a.db").toString()),
                    NOTHING,
                    "serve");
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.err().lines()).hasSize(1);
            assertThat(said.err()).contains("something else does").doesNotContain("Exception");
        }
    }

    @Test
    void the_operator_removes_a_preset_for_good(@TempDir Path directory) {
        Path file = directory.resolve("a.db");
        String id;
        try (PresetStore store = PresetStore.open(DatabaseUrl.of(file))) {
            id = Objects.requireNonNull(store.save("{}", "")).id();
        }
        Map<String, String> environment = Map.of("DATABASE_URL", file.toString());
        Said removed = Said.in(environment, NOTHING, "remove", id);
        assertThat(removed.status()).isZero();
        assertThat(removed.err()).contains("Removed " + id);
        assertThat(Said.in(environment, NOTHING, "remove", "aaaaaaaaaa").status())
                .isEqualTo(1);
        try (PresetStore store = PresetStore.open(DatabaseUrl.of(file))) {
            assertThat(Objects.requireNonNull(store.find(id)).state()).isEqualTo(Stored.State.REMOVED);
        }
    }

    @Test
    void a_command_that_does_not_exist_is_refused() {
        assertThat(Said.by("climb").status()).isEqualTo(2);
        assertThat(Said.by("climb").err()).contains("climb");
        assertThat(Said.by("--help").status()).isZero();
        assertThat(Said.by("--version").out()).startsWith("Downhill ");
    }
}
