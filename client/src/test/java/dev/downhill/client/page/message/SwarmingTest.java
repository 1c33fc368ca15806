package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Visit;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.search.Place;
import dev.downhill.shared.search.SwarmKind;
import dev.downhill.shared.search.Swarms;
import dev.downhill.shared.search.Tally;
import dev.downhill.shared.surface.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwarmingTest {
    private static final Tally TALLY = new Tally(
            List.of(
                    new Place(Outcome.Type.DIVERGED, null),
                    new Place(Outcome.Type.CONVERGED, new Point(3, 2)),
                    new Place(Outcome.Type.CONVERGED, new Point(1e-12, -1))),
            List.of(10, 60, 30),
            200,
            2);

    private static Chosen<SwarmKind> swarm(Visit visit) {
        Chosen<SwarmKind> swarm = visit.preset().view().swarm();
        assertThat(swarm).isNotNull();
        return java.util.Objects.requireNonNull(swarm);
    }

    @Test
    void a_click_starts_everywhere_and_another_ends_it() {
        Visit visit = Visit.open().clicks("swarm-begin");
        assertThat(swarm(visit).id()).isEqualTo("grid");
        assertThat(visit.state().address()).contains("view.swarm=grid");
        assertThat(visit.has("swarm-begin")).isFalse();

        visit.clicks("swarm-remove");
        assertThat(visit.preset().view().swarm()).isNull();
        assertThat(visit.state().address()).doesNotContain("swarm");
    }

    @Test
    void another_way_to_place_them_keeps_what_both_know() {
        Visit visit = Visit.open().clicks("swarm-begin").types("view.swarm.count", "777");
        visit.meets(new Swarming.KindChosen(Swarms.all().get("ring"))).types("view.swarm.radius", "0.25");
        visit.meets(new Swarming.KindChosen(Swarms.all().get("patch")));

        assertThat(visit.state().address()).contains("view.swarm=patch&view.swarm.count=777&view.swarm.radius=0.25");
        assertThat(PresetJson.check(visit.preset())).isEmpty();
    }

    @Test
    void a_wrong_number_of_starts_is_explained_and_changes_nothing() {
        Visit visit = Visit.open().clicks("swarm-begin").types("view.swarm.count", "10001");

        assertThat(Visit.text(visit.find("view.swarm.count-problem")))
                .isEqualTo("Must be a whole number from 1 to 10000.");
        assertThat(visit.state().address()).doesNotContain("10001");
    }

    @Test
    void beginning_is_undone_and_done_again() {
        Visit visit = Visit.open().clicks("swarm-begin");
        visit.meets(new Undoing.Undone());
        assertThat(visit.preset().view().swarm()).isNull();
        visit.meets(new Undoing.Redone());
        assertThat(swarm(visit).id()).isEqualTo("grid");
    }

    @Test
    void where_they_end_is_told_in_shares_and_in_words() {
        Visit visit = Visit.open().clicks("swarm-begin").meets(new Swarming.Counted(TALLY));

        assertThat(Visit.text(visit.find("swarm-ends")))
                .contains("Where 100 of 200 starts end", "Minimum (3, 2)6060.0 %", "Minimum (0, −1)3030.0 %")
                .contains("Diverged1010.0 %");
        assertThat(visit.find("swarm").attributes().get("aria-label"))
                .isEqualTo("SGD from 200 starts. Where they end: Minimum (3, 2) 60.0 %; Minimum (0, −1) 30.0 %;"
                        + " Diverged 10.0 %.");
        assertThat(Visit.text(visit.find("swarm-legend"))).startsWith("Minimum (3, 2)60.0 %");
        assertThat(Visit.text(visit.find("many"))).contains("drawn only every 2 steps");
    }

    @Test
    void who_does_not_want_to_wait_keeps_what_there_is() {
        Visit visit = Visit.open().clicks("swarm-begin").meets(new Swarming.Counted(TALLY));
        assertThat(visit.find("swarm-done").attributes()).containsEntry("value", "50");

        visit.clicks("swarm-stop");
        assertThat(visit.has("swarm-stop")).isFalse();
        assertThat(Visit.text(visit.find("swarm-ends"))).contains("Where 100 of 200 starts end");
    }

    @Test
    void many_ends_are_told_as_others() {
        List<Place> places = new java.util.ArrayList<>();
        List<Integer> counts = new java.util.ArrayList<>();
        for (int i = 0; i < 30; i++) {
            places.add(new Place(Outcome.Type.CONVERGED, new Point(i, i)));
            counts.add(i + 1);
        }
        Visit visit = Visit.open().clicks("swarm-begin").meets(new Swarming.Counted(new Tally(places, counts, 465, 1)));

        assertThat(Visit.text(visit.find("swarm-ends"))).contains("Minimum (29, 29)30", "22 other ends25354.4 %");
    }
}
