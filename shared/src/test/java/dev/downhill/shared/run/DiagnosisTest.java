package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.surface.Surfaces;
import dev.downhill.shared.theory.Settings;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of lanes, in the words that a lecturer reads out. */
class DiagnosisTest {
    private static final String SHELL = "objective.condition=20&objective.angle=0&start=-8,1.5&";

    private static Diagnosis diagnosis(String link) {
        return new Diagnosis(PresetLink.read("v=1&" + link).value().experiment().run(), 0);
    }

    private static List<String> said(String link) {
        return diagnosis(link).sentences();
    }

    @Test
    void above_the_limit_it_diverges_and_the_limit_is_named() {
        assertThat(said(SHELL + "lane1=sgd&lane1.lr=0.105")).containsExactly("diverges: α·λmax = 2.1 > 2");
        assertThat(said(SHELL + "lane1=momentum&lane1.lr=0.2")).containsExactly("diverges: α·λmax = 4 > 3.8 = 2 + 2ρ");
        assertThat(said(SHELL + "lane1=nesterov&lane1.lr=0.1"))
                .containsExactly("diverges: α·λmax = 2 > 1.36 = (2 + 2ρ)/(1 + 2ρ)");
    }

    @Test
    void just_above_the_limit_there_are_enough_digits_to_see_it() {
        assertThat(said(SHELL + "steps=10000&lane1=sgd&lane1.lr=0.10005"))
                .containsExactly("diverges: α·λmax = 2.001 > 2");
    }

    @Test
    void without_theory_what_is_measured_of_a_divergence_is_said() {
        // f = ½(64 + 20·2.25) = 54.5 at the start
        assertThat(said(SHELL + "lane1=asgd&lane1.lr=1"))
                .singleElement()
                .asString()
                .startsWith("diverges: the loss rose from 54.5 to ");
    }

    @Test
    void growth_that_rounds_to_one_is_said_with_the_digits_it_takes() {
        assertThat(said("objective=saddle&start=0,1&lane1=sgd&lane1.lr=1e-7"))
                .singleElement()
                .asString()
                .startsWith("rolls off: αλ = −2e−7, grows by 1.0000002 a step");
    }

    @Test
    void growth_that_no_double_tells_from_one_is_left_out() {
        assertThat(said("objective=saddle&start=0,1&lane1=sgd&lane1.lr=1e-20"))
                .containsExactly("rolls off: αλ = −2e−20");
    }

    @Test
    void a_bounce_across_and_a_crawl_along_are_told_apart() {
        assertThat(said(SHELL + "lane1=sgd&lane1.lr=0.095"))
                .containsExactly(
                        "bounces: αλ = 1.9 across, crawls: αλ = 0.095 along", "predicted 0.905 a step, measured 0.905");
    }

    @Test
    void complex_roots_swing() {
        assertThat(said(SHELL + "steps=1000&lane1=momentum&lane1.lr=0.02"))
                .containsExactly("swings: complex roots, √ρ = 0.949 a step", "predicted 0.949 a step, measured 0.949");
    }

    @Test
    void at_a_saddle_its_eigenvalues_are_said() {
        assertThat(said("objective=beale&start=0,1&lane1=sgd"))
                .containsExactly("at a saddle: eigenvalues −27.75, 27.75");
    }

    @Test
    void on_a_plateau_its_slope_is_said() {
        assertThat(said("objective=plateau&start=-9,8&lane1=adam&lane1.lr=0.00001"))
                .singleElement()
                .asString()
                .startsWith("on a plateau: slope 0.00");
    }

    @Test
    void down_a_saddle_there_is_no_bottom() {
        Diagnosis diagnosis = diagnosis("objective=saddle&start=1,0.001&steps=2000&lane1=sgd&lane1.lr=0.02");
        assertThat(diagnosis.sentences()).first().isEqualTo("ran down without end: this surface has no bottom");
        assertThat(diagnosis.blewUp()).isFalse();
    }

    @Test
    void on_an_even_slope_the_step_nears_the_terminal_one() {
        assertThat(said("objective=slope&lane1=momentum&lane1.lr=0.01&steps=1000"))
                .containsExactly("steps of 0.05 along, terminal α·‖g‖/(1 − ρ) = 0.05");
    }

