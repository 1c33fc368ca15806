package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Prediction;
import dev.downhill.client.page.Visit;
import dev.downhill.shared.surface.Point;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Predicting where a lane will end. */
class PredictingTest {
    private static Prediction prediction(Visit visit) {
        return Objects.requireNonNull(visit.state().prediction());
    }

    @Test
    void nothing_tells_how_the_run_goes_before_it_is_shown() {
        Visit visit = Visit.open().clicks("to-end").clicks("predict");

        assertThat(visit.state().hides()).isTrue();
        assertThat(visit.state().step()).isZero();
        assertThat(visit.has("plot")).isFalse();
        assertThat(visit.has("theory")).isFalse();
        assertThat(Visit.text(visit.find(visit.optimizer(0)))).doesNotContain("converged");
        assertThat(visit.elements()).noneMatch(element -> Visit.text(element).contains("still moving"));
    }

    @Test
    void a_place_chosen_on_the_surface_is_the_prediction_and_the_start_stays() {
        Visit visit = Visit.open().clicks("predict");
        Point start = visit.state().experiment().start();
        visit.meets(new Predicting.Placed(new Point(1, 2)));

        assertThat(prediction(visit).guess()).isEqualTo(new Point(1, 2));
        assertThat(visit.state().experiment().start()).isEqualTo(start);
    }

    @Test
    void without_the_question_a_place_chosen_on_the_surface_is_the_start() {
        Visit visit = Visit.open().meets(new Predicting.Placed(new Point(1, 2)));

        assertThat(visit.state().experiment().start()).isEqualTo(new Point(1, 2));
    }

    @Test
    void the_arrow_keys_move_the_prediction_from_where_the_lane_starts() {
        Visit visit = Visit.open().clicks("predict").presses("paths", "ArrowRight", false);
        Point guess = Objects.requireNonNull(prediction(visit).guess());
        Point start = visit.state().experiment().start();

        assertThat(guess.x()).isGreaterThan(start.x());
        assertThat(guess.y()).isEqualTo(start.y());
    }

    @Test
    void the_run_that_is_shown_says_how_far_off_the_prediction_was() {
        Visit visit = Visit.open("v=1&lane1=newton&steps=50").clicks("predict");
        visit.meets(new Predicting.Placed(new Point(3, 4))).clicks("show-run");

        assertThat(visit.state().step()).isEqualTo(50);
        assertThat(Visit.text(visit.find("prediction"))).contains("5 away");
    }

    @Test
    void play_shows_the_run_too_and_another_preset_ends_the_question() {
        Visit visit = Visit.open().clicks("predict").clicks("play");
        assertThat(visit.state().hides()).isFalse();

        visit.meets(new Opening.StartedAfresh());
        assertThat(visit.state().prediction()).isNull();
    }
}
