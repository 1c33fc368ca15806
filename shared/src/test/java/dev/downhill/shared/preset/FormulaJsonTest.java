package dev.downhill.shared.preset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaJsonTest {
    private static final String ROSENBROCK =
            "{\"id\":\"formula\",\"text\":\"(1-x)^2 + k*(y-x^2)^2\",\"parameters\":{\"k\":100},\"domain\":[-2,2,-1,3]}";

    private static Decoded<Preset> read(String objective) {
        return PresetJson.read("{\"objective\":" + objective + "}");
    }

    private static Chosen<SurfaceKind> surface(String objective) {
        return read(objective).value().experiment().surface();
    }

    @Test
    void the_example_of_the_format_is_a_surface() {
        Chosen<SurfaceKind> surface = surface(ROSENBROCK);
        assertThat(surface.kind().domain()).isEqualTo(new Domain(-2, 2, -1, 3));
        assertThat(surface.kind().create(surface.values()).value(0, 2)).isEqualTo(401);
    }

    @Test
    void it_is_written_as_it_was_read() {
        assertThat(PresetJson.write(read(ROSENBROCK).value())).contains("\"objective\":" + ROSENBROCK + ",");
    }

    @Test
    void the_text_is_kept_as_typed_but_for_the_space_around_it() {
        assertThat(PresetJson.write(
                        read("{\"id\":\"formula\",\"text\":\"  2x ²+y² \"}").value()))
                .contains("\"text\":\"2x ²+y²\",\"parameters\":{},\"domain\":[-5,5,-5,5]");
    }

    @Test
    void parameters_that_are_not_said_are_one() {
        Chosen<SurfaceKind> surface = surface("{\"id\":\"formula\",\"text\":\"a*x + b*y\",\"parameters\":{\"b\":3}}");
        List<Parameter> parameters = surface.kind().schema().parameters();
        assertThat(surface.values().real(parameters.get(0))).isEqualTo(1);
        assertThat(surface.values().real(parameters.get(1))).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROSENBROCK,
                "{\"id\":\"formula\",\"text\":\"x^2+y^2\"}",
                "{\"id\":\"formula\",\"text\":\"sin(3x)*y^2 + |x-y| & ρ=<%\"}",
                "{\"id\":\"formula\",\"text\":\"κ·x² + id*y\",\"parameters\":{\"kappa\":-0.25,\"id\":7},\"domain\":[-5,5,-5,5.5]}",
                "{\"id\":\"formula\",\"text\":\"5\"}",
            })
    void json_and_link_read_back_as_an_equal_preset(String objective) {
        String right = objective.replace(" & ρ=<%", " + ρ");
        Preset preset = read(right).value();
        assertThat(PresetJson.read(PresetJson.write(preset)).value()).isEqualTo(preset);
        assertThat(PresetLink.read(PresetLink.write(preset)).value()).isEqualTo(preset);
        assertThat(read(right).value()).isEqualTo(preset).hasSameHashCodeAs(preset);
    }

    @Test
    void a_link_says_what_has_no_default() {
        assertThat(PresetLink.write(read(ROSENBROCK).value()))
                .isEqualTo("v=1&objective=formula&objective.text=%281-x%29%5E2%20%2B%20k%2A%28y-x%5E2%29%5E2"
                        + "&objective.parameters.k=100&objective.domain=-2,2,-1,3");
        assertThat(PresetLink.write(
                        read("{\"id\":\"formula\",\"text\":\"x*y\"}").value()))
                .isEqualTo("v=1&objective=formula&objective.text=x%2Ay");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"formula\"} ; objective.text ; must be given: a formula of x and y, such as x^2 + 3*y^2.",
                "{\"id\":\"formula\",\"text\":3} ; objective.text ; must be a text, but is a number.",
                "{\"id\":\"formula\",\"text\":\"x+\"} ; objective.text ; Expected a number, a variable or “(” after “+” (character 3).",
                "{\"id\":\"formula\",\"text\":\"k*x\",\"parameters\":{\"q\":1}} ; objective.parameters.q ; is not known here; allowed are k.",
                "{\"id\":\"formula\",\"text\":\"k*x\",\"parameters\":{\"k\":1e7}} ; objective.parameters.k ; must be a number from -1000000 to 1000000, but is 10000000.",
                "{\"id\":\"formula\",\"text\":\"k*x\",\"parameters\":[1]} ; objective.parameters ; must be an object, but is a list.",
                "{\"id\":\"formula\",\"text\":\"x\",\"domain\":[1,0,0,1]} ; objective.domain ; must have its left below its right and its bottom below its top.",
                "{\"id\":\"formula\",\"text\":\"x\",\"k\":1} ; objective.k ; is not known here; allowed are id, text, domain, parameters.",
            })
    void what_is_wrong_is_said_with_its_path(String objective, String path, String message) {
        List<Problem> problems = read(objective).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path()).isEqualTo(path);
        assertThat(problems.get(0).message()).startsWith(message.substring(0, Math.min(40, message.length())));
    }

    @Test
    void whatever_is_wrong_is_said_at_once() {
        assertThat(read("{\"id\":\"formula\",\"text\":\"x+\",\"domain\":[1],\"q\":1}")
                        .problems())
                .extracting(Problem::path)
                .containsExactly("objective.text", "objective.domain", "objective.q");
        assertThat(read("{\"id\":\"formula\",\"text\":\"k*x\",\"parameters\":{\"k\":\"a\",\"q\":1},\"domain\":[1]}")
                        .problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("objective.parameters.k", "objective.parameters.q", "objective.domain");
    }

    @Test
    void an_unknown_surface_is_told_that_formulas_are_one() {
        assertThat(read("{\"id\":\"nowhere\"}").problems().get(0).message()).contains("himmelblau", "formula");
    }
}