    @Test
    void noise_has_a_floor_that_is_predicted_and_measured() {
        Diagnosis diagnosis = diagnosis(SHELL + "gradient=noisy&gradient.sigma=1&steps=10000&lane1=sgd&lane1.lr=0.05");
        // ½Σ λ·ασ²/(λ(2 − αλ)) = ½·0.05·(1/1.95 + 1/1)
        assertThat(diagnosis.sentences().get(1))
                .startsWith("noise floor: predicted 0.0378 above the minimum, measured 0.0");
        assertThat(diagnosis.fit()).isNull();
    }

    @Test
    void a_rate_of_zero_stands_still() {
        assertThat(said("lane1=sgd&lane1.lr=0")).containsExactly("stands still: α = 0");
    }

    @Test
    void weight_decay_moves_the_minimum_and_the_rate() {
        Diagnosis diagnosis = diagnosis("objective=booth&lane1=sgd&lane1.lr=0.02&lane1.weight-decay=1&steps=1000");
        // λ = 2 and 18, raised by 1: the slowest falls by 1 − 0.02·3
        assertThat(diagnosis.predicted()).isCloseTo(0.94, within(1e-12));
        assertThat(Objects.requireNonNull(diagnosis.fit()).rate()).isCloseTo(0.94, within(1e-6));
    }

    @Test
    void with_the_best_settings_it_is_as_fast_as_promised() {
        Settings best =
                Objects.requireNonNull(diagnosis(SHELL + "lane1=momentum").best());
        Diagnosis tuned =
                diagnosis(SHELL + "steps=60&lane1=momentum&lane1.lr=" + best.lr() + "&lane1.rho=" + best.rho());
        assertThat(tuned.predicted()).isCloseTo(best.rate(), within(1e-6));
        assertThat(tuned.outcome().type()).isEqualTo(Outcome.Type.CONVERGED);
    }

    @Test
    void a_factor_close_to_one_is_said_with_what_it_lacks() {
        assertThat(Diagnosis.factor(0.98099)).isEqualTo("0.981");
        assertThat(Diagnosis.factor(Math.sqrt(0.9))).isEqualTo("0.949");
        assertThat(Diagnosis.factor(0.999939)).isEqualTo("0.999939");
        assertThat(Diagnosis.factor(0.5194938)).isEqualTo("0.519");
        assertThat(Diagnosis.factor(1)).isEqualTo("1");
        assertThat(Diagnosis.factor(1.0404)).isEqualTo("1.04");
    }

    static Stream<OptimizerKind> everyOptimizer() {
        return Optimizers.ALL.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void of_every_optimizer_on_every_surface_something_can_be_said_or_nothing_but_never_nonsense(OptimizerKind kind) {
        for (String surface : Surfaces.ALL.ids()) {
            Diagnosis diagnosis = diagnosis("objective=" + surface + "&lane1=" + kind.id());
            for (String sentence : diagnosis.sentences())
                assertThat(sentence)
                        .as(surface)
                        .doesNotContain("NaN")
                        .doesNotContain("-")
                        .doesNotContain("null");
            RateFit fit = diagnosis.fit();
            if (fit != null) assertThat(fit.rate()).as(surface).isBetween(0.0, 1.0);
        }
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void a_stable_rate_is_found_wherever_a_lane_blows_up(OptimizerKind kind) {
        for (String surface : Surfaces.ALL.ids()) {
            Run run = PresetLink.read("v=1&objective=" + surface + "&lane1=" + kind.id())
                    .value()
                    .experiment()
                    .run();
            if (!new Diagnosis(run, 0).blewUp()) continue;
            Lane stable = StableRate.find(run.experiment(), 0);
            assertThat(stable.lr())
                    .as(surface)
                    .isLessThan(run.experiment().lanes().get(0).lr());
            Experiment again = run.experiment().withLanes(List.of(stable));
            assertThat(new Diagnosis(again.run(), 0).blewUp()).as(surface).isFalse();
        }
    }

    @Test
    void where_no_lower_rate_helps_the_lane_is_left_as_it_is() {
        // this schedule goes up to its own greatest rate, whatever the lane's
        Experiment thrown = PresetLink.read(
                        "v=1&" + SHELL + "lane1=sgd&lane1.schedule=one-cycle&lane1.schedule.max-lr=1")
                .value()
                .experiment();
        assertThat(new Diagnosis(thrown.run(), 0).blewUp()).isTrue();
        assertThat(StableRate.find(thrown, 0)).isSameAs(thrown.lanes().get(0));
    }
}
