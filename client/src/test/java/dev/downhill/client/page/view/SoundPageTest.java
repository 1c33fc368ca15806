package dev.downhill.client.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Visit;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Choosing;
import dev.downhill.client.page.message.Playing;
import dev.downhill.client.page.message.Racing;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.quantity.Quantities;
import dev.downhill.shared.quantity.Quantity;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a lane, the page has words and numbers for it. */
class SoundPageTest {
    private static final String[] NONSENSE = {"not a number", "no number", "NaN", "Infinity", "null", "undefined"};

    static List<SurfaceKind> everySurface() {
        return Surfaces.ALL.all();
    }

    /** Every optimizer at a tiny, its own and a huge rate, eight lanes a link. */
    private static List<String> links(SurfaceKind surface) {
        List<String> links = new ArrayList<>();
        StringBuilder link = new StringBuilder();
        int lane = 0;
        for (OptimizerKind kind : Optimizers.ALL.all())
            for (String rate : List.of("1e-9", "", "1e4")) {
                lane++;
                link.append("&lane").append(lane).append('=').append(kind.id());
                if (!rate.isEmpty())
                    link.append("&lane").append(lane).append(".lr=").append(rate);
                if (lane < 8) continue;
                links.add("v=1&objective=" + surface.id() + link);
                link.setLength(0);
                lane = 0;
            }
        if (lane > 0) links.add("v=1&objective=" + surface.id() + link);
        return links;
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void every_optimizer_at_every_rate_is_told_in_words_and_numbers(SurfaceKind surface) {
        for (String link : links(surface)) {
            Visit visit = Visit.open(link).meets(new Playing.Scrubbed(200));
            for (int lane = 0; lane < visit.state().laneKeys().size(); lane++) {
                visit.meets(new Racing.Selected(lane));
                requireSense(link, visit);
            }
        }
    }

    @Test
    void every_plot_tells_of_a_lane_that_is_lost() {
        Visit visit =
                Visit.open("v=1&objective=rosenbrock&lane1=sgd&lane2=adam").meets(new Playing.Scrubbed(200));
        for (Quantity quantity : Quantities.ALL) {
            visit.meets(new Choosing.PlotChosen(quantity.id()));
            requireSense(quantity.id(), visit);
            assertThat(visit.find("plot").attributes().get("aria-label")).contains("SGD diverged, Adam ");
        }
    }

    @Test
    void of_a_lane_that_is_lost_what_was_measured_before_is_told() {
        Visit visit = Visit.open("v=1&objective=rosenbrock&lane1=sgd").meets(new Playing.Scrubbed(200));
        int last = visit.state().diagnoses().get(0).lastFinite();

        assertThat(last).isLessThan(200);
        assertThat(Visit.text(visit.find("theory"))).contains("to step " + last + ", the last with finite numbers");
        assertThat(visit.find("paths").attributes().get("aria-label")).contains("SGD diverged at step");

        visit.meets(new Playing.Scrubbed(1));
        assertThat(Visit.text(visit.find("theory"))).doesNotContain("the last with");
    }

    private static void requireSense(String link, Visit visit) {
        for (Element element : visit.elements()) {
            String label = element.attributes().get("aria-label");
            if (label != null) assertThat(label).as(link).doesNotContain(NONSENSE);
        }
        for (String part : List.of("theory", "lanes", "readout", "stage"))
            assertThat(Visit.text(visit.find(part))).as(link).doesNotContain(NONSENSE);
        // a dash is for tables, not for sentences
        assertThat(Visit.text(visit.find("theory"))).as(link).doesNotContain("–");
        assertThat(visit.find("paths").attributes().get("aria-label")).as(link).doesNotContain("(–", "– ");
    }
}
