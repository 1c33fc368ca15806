package dev.downhill.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
    /** On the circle x² + y²)/2 a step of SGD at rate ½ halves both coordinates, exactly. */
    private static final String HALVING =
            "{\"objective\": {\"id\": \"taco-shell\", \"condition\": 1, \"angle\": 0}, \"start\": [8, -4], \"steps\": 2,"
                    + " \"lanes\": [{\"id\": \"sgd\", \"lr\": 0.5}]}";

    private static final String DIVERGING =
            "{\"objective\": {\"id\": \"taco-shell\", \"condition\": 1, \"angle\": 0}, \"start\": [1, 0], \"steps\": 3,"
                    + " \"lanes\": [{\"id\": \"sgd\", \"lr\": 1000000}]}";

    @TempDir
    private Path directory;

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void a_file_becomes_a_table() throws IOException {
        Said said = Said.by("run", file("halving.json", HALVING));
        assertThat(said.lines())
                .containsExactly("lane,step,lr,x,y,loss", "1,0,0.5,8,-4,40", "1,1,0.5,4,-2,10", "1,2,0.5,2,-1,2.5");
        assertThat(said.status()).isZero();
        assertThat(said.err()).isEmpty();
    }

    @Test
    void several_files_are_one_table_whose_lanes_count_on() throws IOException {
        String halving = file("halving.json", HALVING);
        Said said = Said.by("run", halving, file("plain.json", "\ufeff{}"), halving, "--at", "0");
        assertThat(said.lines()).hasSize(1 + 1 + 3 + 1).startsWith("lane,step,lr,x,y,loss", "1,0,0.5,8,-4,40");
        assertThat(said.lines().get(5)).isEqualTo("5,0,0.5,8,-4,40");
    }

    @Test
    void a_wrong_file_is_named_and_the_others_still_run() throws IOException {
        Said said = Said.by(
                "run",
                file("wrong.json", "{\"steps\": 0, \"foo\": 1}"),
                directory.resolve("missing.json").toString(),
                file("halving.json", HALVING));
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines()).hasSize(4);
        assertThat(said.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("wrong.json: steps: must be "))
                .anyMatch(line -> line.contains("wrong.json: foo: is not known"))
                .anyMatch(line -> line.contains("missing.json: The file cannot be read"));
    }

    @Test
    void only_the_steps_asked_for_are_written_in_their_order() throws IOException {
        Said said = Said.by("run", file("halving.json", HALVING), "--at", "2,0");
        assertThat(said.lines()).containsExactly("lane,step,lr,x,y,loss", "1,2,0.5,2,-1,2.5", "1,0,0.5,8,-4,40");
    }

    @Test
    void a_step_that_a_run_does_not_have_is_a_problem() throws IOException {
        Said table = Said.by("run", file("halving.json", HALVING), "--at", "0,3");
        assertThat(table.status()).isEqualTo(1);
        assertThat(table.err()).contains("steps: must be at least 3, which --at asks for, but is 2.");
        Said line = Said.answering(HALVING, "run", "-", "--at", "3");
        assertThat(line.out())
                .isEqualTo("{\"problems\":[{\"path\":\"steps\",\"message\":"
                        + "\"must be at least 3, which --at asks for, but is 2.\"}]}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1,,2", "-1", "1.5", "10001", "99999999999"})
    void anything_but_steps_is_refused(String list) {
        Said said = Said.answering("{}", "run", "-", "--at", list);
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("--at must be steps with commas between them, as 0,1,2,5");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void a_line_becomes_a_line() {
        Said said = Said.answering(HALVING, "run", "-");
        String fingerprint = PresetJson.read(HALVING).value().experiment().run().fingerprint();
        assertThat(said.out())
                .isEqualTo("{\"fingerprint\":\"" + fingerprint
                        + "\",\"lanes\":[{\"id\":\"sgd\",\"outcome\":\"still-moving\","
                        + "\"step\":2,\"lr\":[0.5,0.5,0.5],\"x\":[[8,-4],[4,-2],[2,-1]],\"loss\":[40,10,2.5]}]}\n");
        assertThat(said.status()).isZero();
    }

    @Test
    void the_fingerprint_is_that_of_the_whole_run_whatever_steps_are_written() {
        Said said = Said.answering("{}", "run", "-", "--at", "0");
        assertThat(said.out())
                .startsWith("{\"fingerprint\":\""
                        + Preset.DEFAULT.experiment().run().fingerprint() + "\"");
    }

    @Test
    void what_is_not_finite_is_null_in_json_and_empty_in_a_table() throws IOException {
        String overflowing = DIVERGING.replace("\"steps\": 3", "\"steps\": 60");
        Said line = Said.answering(overflowing, "run", "-", "--at", "60");
        assertThat(line.out())
                .contains("\"outcome\":\"diverged\"")
                .endsWith("\"x\":[[null,null]],\"loss\":[null]}]}\n");
        Said table = Said.by("run", file("diverging.json", overflowing), "--at", "60");
        assertThat(table.lines().get(1)).isEqualTo("1,60,1000000,,,");
    }

    @Test
    void an_invalid_line_is_answered_in_its_place_and_the_others_run() {
        Said said = Said.answering(HALVING + "\n{\"steps\": 0}\nnonsense\n" + HALVING, "run", "-");
        assertThat(said.lines()).hasSize(4);
        assertThat(said.lines().get(1)).startsWith("{\"problems\":[{\"path\":\"steps\",");
        assertThat(said.lines().get(2)).startsWith("{\"problems\":[{\"path\":\"\",");
        assertThat(said.lines().get(3)).isEqualTo(said.lines().get(0));
        assertThat(said.status()).isEqualTo(1);
    }

    @Test
    void windows_line_ends_blank_lines_and_a_byte_order_mark_do_no_harm() {
        Said said = Said.answering("\ufeff" + HALVING + "\r\n\r\n  \n\n" + HALVING + "\r\n", "run", "-");
        assertThat(said.lines()).hasSize(2).allMatch(line -> line.startsWith("{\"fingerprint\""));
    }

    @Test
    void nothing_in_nothing_out() {
        assertThat(Said.answering("", "run", "-")).isEqualTo(new Said(0, "", ""));
    }

    @Test
    void a_line_without_end_is_a_problem_and_does_not_fill_the_memory() {
        String longest = "{}" + " ".repeat(Preset.LONGEST_BODY - 2);
        Said said = Said.answering(
                longest + "\n" + longest + " \n" + "x".repeat(3_000_000) + "\n{}", "run", "-", "--at", "0");
        assertThat(said.lines()).hasSize(4);
        assertThat(said.lines().get(0)).startsWith("{\"fingerprint\"");
        assertThat(said.lines().get(1)).contains("more than 262144 bytes");
        assertThat(said.lines().get(2)).contains("more than 262144 bytes");
        assertThat(said.lines().get(3)).isEqualTo(said.lines().get(0));
    }

    @Test
    void bytes_that_are_no_utf_8_are_a_problem() {
        Said said = Said.answering(new byte[] {'{', '"', (byte) 0xff, '"', '}', '\n'}, "run", "-");
        assertThat(said.out()).contains("The line is not UTF-8.");
        assertThat(said.status()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void a_line_is_answered_before_the_next_one_comes() throws IOException {
        PipedOutputStream questions = new PipedOutputStream();
        PipedInputStream answers = new PipedInputStream(1 << 16);
        try (InputStream in = new PipedInputStream(questions, 1 << 16);
                OutputStream out = new PipedOutputStream(answers)) {
            Console console = new Console(in, out, new PrintWriter(new StringWriter()), Map.of());
            CompletableFuture<Integer> status =
                    CompletableFuture.supplyAsync(() -> Downhill.execute(console, "run", "-", "--at", "0"));
            for (int i = 0; i < 3; i++) {
                questions.write((HALVING + "\n").getBytes(StandardCharsets.UTF_8));
                questions.flush();
                StringBuilder line = new StringBuilder();
                for (int letter = answers.read(); letter != '\n'; letter = answers.read()) line.append((char) letter);
                assertThat(line).startsWith("{\"fingerprint\"");
            }
            questions.close();
            assertThat(status.join()).isZero();
        }
    }

    @Test
    void a_reader_who_goes_away_ends_it_without_a_word() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        StringWriter err = new StringWriter();
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return "{}\n".charAt(at++ % 3);
            }
        };
        int status = Downhill.execute(new Console(endless, broken, new PrintWriter(err), Map.of()), "run", "-");
        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
    }

    @Test
    void run_wants_files_or_standard_input_not_both() throws IOException {
        assertThat(Said.by("run").status()).isEqualTo(2);
        Said said = Said.by("run", "-", file("halving.json", HALVING));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("give either - or files");
    }
}
