package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.RunFile;
import dev.downhill.client.page.StepFormula;
import dev.downhill.client.page.Visit;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.rule.RuleKind;
import dev.downhill.shared.run.Lane;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What lies open beside the run, and what can be taken away. */
class ArrangingTest {
    private final Visit visit = Visit.open();

    @Test
    void the_keys_are_listed_and_single_ones_can_be_switched_off_for_good() {
        visit.clicks("keys-button").chooses("single-keys", "");

        assertThat(visit.state().desk().keys()).isFalse();
        assertThat(visit.effects()).containsExactly(new Effect.Remember("keys", "off"));
        visit.clicks("close-keys");
        assertThat(visit.has("keys")).isFalse();
    }

    @Test
    void for_a_projector_the_settings_go() {
        visit.clicks("present");
        assertThat(visit.has("lanes")).isFalse();
        visit.clicks("present");

        assertThat(visit.has("lanes")).isTrue();
    }

    @Test
    void the_plot_is_a_table_too_with_the_step_that_is_shown() {
        visit.meets(new Playing.Scrubbed(37));
        visit.fires(visit.find("as-table"), "toggle", "", "", false);
        String table = Visit.text(visit.find("plot-table"));

        assertThat(table)
                .startsWith("Loss, fstep1 SGD2 Momentum3 Nesterov")
                .contains("200")
                .contains("37");
    }

    @Test
    void how_the_next_step_is_made_is_shown_and_at_the_end_there_is_none() {
        visit.clicks("inspect");
        assertThat(Visit.text(visit.find("next-step")))
                .contains("from step 0 to step 1")
                .contains("−α·gradient");
        visit.meets(new Playing.Scrubbed(200));

        assertThat(Visit.text(visit.find("next-step"))).contains("After step 200 there is no step");
    }

    @Test
    void the_rule_is_written_with_the_numbers_of_the_step() {
        Lane lane = Lane.of(java.util.Objects.requireNonNull(
                RuleKind.open(Chosen.byDefault(Optimizers.ALL.get("momentum")), "v = rho*v + g; x = x - lr*v")));
        visit.meets(new Racing.LaneChanged(0, lane));

        List<String> lines = StepFormula.of(visit.state(), 0);
        double[] gradient = new double[2];
        visit.state().run().surface().gradient(-8, 1.5, gradient);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).startsWith("v = 0.9·(0, 0) + (").contains(" = (");
        assertThat(lines.get(3)).startsWith("x = (−8, 1.5) − 0.004·(");
    }

    @Test
    void the_files_have_every_step_of_every_lane() throws Exception {
        String csv = RunFile.csv(visit.state());
        assertThat(csv).startsWith("lane,step,lr,x,y,loss\n1,0,0.019,-8,1.5,");
        assertThat(csv.lines()).hasSize(1 + 3 * 201);
        assertThat(JsonReader.read(RunFile.json(visit.state())).toString())
                .contains("\"fingerprint\":\"" + visit.state().run().fingerprint());
        visit.clicks("share-button").clicks("file-svg");

        assertThat(visit.effects()).containsExactly(new Effect.Download("svg"));
    }
}
