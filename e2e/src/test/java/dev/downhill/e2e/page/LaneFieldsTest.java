package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hyperparameter of every optimizer, by slider and by typing. */
@UsePlaywright(Chromium.class)
class LaneFieldsTest extends PageTest {
    static Stream<Named<OptimizerKind>> everyOptimizer() {
        return Optimizers.ALL.all().stream().map(kind -> Named.of(kind.id(), kind));
    }

    private static Experiment of(Chosen<OptimizerKind> optimizer) {
        return Playground.read("{\"lanes\": [{\"id\": \"sgd\"}]}").experiment().withLanes(List.of(lane(optimizer)));
    }

    private static Lane lane(Chosen<OptimizerKind> optimizer) {
        return Lane.of(optimizer.kind()).with(optimizer);
    }

    private void openMore() {
        playground.lane(1).getByText("More").click();
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void an_optimizer_is_chosen_and_its_hyperparameters_are_changed(OptimizerKind kind) {
        playground.open("/#v=1&lane1=sgd&view.step=7");
        playground.optimizer(1).selectOption(kind.id());
        Chosen<OptimizerKind> optimizer = Chosen.byDefault(kind);
        playground.showsRunOf(of(optimizer));
        if (playground.lane(1).getByText("More").isVisible()) openMore();
        for (Parameter parameter : kind.schema().parameters()) {
            optimizer = change(optimizer, parameter);
            playground.showsRunOf(of(optimizer));
        }
    }

    /** Changes a hyperparameter the way that it is changed, and tells what should have come of it. */
    private Chosen<OptimizerKind> change(Chosen<OptimizerKind> optimizer, Parameter parameter) {
        String path = "lanes[0]." + parameter.id();
        switch (parameter.type()) {
            case FLAG -> {
                playground.field(path).click();
                return optimizer.with(parameter, 1 - optimizer.values().real(parameter));
            }
            case CHOICE -> {
                String last = parameter.words().get(parameter.words().size() - 1);
                playground.field(path).selectOption(last);
                return optimizer.with(parameter, parameter.words().size() - 1);
            }
            case LIST -> {
                playground.type(path, "20, 40");
                return optimizer.with(parameter, List.of(20.0, 40.0));
            }
            default -> {
                double low = parameter.slide(0);
                playground.slider(path).press("Home");
                assertThat(playground.field(path)).hasValue(Numbers.text(low));
                playground.showsRunOf(of(optimizer.with(parameter, low)));
                double typed = another(parameter);
                playground.type(path, Numbers.text(typed));
                return optimizer.with(parameter, typed);
            }
        }
    }

    /** A right value that is neither the default nor at the slider's left end. */
    private static double another(Parameter parameter) {
        double initial = parameter.initial().get(0);
        if (parameter.type() == Parameter.Type.INTEGER) return initial + 1;
        return parameter.check(initial / 2) == null && initial != 0
                ? initial / 2
                : Numbers.parse(Numbers.significant((initial + parameter.high()) / 2, 5));
    }

    @Test
    void the_initial_velocity_is_a_value_of_lanes_that_have_one() {
        playground.open("/#v=1&lane1=momentum&view.step=7");
        openMore();
        playground.type("lanes[0].velocity[0]", "12");
        playground.showsRunOf("{\"lanes\": [{\"id\": \"momentum\", \"velocity\": [12, 0]}]}");
        playground.slider("lanes[0].velocity[1]").press("End");
        assertThat(playground.field("lanes[0].velocity[1]")).not().hasValue("0");
        String vertical = playground.field("lanes[0].velocity[1]").inputValue();
        playground.showsRunOf("{\"lanes\": [{\"id\": \"momentum\", \"velocity\": [12, " + vertical + "]}]}");
        playground.optimizer(1).selectOption("sgd");
        assertThat(playground.field("lanes[0].velocity[0]")).hasCount(0);
        playground.showsRunOf("{\"lanes\": [{\"id\": \"sgd\"}]}");
    }

    @Test
    void a_number_may_be_typed_as_people_write_it() {
        playground.open("/#v=1&view.step=7");
        for (String text : List.of("0.02", ".02", "2e-2", "2E-02", "+0.02", " 0.02 ")) {
            playground.type("lanes[0].lr", "0.5");
            playground.type("lanes[0].lr", text);
            playground.showsRunOf(
                    "{\"lanes\": [{\"id\": \"sgd\", \"lr\": 0.02}, {\"id\": \"momentum\"}, {\"id\": \"nesterov\"}]}");
        }
        playground.type("objective.angle", "−30");
        assertThat(playground.problem("objective.angle")).hasCount(0);
    }

    @Test
    void a_value_that_diverges_is_shown_as_what_it_is() {
        playground.open("/#v=1&view.step=7");
        playground.type("lanes[0].lr", "0.5");
        assertThat(playground.lane(1)).containsText("diverged at step");
        playground.showsRunOf(
                "{\"lanes\": [{\"id\": \"sgd\", \"lr\": 0.5}, {\"id\": \"momentum\"}, {\"id\": \"nesterov\"}]}");
    }
}
