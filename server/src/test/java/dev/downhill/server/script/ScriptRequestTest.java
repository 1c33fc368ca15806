package dev.downhill.server.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downhill.shared.code.Library;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Preset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptRequestTest {
    private static List<String> problems(String json) {
        return ScriptRequest.read(json).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void without_a_lane_it_is_the_first_and_without_a_preset_the_one_of_every_default(Library library) {
        ScriptRequest request =
                ScriptRequest.read("{\"library\": \"" + library.id() + "\"}").value();

        assertThat(request).isEqualTo(new ScriptRequest(library, 1, Preset.DEFAULT));
        assertThat(request.write()).isEqualTo(library.write(Preset.DEFAULT.experiment(), 0));
    }

    @Test
    void the_lane_that_is_asked_for_is_the_one_that_is_written() {
        String script = ScriptRequest.read("{\"lane\": 2, \"library\": \"torch\", \"preset\": {\"lanes\":"
                        + " [{\"id\": \"sgd\"}, {\"id\": \"adam\", \"lr\": 0.037}]}}")
                .value()
                .write();

        assertThat(script).contains("torch.optim.Adam(", "lr=0.037");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(
                        problems(
                                "{\"library\": \"jax\", \"lane\": 1.5, \"preset\": {\"steps\": 0, \"foo\": 1}, \"file\": \"x\"}"))
                .hasSize(5)
                .contains(
                        "library: must be one of numpy, torch, but is \"jax\".",
                        "lane: must be a whole number, but is 1.5.",
                        "file: is not known here; allowed are library, lane, preset.",
                        "preset.steps: must be a whole number from 1 to 10000, but is 0.")
                .anyMatch(problem -> problem.startsWith("preset.foo: is not known here"));
    }

    @Test
    void the_library_must_be_said() {
        assertThat(problems("{}")).containsExactly("library: must be one of numpy, torch.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | lane: must be from 1 to 3, but is 0.",
                "4 | lane: must be from 1 to 3, but is 4.",
                "-1 | lane: must be from 1 to 3, but is -1.",
                "1e300 | lane: must be a whole number, but is 1e+300.",
                "\"1\" | lane: must be a whole number, but is \"1\".",
                "null | lane: must be a whole number, but is null.",
            })
    void a_lane_that_the_preset_does_not_have_is_a_problem(String lane, String problem) {
        assertThat(problems("{\"library\": \"numpy\", \"lane\": " + lane + "}")).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{\"library\": \"numpy\", \"library\": \"numpy\"}", "{\"preset\": []}"})
    void what_is_no_request_is_a_problem(String json) {
        assertThat(problems(json)).isNotEmpty();
    }

    @Test
    void one_made_by_hand_must_be_right() {
        assertThatThrownBy(() -> new ScriptRequest(Library.NUMPY, 4, Preset.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
