package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Visit;
import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.surface.Point;
import org.junit.jupiter.api.Test;

class ModellingTest {
    private static final String FIELD = Modelling.POINTS;

    private static Regression regression(Visit visit) {
        return Modelling.regression(visit.preset());
    }

    private static Points points(Visit visit) {
        return regression(visit).data().points();
    }

    private static Visit own(String link) {
        return Visit.open(link).meets(new Modelling.Owned());
    }

    @Test
    void a_line_below_the_origin_is_said_with_a_minus_and_not_with_a_sum_of_what_is_below_zero() {
        String said = String.valueOf(Visit.open("objective=least-squares&start=1,-2&lane1=sgd&view.step=0")
                .find("data")
                .attributes()
                .get("aria-label"));
        assertThat(said).contains("y = 1·x − 2").doesNotContain("+ −");
    }

    @Test
    void choosing_data_shows_points_with_the_loss_of_a_line_and_choosing_another_surface_leaves_them() {
        Visit visit = Visit.open();
        assertThat(visit.has("data-pane")).isFalse();
        visit.chooses("objective", "data");
        assertThat(visit.has("data")).isTrue();
        assertThat(visit.state().address()).isEqualTo("#v=1&objective=least-squares");
        assertThat(visit.find("data").attributes().get("aria-label")).startsWith("50 points. SGD y = ");

        visit.chooses("objective", "saddle");
        assertThat(visit.has("data-pane")).isFalse();
    }

    @Test
    void every_model_brings_data_and_a_start_of_its_own_and_rates_that_do_not_blow_up() {
        for (String model : new String[] {"least-squares-plane", "logistic-regression", "logistic-curve"}) {
            Visit visit = Visit.open("objective=least-squares").chooses("model-select", model);
            assertThat(visit.preset().experiment().surface().id()).isEqualTo(model);
            assertThat(visit.preset().experiment().start())
                    .isEqualTo(visit.preset().experiment().surface().kind().start());
            assertThat(visit.state().diagnoses()).noneMatch(lane -> lane.blewUp());
            assertThat(PresetJson.check(visit.preset())).isEmpty();
        }
    }

    @Test
    void a_slider_of_the_data_changes_the_points_and_the_usual_start_with_them() {
        Visit visit = Visit.open("objective=least-squares").types("objective.data.offset", "5");
        assertThat(visit.state().address()).contains("objective.data.offset=5");
        assertThat(visit.preset().experiment().start())
                .isEqualTo(visit.preset().experiment().surface().kind().start());

        visit.types("objective.data.count", "1");
        assertThat(Visit.text(visit.find("objective.data.count-problem"))).contains("2 to 5000");
    }

    @Test
    void preprocessing_keeps_the_fit_that_the_run_starts_from_and_improves_the_condition() {
        Visit visit = Visit.open("objective=least-squares&start=1,2&objective.data.offset=4");
        double mean = 0;
        for (int i = 0; i < 50; i++) mean += points(visit).feature(i, 0) / 50;
        assertThat(Visit.text(visit.find("conditions"))).contains("Raw").contains("Zero-centred");

        visit.clicks("preprocessing-zero-centred");
        Point start = visit.preset().experiment().start();
        assertThat(start.x()).isEqualTo(1);
        assertThat(start.y()).isCloseTo(2 + mean, within(0.001 * mean));
        assertThat(visit.state().address()).contains("objective.preprocessing=zero-centred");
        assertThat(Visit.text(visit.find("reason"))).contains("The mean of x is near 0");
    }

    @Test
    void what_cannot_be_done_to_the_points_is_said_and_not_done() {
        Visit visit = own("objective=least-squares");
        visit.types(FIELD, "1,2\n1,3").clicks("preprocessing-normalised");
        assertThat(visit.state().attention().said()).startsWith("The points cannot be normalised here: x is the same");
        assertThat(visit.state().address()).doesNotContain("normalised");
    }

    @Test
    void points_of_ones_own_begin_as_what_they_were_and_can_be_typed_pasted_and_undone() {
        Visit visit = own("objective=least-squares");
        assertThat(points(visit).size()).isEqualTo(50);
        assertThat(visit.state().address()).contains("objective.data=points&objective.data.points=");

        visit.types(FIELD, "x,y\n1,2\n3,4\n5,7\n");
        assertThat(points(visit).size()).isEqualTo(3);
        assertThat(visit.state().address()).endsWith("objective.data.points=1,2,3,4,5,7");
        visit.leaves(FIELD).meets(new Undoing.Undone());
        assertThat(points(visit).size()).isEqualTo(50);
    }

    @Test
    void a_wrong_table_is_explained_by_its_lines_and_changes_nothing() {
        Visit visit = own("objective=least-squares").types(FIELD, "1,2\n3,foo\n4\n");
        assertThat(Visit.text(visit.find("points-problem")))
                .contains("Line 2: y must be a number, but is “foo”.")
                .contains("Line 3: must have 2 numbers: x, y, but has only one.");
        assertThat(points(visit).size()).isEqualTo(50);
    }

