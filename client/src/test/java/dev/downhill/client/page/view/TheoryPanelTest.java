package dev.downhill.client.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.State;
import dev.downhill.client.page.message.Playing;
import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.surface.Point;
import org.junit.jupiter.api.Test;

class TheoryPanelTest {
    private static final String SHELL = "objective.condition=20&objective.angle=0&start=-8,1.5&";

    @Test
    void every_lane_says_what_theory_makes_of_it_below_its_progress() {
        Shown page = Shown.of(SHELL + "lane1=sgd&lane1.lr=0.095&lane2=sgd&lane2.lr=0.105");
        assertThat(page.texts("diagnosis"))
                .containsExactly(
                        "bounces: αλ = 1.9 across, crawls: αλ = 0.095 along",
                        "predicted 0.905 a step, measured 0.905",
                        "diverges: α·λmax = 2.1 > 2");
    }

    @Test
    void the_selected_lane_is_explained_by_the_curvature_at_its_minimum() {
        String theory = Shown.of(SHELL + "lane1=sgd&lane1.lr=0.095").text("theory");
        assertThat(theory)
                .contains("SGD, by the curvature at the minimum")
                .contains("Hessian λ 1, 20")
                .contains("Condition κ 20")
                .contains("Stable for α < 0.1")
                .contains("Predicted rate 0.905 a step")
                .contains("Measured rate 0.905 a step, steps 100 to 200")
                .contains("Best α: 0.09524");
    }

    @Test
    void a_place_is_zero_where_it_is_to_rounding() {
        // the minimum of these is found to 1e-47 or so
        Shown page = Shown.of("objective=formula&objective.text=(x%2By)%5E2%2B(x-y)%5E2%2F3%2B1e-60*x&start=1,2");
        assertThat(page.text("theory")).contains("at the minimum (0, 0)");
        assertThat(Words.point(new Point(-8.758e-13, -0.0), 1)).isEqualTo("(0, 0)");
        assertThat(Words.point(new Point(-8.758e-11, 2), 1)).isEqualTo("(−8.758e−11, 2)");
    }

    @Test
    void one_turn_is_no_turns() {
        State start = Shown.of(SHELL + "lane1=sgd&lane1.lr=0.095").state();
        State later = new Playing.Scrubbed(1).apply(start).state();
        assertThat(Shown.of(later).text("theory")).contains("gone, 1 turn of the slope");
    }

    @Test
    void where_the_loss_is_not_finite_at_the_start_no_rate_is_offered() {
        Shown page = Shown.of("objective=formula&objective.text=1%2F0&lane1=sgd&lane2=adam");
        assertThat(page.texts("diagnosis"))
                .containsExactly("the loss is not finite at the start", "the loss is not finite at the start");
        assertThat(page.has("lanes[0].steady")).isFalse();
        assertThat(page.text("lanes")).doesNotContain("stable");
    }

    @Test
    void what_is_measured_on_the_way_goes_with_the_step_that_is_shown() {
        State start = Shown.of(SHELL + "lane1=sgd&lane1.lr=0.095").state();
        assertThat(Shown.of(start).text("theory")).contains("Across 0 of 0 gone, 0 turns");
        State later = new Playing.Scrubbed(10).apply(start).state();
        assertThat(Shown.of(later).text("theory")).contains("gone, 10 turns of the slope");
    }

    @Test
    void the_best_settings_are_taken_over_by_a_click_and_keep_what_they_promise() {
        Shown page = Shown.of(SHELL + "steps=400&lane1=momentum&lane1.lr=0.001");
        assertThat(page.text("theory")).contains("Best α and ρ: 0.1336, 0.4026");
        Shown best = page.clicked("use-best-both");
        assertThat(best.text("theory")).contains("Predicted rate 0.635 a step");
        assertThat(best.state().address()).contains("lane1.rho=0.4026");
        Shown onlyRate = page.clicked("use-best-lr");
        assertThat(onlyRate.text("theory")).contains("Predicted rate 0.949 a step");
        assertThat(onlyRate.state().address()).doesNotContain("rho");
    }

    @Test
    void plain_descent_is_offered_no_friction_and_others_no_theory() {
        assertThat(Shown.of("lane1=sgd").has("use-best-both")).isFalse();
        Shown adam = Shown.of("lane1=adam");
        assertThat(adam.has("use-best-lr")).isFalse();
        assertThat(adam.text("theory")).doesNotContain("Stable").contains("Condition κ");
    }

    @Test
    void on_a_surface_without_a_minimum_nothing_is_best() {
        Shown saddle = Shown.of("objective=saddle&lane1=sgd");
        assertThat(saddle.has("use-best-lr")).isFalse();
        assertThat(saddle.text("theory")).contains("by the curvature at its end");
    }

    @Test
    void a_lane_that_blows_up_is_offered_a_rate_that_is_stable() {
        Shown page = Shown.of("objective=rosenbrock&lane1=sgd&lane2=momentum&lane3=adam");
        assertThat(page.has("lanes[0].steady")).isTrue();
        assertThat(page.has("lanes[2].steady")).isFalse();
        Shown one = page.clicked("lanes[0].steady");
        assertThat(one.state().diagnoses().get(0).outcome().type()).isNotEqualTo(Outcome.Type.DIVERGED);
        assertThat(one.state().diagnoses().get(1).outcome().type()).isEqualTo(Outcome.Type.DIVERGED);
        assertThat(one.has("lanes[0].steady")).isFalse();
        assertThat(one.has("steady-all")).isFalse();
    }

    @Test
    void several_lanes_that_blow_up_are_helped_at_once() {
        Shown page = Shown.of("objective=rosenbrock&lane1=sgd&lane2=momentum&lane3=adam")
                .clicked("steady-all");
        assertThat(page.state().diagnoses()).noneMatch(diagnosis -> diagnosis.blewUp());
        assertThat(page.state().experiment().lanes().get(2).optimizer().id()).isEqualTo("adam");
    }

    @Test
    void a_lane_that_runs_down_a_bottomless_surface_needs_no_other_rate() {
        Shown page = Shown.of("objective=saddle&start=1,0.001&steps=2000&lane1=sgd&lane1.lr=0.02");
        assertThat(page.texts("diagnosis")).contains("ran down without end: this surface has no bottom");
        assertThat(page.has("lanes[0].steady")).isFalse();
    }
}
