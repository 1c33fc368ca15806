package dev.downhill.shared.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Experiment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Python's own numbers would do otherwise than the page. */
class PlainNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x = lr | x = np.zeros(2) + lr | x = torch.zeros(2) + lr",
                "x = 0*x | x = 0*x | x = 0*x",
                "x = -0.0*x | x = -0*x | x = -0*x",
                "x = 3 | x = np.zeros(2) + 3 | x = torch.zeros(2) + torch.tensor(3.0)",
                "x = x - grad(lr) | x = x - grad(np.zeros(2) + lr) | x = x - grad(torch.zeros(2) + lr)",
                "x = x - dot(2, x)*g | x = x - np.dot(np.zeros(2) + 2, x)*g"
                        + " | x = x - torch.dot(torch.zeros(2) + torch.tensor(2.0), x)*g",
            })
    void what_is_a_vector_on_the_page_is_one_in_scripts(String rule, String numpy, String torch) {
        assertThat(numpy(rule(rule))).contains("    " + numpy + "\n");
        assertThat(torch(rule(rule))).contains("    " + torch + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x = x - lr/t*g | lr/np.float64(t)*g",
                "c = 1 - t; x = x - lr/c*g | lr/np.float64(c)*g",
                "x = x - (-1)^0.5*g | np.float64(-1)**0.5",
                "x = x - lr/(t + 1)*g | lr/(t + 1)*g",
                "x = x - 0.9^(t + 1)*g | 0.9**(t + 1)*g",
            })
    void numbers_that_python_refuses_are_left_to_numpy(String rule, String line) {
        assertThat(numpy(rule(rule))).contains(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x^2 + y^2 + 1/k | x**2 + y**2 + 1/np.float64(k) | x**2 + y**2 + 1/k",
                "1/0*x | 1/np.float64(0)*x | 1/torch.tensor(float(0))*x",
                "x^2/2 + y | x**2/2 + y | x**2/2 + y",
                "sqrt(-1)*x | np.sqrt(-1)*x | torch.sqrt(torch.tensor(float(-1)))*x",
                "(-8)^(1/3)*x | np.float64(-8)**(1/3)*x | torch.tensor(float(-8))**(1/3)*x",
            })
    void a_formula_that_is_not_finite_says_so_instead_of_raising_an_error(String text, String numpy, String torch) {
        Json objective = new JsonObject().put("id", "formula").put("text", text).build();
        if (text.contains("k"))
            objective = new JsonObject()
                    .put("id", "formula")
                    .put("text", text)
                    .put("parameters", new JsonObject().put("k", 0).build())
                    .build();
        Experiment experiment = read(new JsonObject().put("objective", objective));
        assertThat(numpy(experiment)).contains("return " + numpy + "\n");
        assertThat(torch(experiment)).contains("return " + torch + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"rprop\", \"eta-plus\": 1}",
                "{\"id\": \"rprop\", \"eta-minus\": 0}",
            })
    void factors_that_pytorch_refuses_are_written_out(String lane) {
        assertThat(torch(lane(lane))).contains("the rule is written out").doesNotContain("torch.optim.Rprop");
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void a_cycle_of_one_half_is_written_out(String share) {
        String schedule = "\"schedule\": {\"id\": \"one-cycle\", \"pct-start\": " + share + ", \"total-steps\": 1000}";
        assertThat(torch(lane("{\"id\": \"sgd\", " + schedule + "}")))
                .contains("def rate(t):")
                .doesNotContain("OneCycleLR");
    }

    @Test
    void the_rest_of_pytorch_is_its_own() {
        assertThat(torch(lane("{\"id\": \"rprop\"}"))).contains("torch.optim.Rprop");
    }

    private static Experiment rule(String text) {
        Json lane = new JsonObject().put("id", "rule").put("text", text).build();
        return read(new JsonObject().put("lanes", new Json.Items(List.of(lane))));
    }

    private static Experiment lane(String lane) {
        return PresetJson.read("{\"steps\": 50, \"lanes\": [" + lane + "]}")
                .value()
                .experiment();
    }

    private static Experiment read(JsonObject preset) {
        return PresetJson.read(preset.put("steps", 5).build()).value().experiment();
    }

    private static String numpy(Experiment experiment) {
        return NumPyCode.of(experiment, 0);
    }

    private static String torch(Experiment experiment) {
        return TorchCode.of(experiment, 0);
    }
}
