package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Choosing what is run down, and how the optimizers are told of its slope. */
@UsePlaywright(Chromium.class)
class SurfaceFieldsTest extends PageTest {
    static Stream<Named<SurfaceKind>> everySurface() {
        return Surfaces.ALL.all().stream().map(kind -> Named.of(kind.id(), kind));
    }

    private static Experiment on(Chosen<SurfaceKind> surface) {
        return Playground.read("{\"lanes\": [{\"id\": \"adam\", \"lr\": 0.01}]}")
                .experiment()
                .with(surface)
                .withStart(surface.kind().start());
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void a_surface_is_chosen_and_its_parameters_are_slid_by_key_and_typed(SurfaceKind kind) {
        // slow enough for every surface, so that its rate is not lowered
        playground.open("/#v=1&lane1=adam&lane1.lr=0.01&view.step=7");
        playground.choose("objective", kind.id());
        Chosen<SurfaceKind> surface = Chosen.byDefault(kind);
        playground.showsRunOf(on(surface));
        for (Parameter parameter : kind.schema().parameters()) {
            String path = "objective." + parameter.id();
            playground.slider(path).press("End");
            assertThat(playground.field(path)).hasValue(Numbers.text(parameter.slide(1)));
            surface = surface.with(parameter, parameter.slide(1));
            playground.showsRunOf(on(surface));
            double between = Numbers.parse(Numbers.significant(0.4 * parameter.low() + 0.6 * parameter.high(), 7));
            double typed = parameter.type() == Parameter.Type.INTEGER ? Math.floor(between) : between;
            playground.type(path, Numbers.text(typed));
            surface = surface.with(parameter, typed);
            playground.showsRunOf(on(surface));
        }
        if (!kind.id().equals("taco-shell"))
            playground.hasAddress(Pattern.compile("/#v=1&objective=" + kind.id() + "\\b.*"));
    }

    @Test
    void another_surface_brings_its_own_start_and_keeps_the_lanes() {
        playground.open("/#v=1&lane1=sgd&lane1.lr=0.002&lane2=adam&start=1,1");
        playground.choose("objective", "rosenbrock");
        playground.showsRunOf("""
                {"objective": {"id": "rosenbrock"}, "lanes": [{"id": "sgd", "lr": 0.002}, {"id": "adam"}]}
                """);
    }

    @Test
    void a_slider_moves_by_single_arrow_keys_and_says_its_value() {
        playground.open("/#v=1&view.step=7");
        playground.slider("objective.condition").press("ArrowRight");
        assertThat(playground.field("objective.condition")).not().hasValue("100");
        double condition =
                Double.parseDouble(playground.field("objective.condition").inputValue());
        playground.showsRunOf("{\"objective\": {\"id\": \"taco-shell\", \"condition\": " + condition + "}}");
        assertThat(playground.slider("objective.condition"))
                .hasAttribute("aria-valuetext", Numbers.significant(condition, 4));
        playground.slider("objective.condition").press("ArrowLeft");
        playground.showsRunOf("{}");
    }

    @Test
    void a_slider_never_sticks_where_its_values_are_rounded() {
        playground.open("/#v=1&view.step=7");
        for (String key : List.of("ArrowRight", "ArrowLeft")) {
            for (int i = 0; i < 12; i++) {
                String before = playground.field("objective.condition").inputValue();
                playground.slider("objective.condition").press(key);
                assertThat(playground.field("objective.condition")).not().hasValue(before);
            }
        }
    }

    @Test
    void the_gradient_gets_noisy_by_sigma_and_seed() {
        playground.open("/#v=1&view.step=7");
        playground.button("Noisy").click();
        assertThat(playground.button("Noisy")).hasAttribute("aria-pressed", "true");
        playground.showsRunOf("{\"gradient\": {\"id\": \"noisy\"}}");
        playground.type("gradient.sigma", "2.5");
        playground.showsRunOf("{\"gradient\": {\"id\": \"noisy\", \"sigma\": 2.5}}");
        playground.type("seed", "4294967295");
        playground.showsRunOf("{\"gradient\": {\"id\": \"noisy\", \"sigma\": 2.5}, \"seed\": 4294967295}");
        playground.slider("gradient.sigma").press("Home");
        assertThat(playground.field("gradient.sigma")).not().hasValue("2.5");
        String sigma = playground.field("gradient.sigma").inputValue();
        playground.showsRunOf("{\"gradient\": {\"id\": \"noisy\", \"sigma\": " + sigma + "}, \"seed\": 4294967295}");
        playground.button("Exact").click();
        playground.showsRunOf("{}");
    }

    @Test
    void the_next_seed_gives_other_draws_and_follows_from_the_present_one() {
        playground.open("/#v=1&gradient=noisy&view.step=7");
        String before = playground.fingerprint();
        playground.button("next seed").click();
        assertThat(playground.field("seed")).not().hasValue("231");
        String seed = playground.field("seed").inputValue();
        playground.showsRunOf("{\"gradient\": {\"id\": \"noisy\"}, \"seed\": " + seed + "}");
        playground.type("seed", "231");
        playground.showsFingerprint(before);
        playground.button("next seed").click();
        assertThat(playground.field("seed")).hasValue(seed);
    }

    @Test
    void the_number_of_steps_is_slid_and_typed() {
        playground.open("/#v=1&view.step=7");
        playground.slider("steps").press("Home");
        assertThat(playground.field("steps")).hasValue("10");
        playground.showsRunOf("{\"steps\": 10}");
        playground.type("steps", "10000");
        playground.showsRunOf("{\"steps\": 10000}");
        assertThat(playground.find("scrub")).hasAttribute("max", "10000");
    }

    @Test
    void with_fewer_steps_than_are_shown_the_last_is_shown() {
        playground.open("/#v=1&view.step=150");
        playground.showsStep(150);
        playground.type("steps", "20");
        playground.showsStep(20);
    }
}
