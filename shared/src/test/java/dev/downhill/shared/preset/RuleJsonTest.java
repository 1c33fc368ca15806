package dev.downhill.shared.preset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.run.Lane;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleJsonTest {
    private static final String MOMENTUM =
            "{\"id\":\"rule\",\"text\":\"v = rho*v + g; x = x - lr*v\",\"parameters\":{\"lr\":0.1,\"rho\":0.9}}";

    private static Decoded<Preset> read(String lane) {
        return PresetJson.read("{\"lanes\":[" + lane + "]}");
    }

    @Test
    void the_example_of_the_format_runs() {
        Preset preset = read(MOMENTUM).value();
        Lane lane = preset.experiment().lanes().get(0);
        assertThat(lane.lr()).isEqualTo(0.1);
        assertThat(lane.optimizer().kind().hasVelocity()).isTrue();
        assertThat(preset.experiment().run().trajectories().get(0).isFinite(1)).isTrue();
    }

    @Test
    void it_is_written_as_it_was_read() {
        assertThat(PresetJson.write(read(MOMENTUM).value()))
                .contains("\"lanes\":[" + MOMENTUM.substring(0, MOMENTUM.length() - 1) + ",\"velocity\":[0,0]}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MOMENTUM,
                "{\"id\":\"rule\",\"text\":\"x = x - lr*g\"}",
                "{\"id\":\"rule\",\"text\":\"v = ρ*v + g\\nx = x - lr*v\",\"parameters\":{\"rho\":0.5},\"velocity\":[1,-2],\"start\":[3,1]}",
                "{\"id\":\"rule\",\"text\":\"x = x - k*lr*g\",\"parameters\":{\"k\":2},\"schedule\":{\"id\":\"exponential\"},\"clip-norm\":2}",
                "{\"id\":\"rule\",\"text\":\"x = x - lr*g/(1 + t)\"},{\"id\":\"sgd\"},{\"id\":\"rule\",\"text\":\"x = 0\"}",
            })
    void json_and_link_read_back_as_an_equal_preset(String lanes) {
        Preset preset = read(lanes).value();
        assertThat(PresetJson.read(PresetJson.write(preset)).value()).isEqualTo(preset);
        assertThat(PresetLink.read(PresetLink.write(preset)).value()).isEqualTo(preset);
        assertThat(read(lanes).value()).isEqualTo(preset).hasSameHashCodeAs(preset);
    }

    @Test
    void a_link_says_what_has_no_default() {
        assertThat(PresetLink.write(read(MOMENTUM).value()))
                .isEqualTo("v=1&lane1=rule&lane1.text=v%20%3D%20rho%2Av%20%2B%20g%3B%20x%20%3D%20x%20-%20lr%2Av"
                        + "&lane1.parameters.lr=0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"rule\"} @ lanes[0].text @ must be given: a rule such as v = rho*v + g; x = x - lr*v.",
                "{\"id\":\"rule\",\"text\":true} @ lanes[0].text @ must be a text, but is true or false.",
                "{\"id\":\"rule\",\"text\":\"x = x - \"} @ lanes[0].text @ Expected a number, a variable or “(” after “-” (character 9).",
                "{\"id\":\"rule\",\"text\":\"x = x - k*g\",\"parameters\":{\"q\":1}} @ lanes[0].parameters.q @ is not known here; allowed are lr, k.",
                "{\"id\":\"rule\",\"text\":\"x = x - lr*g\",\"parameters\":{\"lr\":-1}} @ lanes[0].parameters.lr @ must be a number from 0 to 1000000, but is -1.",
                "{\"id\":\"rule\",\"text\":\"x = x - lr*g\",\"velocity\":[1,1]} @ lanes[0].velocity @ is not known here",
                "{\"id\":\"rule\",\"text\":\"x = x - lr*g\",\"lr\":1} @ lanes[0].lr @ is not known here",
            })
    void what_is_wrong_is_said_with_its_path(String lane, String path, String message) {
        List<Problem> problems = read(lane).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path()).isEqualTo(path);
        assertThat(problems.get(0).message()).startsWith(message);
    }

    @Test
    void whatever_is_wrong_with_a_lane_is_said_at_once() {
        assertThat(read("{\"id\":\"rule\",\"text\":\"x+\",\"clip-norm\":-1,\"start\":[1],\"velocity\":1,\"q\":1}")
                        .problems())
                .extracting(Problem::path)
                .containsExactly(
                        "lanes[0].text", "lanes[0].clip-norm", "lanes[0].start", "lanes[0].velocity", "lanes[0].q");
    }
}