    @Test
    void the_5001st_point_is_refused_with_a_sentence() {
        Visit visit = own("objective=least-squares").types(FIELD, "1,2\n".repeat(5001));
        assertThat(Visit.text(visit.find("points-problem"))).contains("there can be at most 5000 points");
        visit.types(FIELD, "1,2\n3,4\n".repeat(2500));
        assertThat(points(visit).size()).isEqualTo(5000);
        visit.leaves(FIELD).meets(new Modelling.PointPut(1, 1));
        assertThat(points(visit).size()).isEqualTo(5000);
        assertThat(visit.state().attention().said()).contains("there can be no more");
    }

    @Test
    void points_are_put_and_taken_and_the_last_stays() {
        Visit visit = own("objective=logistic-regression")
                .types(FIELD, "1,2,0\n3,4,1")
                .leaves(FIELD);
        visit.meets(new Modelling.Benched(visit.state().bench().putting(0))).meets(new Modelling.PointPut(-7, 8));
        assertThat(points(visit).at(2, 0)).isEqualTo(-7);
        assertThat(points(visit).target(2)).isEqualTo(0);
        visit.meets(new Modelling.PointTaken(0))
                .meets(new Modelling.PointTaken(0))
                .meets(new Modelling.PointTaken(0));
        assertThat(points(visit).size()).isEqualTo(1);
        assertThat(visit.state().attention().said()).isEqualTo("The last point stays.");
    }

    @Test
    void a_batch_is_never_larger_than_all_points() {
        Visit visit = Visit.open("objective=least-squares&gradient=minibatch&gradient.size=40");
        visit.types("objective.data.count", "10");
        assertThat(visit.state().address()).contains("gradient.size=10");
        assertThat(PresetJson.check(visit.preset())).isEmpty();
        visit.types("gradient.size", "11");
        assertThat(Visit.text(visit.find("gradient.size-problem"))).contains("1 to 10");
    }

    @Test
    void minibatches_bring_their_arrows_and_count_steps_epochs_and_gradients() {
        Visit visit = Visit.open("objective=least-squares")
                .meets(new Choosing.GradientChosen(dev.downhill.shared.gradient.Gradients.ALL.get("minibatch")))
                .types("gradient.size", "20")
                .meets(new Playing.Scrubbed(5));
        assertThat(visit.preset().view().shows("batch")).isTrue();
        assertThat(Visit.text(visit.find("data-foot")))
                .isEqualTo("Batch of step 5: 20 of 50 points. 2.00 epochs, 5 gradients, 100 samples.");
    }

    @Test
    void the_same_run_on_other_features_is_beside_it_with_both_condition_numbers() {
        Visit visit = Visit.open("objective=least-squares").chooses("beside", "whitened");
        assertThat(visit.has("beside-paths")).isTrue();
        assertThat(visit.has("data")).isFalse();
        assertThat(Visit.text(visit.find("data-foot"))).contains("Whitened: κ = 1; raw: κ = 30.9");

        visit.clicks("preprocessing-whitened");
        assertThat(Visit.text(visit.find("data-foot")))
                .contains("Raw: κ = 30.9")
                .contains("whitened: κ = 1.");
        visit.meets(new Undoing.Undone());
        assertThat(visit.has("data")).isTrue();
    }

    @Test
    void a_file_that_was_read_too_late_changes_nothing() {
        Visit visit = Visit.open("objective=saddle").meets(new Modelling.Pasted("1,2"));
        assertThat(visit.state().address()).isEqualTo("#v=1&objective=saddle");
    }

    @Test
    void who_saves_points_of_their_own_is_warned_and_too_much_is_not_sent() {
        Visit visit = own("objective=least-squares-plane").meets(new Passing.Toggled(true));
        assertThat(Visit.text(visit.find("data-warning"))).contains("whoever has the link can open them");

        StringBuilder table = new StringBuilder();
        for (int i = 0; i < 5000; i++)
            table.append(0.1234567890123456 + i)
                    .append(',')
                    .append(0.9876543210987654 - i)
                    .append(',')
                    .append(0.1111111111111111 * i)
                    .append('\n');
        visit.types(FIELD, table.toString()).leaves(FIELD).meets(new Passing.SaveAsked());
        boolean isSent = visit.effects().stream().anyMatch(effect -> effect instanceof Effect.Save);
        assertThat(isSent).isFalse();
        assertThat(visit.state().sharing().problems().toString()).contains("at most 262144 can be saved");
    }

    @Test
    void no_code_is_asked_for_where_points_would_leave_the_browser() {
        Visit visit = Visit.open("objective=least-squares&objective.data=points&objective.data.points=1,2,3,4,5,7")
                .meets(new Reading.Opened(true));
        assertThat(visit.effects()).noneMatch(effect -> effect instanceof Effect.WriteCode);
        assertThat(Visit.text(visit.find("no-code"))).contains("do not leave the browser before you save");
        visit.chooses("objective", "saddle");
        assertThat(visit.effects()).anyMatch(effect -> effect instanceof Effect.WriteCode);
    }
}
