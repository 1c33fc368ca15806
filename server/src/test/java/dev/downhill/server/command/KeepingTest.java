package dev.downhill.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.server.store.DatabaseUrl;
import dev.downhill.server.store.PresetStore;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's commands for keeping what people saved. */
class KeepingTest {
    private static final byte[] NOTHING = {};

    @TempDir
    private Path directory;

    private Path live;
    private Path file;

    @BeforeEach
    void save() {
        live = directory.resolve("live.db");
        file = directory.resolve("backup.db");
        save("first");
    }

    private void save(String title) {
        try (PresetStore store = PresetStore.open(DatabaseUrl.of(live))) {
            Objects.requireNonNull(store.save(PresetJson.write(Preset.DEFAULT.named(title, "")), "0123456789abcdef"));
        }
    }

    private static Said in(Path database, String input, String... arguments) {
        Map<String, String> environment = Map.of("DATABASE_URL", database.toString());
        return Said.in(environment, input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private String exported() {
        return in(live, "", "export").out();
    }

    @Test
    void a_backup_is_not_written_over_another_unless_it_is_forced() throws IOException {
        assertThat(in(live, "", "backup", file.toString()).status()).isZero();
        byte[] first = Files.readAllBytes(file);
        save("second");
        Said refused = in(live, "", "backup", file.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("is there already").contains("--force");
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(in(live, "", "backup", "--force", file.toString()).status()).isZero();
        assertThat(Files.readAllBytes(file)).isNotEqualTo(first);
    }

    @Test
    void a_store_is_not_replaced_unless_it_is_forced() {
        in(live, "", "backup", file.toString());
        String before = exported();
        save("second");
        String after = exported();
        Said refused = in(live, "", "restore", file.toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("There are presets in").contains("--force");
        assertThat(exported()).isEqualTo(after);
        assertThat(in(live, "", "restore", "--force", file.toString()).status()).isZero();
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void a_slip_in_the_name_of_the_database_makes_no_empty_backup() {
        Path slip = directory.resolve("lvie.db");
        for (String[] command : new String[][] {{"backup", file.toString()}, {"export"}, {"remove", "aaaaaaaaaa"}}) {
            Said said = in(slip, "", command);
            assertThat(said.status()).isEqualTo(1);
            assertThat(said.err()).isEqualToIgnoringNewLines("There is no database " + slip + ".");
        }
        assertThat(slip).doesNotExist();
        assertThat(file).doesNotExist();
    }

    @Test
    void what_was_exported_is_imported_from_a_file_or_from_standard_input() throws IOException {
        save("second");
        String lines = exported();
        assertThat(lines.lines()).hasSize(2);
        Path other = directory.resolve("other.db");
        Said brought = in(other, lines, "import", "-");
        assertThat(brought.status()).isZero();
        assertThat(brought.err()).contains("Brought in 2 of 2 lines.");
        assertThat(in(other, "", "export").out()).isEqualTo(lines);
        Path jsonl = Files.writeString(directory.resolve("presets.jsonl"), lines);
        assertThat(in(other, "", "import", jsonl.toString()).status()).isZero();
        assertThat(in(other, "", "export").out()).isEqualTo(lines);
    }

    @Test
    void every_problem_is_named_by_its_line_and_the_other_lines_come_in() {
        String right = exported();
        String wrong = right.replace("\"steps\":200", "\"steps\":0").replace("\"version\":1,\"id\"", "\"id\"");
        Path other = directory.resolve("other.db");
        Said said = in(other, wrong + "\n" + right + "{\n", "import", "-");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err())
                .contains("Line 1: version: ")
                .contains("Line 1: preset.steps: ")
                .contains("Line 4: ")
                .doesNotContain("Line 2", "Line 3")
                .contains("Brought in 1 of 3 lines.");
        assertThat(in(other, "", "export").out()).isEqualTo(right);
    }

    @Test
    void what_cannot_be_read_is_a_sentence() {
        assertThat(in(live, "", "import", "nowhere.jsonl").status()).isEqualTo(1);
        assertThat(in(live, "", "restore", "--force", "nowhere.db").err()).contains("There is no backup nowhere.db.");
        assertThat(Said.in(Map.of("DATABASE_URL", ":memory:"), NOTHING, "export")
                        .status())
                .isEqualTo(2);
    }
}
