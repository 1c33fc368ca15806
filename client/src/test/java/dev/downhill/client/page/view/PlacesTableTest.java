package dev.downhill.client.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Visit;
import dev.downhill.client.page.html.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The surface's numbers where the lanes are. */
class PlacesTableTest {
    private static List<String> cells(Element row) {
        return Visit.inside(row).stream()
                .filter(cell -> cell.tag().equals("td"))
                .map(Visit::text)
                .toList();
    }

    private static List<Element> rows(Visit visit) {
        return Visit.inside(visit.find("places")).stream()
                .filter(element -> element.tag().equals("tr"))
                .skip(1)
                .toList();
    }

    @Test
    void every_lane_has_a_row_with_value_gradient_eigenvalues_and_condition_number() {
        // f = (x² + 20 y²) / 2 at (2, 1)
        Visit visit = Visit.open("v=1&objective.condition=20&objective.angle=0&start=2,1&view.step=0")
                .clicks("every-lane");

        assertThat(rows(visit)).hasSize(3);
        for (Element row : rows(visit))
            assertThat(cells(row)).containsExactly("(2, 1)", "12", "(2, 20)", "1, 20", "20");
    }

    @Test
    void a_lane_that_diverged_says_so() {
        Visit visit = Visit.open("v=1&lane1=sgd&lane1.lr=9&lane2=sgd&steps=400&view.step=400")
                .clicks("every-lane");

        assertThat(cells(rows(visit).get(0))).startsWith("diverged");
        assertThat(cells(rows(visit).get(1)).get(0)).startsWith("(");
    }

    @Test
    void it_opens_and_closes_with_a_button_that_says_so() {
        Visit visit = Visit.open();
        assertThat(visit.has("places")).isFalse();
        assertThat(visit.find("every-lane").attributes()).containsEntry("aria-expanded", "false");
        visit.clicks("every-lane");
        assertThat(visit.find("every-lane").attributes()).containsEntry("aria-expanded", "true");

        assertThat(visit.clicks("every-lane").has("places")).isFalse();
    }
}
