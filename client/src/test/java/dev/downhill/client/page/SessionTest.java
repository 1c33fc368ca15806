package dev.downhill.client.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.message.Arranging;
import dev.downhill.client.page.message.Playing;
import dev.downhill.client.page.message.Predicting;
import dev.downhill.client.page.message.Resuming;
import dev.downhill.shared.surface.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reload brings back what no address says. */
class SessionTest {
    private static State reloaded(State left) {
        return Visit.open("v=1").meets(new Resuming.Reloaded(Session.of(left))).state();
    }

    @Test
    void what_is_open_and_how_fast_it_plays_come_back() {
        State left = Visit.open()
                .meets(new Playing.SpeedChosen(Playback.Speed.MAX))
                .meets(new Arranging.Arranged(desk -> desk.inspecting(true).withTable(true)))
                .meets(new Playing.Toggled())
                .state();
        State back = reloaded(left);
        assertThat(back.desk()).isEqualTo(left.desk());
        assertThat(back.playback().speed()).isEqualTo(Playback.Speed.MAX);
        assertThat(back.playback().playing()).isTrue();
    }

    @Test
    void a_prediction_comes_back_with_the_place_that_was_said() {
        State asked = Visit.open().meets(new Predicting.Begun()).state();
        assertThat(reloaded(asked).prediction()).isEqualTo(asked.prediction());
        State said = Visit.open()
                .meets(new Predicting.Begun())
                .meets(new Predicting.Placed(new Point(-1.25, 3e-7)))
                .state();
        assertThat(reloaded(said).prediction()).isEqualTo(said.prediction());
    }

    @Test
    void a_page_on_which_nothing_was_opened_says_so() {
        assertThat(Session.of(Visit.open().state())).endsWith(Session.USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "still", "x9zzzz", "1100001", "1100001,", "1100001a,b"})
    void anything_else_harms_nothing(String text) {
        State back = Visit.open().meets(new Resuming.Reloaded(text)).state();
        assertThat(back.preset()).isEqualTo(Visit.open().preset());
    }
}
