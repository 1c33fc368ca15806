package dev.downhill.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.code.Library;
import dev.downhill.shared.preset.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteCodeTest {
    @TempDir
    private Path directory;

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void a_file_becomes_the_script_of_its_first_lane_for_numpy() throws IOException {
        Said said = Said.by("code", file("plain.json", "\ufeff{}"));

        assertThat(said.out()).isEqualTo(Library.NUMPY.write(Preset.DEFAULT.experiment(), 0));
        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isZero();
    }

    @Test
    void a_preset_on_standard_input_may_have_many_lines() {
        Said said = Said.answering("{\n  \"steps\": 7\n}\n", "code", "-", "--lane", "2", "--library", "torch");

        assertThat(said.out())
                .isEqualTo(Library.TORCH.write(Preset.DEFAULT.experiment().withSteps(7), 1));
        assertThat(said.status()).isZero();
    }

    @Test
    void everything_that_is_wrong_with_a_preset_is_said_and_nothing_written() throws IOException {
        Said said = Said.by("code", file("wrong.json", "{\"steps\": 0, \"foo\": 1}"));

        assertThat(said.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("wrong.json: steps: must be "))
                .anyMatch(line -> line.contains("wrong.json: foo: is not known"));
        assertThat(said.out()).isEmpty();
        assertThat(said.status()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Said said = Said.by("code", directory.resolve("missing.json").toString());

        assertThat(said.err()).contains("missing.json: The file cannot be read");
        assertThat(said.status()).isEqualTo(1);
    }

    @Test
    void a_lane_that_the_preset_does_not_have_is_a_problem_of_its() {
        Said said = Said.answering("{}", "code", "-", "--lane", "4");

        assertThat(said.err()).isEqualTo("lane: must be from 1 to 3, but is 4." + System.lineSeparator());
        assertThat(said.status()).isEqualTo(1);
    }

    @Test
    void a_run_on_data_is_written_with_its_points() {
        Said said = Said.answering(
                "{\"objective\": {\"id\": \"least-squares\", \"data\": {\"id\": \"points\", \"points\": [[0.5, 1.25], [2, -3]]}}}",
                "code",
                "-");

        assertThat(said.out()).contains("[0.5, 1.0],", "1.25, -3.0,", "targets = np.array");
        assertThat(said.status()).isEqualTo(0);
    }

    @Test
    void another_library_or_no_file_is_a_wrong_command() {
        Said unknown = Said.answering("{}", "code", "-", "--library", "jax");
        assertThat(unknown.err()).contains("--library must be one of numpy, torch, but is “jax”");
        assertThat(unknown.status()).isEqualTo(2);

        assertThat(Said.by("code").status()).isEqualTo(2);
        assertThat(Said.answering("{}", "code", "-", "--lane", "one").status()).isEqualTo(2);
    }
}
