package dev.downhill.client.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.State;
import dev.downhill.client.page.Visit;
import dev.downhill.client.page.message.Choosing;
import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Playing;
import dev.downhill.client.page.message.Predicting;
import dev.downhill.client.page.message.Telling;
import dev.downhill.client.page.message.Viewing;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surfaces;
import org.junit.jupiter.api.Test;

/** What those are told who only listen. */
class SpokenTest {
    private final Visit visit = Visit.open("v=1&lane1=sgd&lane2=momentum&steps=300");
    private final State before = visit.state();

    private String told() {
        return Spoken.of(before, visit.state());
    }

    @Test
    void a_step_is_told_with_the_loss_of_every_lane() {
        visit.meets(new Playing.Scrubbed(40));
        assertThat(told()).startsWith("Step 40 of 300: SGD f ").contains("; Momentum f ");
    }

    @Test
    void at_the_end_it_is_told_how_the_lanes_ended() {
        visit.meets(new Playing.Scrubbed(300));
        assertThat(told()).contains("Momentum converged at step 116, f ");
    }

    @Test
    void what_was_changed_is_told_before_what_came_of_it() {
        visit.meets(new Editing.StartMoved(new Point(1, 2)));
        assertThat(told()).startsWith("Start (1, 2). Step 0 of 300: ");
    }

    @Test
    void another_surface_and_another_part_of_it_are_told() {
        visit.meets(new Editing.SurfaceChosen(Surfaces.ALL.get("himmelblau")));
        assertThat(told()).startsWith("Himmelblau. ").contains("In sight: x from −");
    }

    @Test
    void how_it_is_looked_at_is_told() {
        visit.meets(new Choosing.LayerToggled("solid"));
        assertThat(told()).isEqualTo("In three dimensions.");
        visit.meets(new Choosing.LayerToggled("solid")).meets(new Viewing.Moved(2, null, 0, 0));
        assertThat(told()).startsWith("In sight: x from ").doesNotContain("Step");
    }

    @Test
    void a_hidden_run_is_not_given_away() {
        visit.meets(new Predicting.Begun());
        assertThat(told()).isEqualTo("The run is hidden.");
    }

    @Test
    void where_nothing_has_changed_nothing_is_told() {
        assertThat(told()).isEmpty();
        assertThat(visit.meets(new Telling.Rested(before)).state()).isSameAs(before);
    }

    @Test
    void it_stands_in_the_document_for_those_who_listen() {
        visit.meets(new Playing.Scrubbed(40)).meets(new Telling.Rested(before));
        assertThat(Visit.text(visit.find("told"))).startsWith("Step 40 of 300");
    }
}
