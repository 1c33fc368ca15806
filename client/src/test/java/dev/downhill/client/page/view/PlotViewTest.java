package dev.downhill.client.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Visit;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Arranging;
import dev.downhill.client.page.message.Playing;
import dev.downhill.shared.quantity.Quantities;
import dev.downhill.shared.quantity.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlotViewTest {
    static List<Quantity> everyQuantity() {
        return Quantities.ALL;
    }

    private static String spoken(Visit visit) {
        return String.valueOf(visit.find("plot").attributes().get("aria-label"));
    }

    @Test
    void the_loss_is_plotted_until_something_else_is_chosen() {
        Visit visit = Visit.open();
        assertThat(visit.find("plotted").attributes()).containsEntry("value", "loss");
        assertThat(spoken(visit)).startsWith("Loss against the step. At step 0: SGD ");
        assertThat(visit.state().address()).doesNotContain("plots");
    }

    @ParameterizedTest
    @MethodSource("everyQuantity")
    void every_quantity_can_be_chosen_and_is_in_the_address(Quantity quantity) {
        Visit visit = Visit.open("v=1&view.step=20").chooses("plotted", quantity.id());
        assertThat(visit.find("plotted").attributes())
                .containsEntry("value", quantity.id())
                .containsEntry("title", quantity.help());
        assertThat(spoken(visit)).startsWith(quantity.name()).contains("At step 20: SGD ");

        Visit other = Visit.open(visit.state().address().substring(1));
        assertThat(other.preset().view()).isEqualTo(visit.preset().view());
        assertThat(spoken(other)).isEqualTo(spoken(visit));
    }

    @Test
    void the_list_has_every_quantity_by_its_name() {
        List<String> names = Visit.inside(Visit.open().find("plotted")).stream()
                .filter(element -> element.tag().equals("option"))
                .map(Visit::text)
                .toList();
        assertThat(names)
                .containsExactlyElementsOf(
                        Quantities.ALL.stream().map(Quantity::name).toList());
    }

    @Test
    void both_axes_are_told_and_the_numbers_follow_the_pointer() {
        Visit visit = Visit.open("v=1&objective.condition=20&objective.angle=0&start=-8,1.5&lane1=sgd&lane1.lr=0.05"
                        + "&view.plots=progress")
                .meets(new Playing.Scrubbed(0))
                .meets(new Playing.Hovered(1));
        assertThat(spoken(visit))
                .isEqualTo("Progress per axis against the step. At step 1: SGD 0.4 along, 1.5 across.");
        Element values = visit.with("class", "plot-values pairs");
        assertThat(Visit.text(values)).contains("step 1").contains("0.4 / 1.5");
    }

    @Test
    void the_table_of_a_plot_against_evaluations_has_the_evaluations() {
        Visit visit = Visit.open(
                "v=1&objective=rosenbrock&lane1=newton&lane2=sgd&view.step=20&view.plots=loss-per-evaluation");
        visit.meets(new Arranging.Arranged(now -> now.withTable(true)));
        List<Element> rows = Visit.inside(visit.find("plot-table")).stream()
                .filter(element -> element.tag().equals("tr"))
                .toList();
        assertThat(cells(rows.get(0)))
                .containsExactly(
                        "step", "1 Newton, damped: evaluations", "1 Newton, damped", "2 SGD: evaluations", "2 SGD");
        Element shown = rows.stream()
                .filter(row -> cells(row).get(0).equals("20"))
                .findFirst()
                .orElseThrow();
        int counted = visit.state().run().trajectories().get(0).evaluations(20);
        assertThat(cells(shown).get(1)).isEqualTo(String.valueOf(counted));

        visit.chooses("plotted", "loss");
        assertThat(Visit.text(visit.find("plot-table"))).doesNotContain("evaluations");
    }

    private static List<String> cells(Element row) {
        return Visit.inside(row).stream()
                .filter(element -> element.tag().equals("td") || element.tag().equals("th"))
                .map(Visit::text)
                .toList();
    }

    @Test
    void choosing_a_plot_leaves_the_run_as_it_is() {
        Visit visit = Visit.open();
        Object run = visit.state().run();
        visit.chooses("plotted", "climb");
        assertThat(visit.state().run()).isSameAs(run);
    }
}
