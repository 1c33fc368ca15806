package dev.downhill.client.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Visit;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Choosing;
import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Passing;
import dev.downhill.client.page.message.Racing;
import dev.downhill.client.page.message.Writing;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageViewTest {
    private static final Set<String> CONTROLS = Set.of("input", "select", "textarea", "button");

    static List<SurfaceKind> everySurface() {
        return Surfaces.ALL.all();
    }

    static List<OptimizerKind> everyOptimizer() {
        return Optimizers.ALL.all();
    }

    static List<ScheduleKind> everySchedule() {
        return Schedules.ALL.all();
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void every_surface_has_all_its_parameters_on_the_page(SurfaceKind kind) {
        Visit visit = Visit.open().chooses("objective", kind.id());

        for (Parameter parameter : kind.schema().parameters()) requireField(visit, "objective." + parameter.id());
        requireSound(visit);
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void every_optimizer_has_all_its_parameters_on_the_page(OptimizerKind kind) {
        Visit visit = Visit.open();
        visit.chooses(visit.optimizer(1), kind.id());

        for (Parameter parameter : kind.schema().parameters()) requireField(visit, "lanes[1]." + parameter.id());
        assertThat(visit.has("lanes[1].velocity[0]")).isEqualTo(kind.hasVelocity());
        requireSound(visit);
    }

    @ParameterizedTest
    @MethodSource("everySchedule")
    void every_schedule_has_all_its_parameters_on_the_page(ScheduleKind kind) {
        Visit visit = Visit.open().chooses("lanes[0].schedule", kind.id());

        for (Parameter parameter : kind.schema().parameters())
            requireField(visit, "lanes[0].schedule." + parameter.id());
        requireSound(visit);
    }

    @Test
    void noise_has_all_its_parameters_on_the_page() {
        Visit visit = Visit.open().meets(new Choosing.GradientChosen(Gradients.ALL.get("noisy")));

        for (Parameter parameter : Gradients.ALL.get("noisy").schema().parameters())
            requireField(visit, "gradient." + parameter.id());
        requireField(visit, "seed");
        requireSound(visit);
    }

    @Test
    void start_and_length_are_on_the_page() {
        Visit visit = Visit.open();

        for (String path : List.of("start[0]", "start[1]", "steps")) requireField(visit, path);
    }

    @Test
    void with_everything_open_every_control_has_a_name_and_every_id_is_there_once() {
        Visit visit = Visit.open()
                .meets(new Passing.Toggled(true))
                .meets(new Passing.Saved("k3jabcdefg", "https://example.org/p/k3jabcdefg", "token"))
                .meets(new Choosing.GradientChosen(Gradients.ALL.get("noisy")))
                .meets(new Writing.RuleAdded());
        for (String option : List.of("clip-norm", "clip-value", "start"))
            visit.chooses("lanes[0]." + option + "-on", "");
        while (visit.state().laneKeys().size() < 8) visit.meets(new Racing.Duplicated(0));
        visit.chooses("objective", "formula").types(Writing.FORMULA, "x +");

        requireSound(visit);
    }

    @Test
    void the_selected_lane_is_the_one_whose_numbers_are_shown() {
        Visit visit = Visit.open().meets(new Racing.Selected(1));

        assertThat(Visit.text(visit.find("readout"))).startsWith("Momentum");
    }

    @Test
    void the_numbers_at_the_pointer_take_their_place_while_it_is_on_the_surface() {
        Visit visit = Visit.open("v=1&objective=saddle").meets(new Editing.Pointed(new Point(0, 0)));
        assertThat(Visit.text(visit.find("readout"))).contains("at the pointer", "(0, 0)");

        visit.meets(new Editing.Pointed(null));
        assertThat(Visit.text(visit.find("readout"))).doesNotContain("pointer");
    }

    @Test
    void those_who_listen_are_told_where_every_lane_is() {
        Visit visit = Visit.open();

        assertThat(visit.find("paths").attributes().get("aria-label"))
                .contains("Taco shell", "step 0", "SGD at (−8, 1.5)", "Momentum", "Nesterov");
    }

    @Test
    void a_lane_is_told_apart_by_its_swatch() {
        Visit visit = Visit.open();
        while (visit.state().laneKeys().size() < 8) visit.meets(new Racing.Duplicated(0));

        List<String> swatches = visit.elements().stream()
                .filter(element -> "swatch".equals(element.attributes().get("class")))
                .map(swatch -> Visit.inside(swatch).stream()
                        .map(Element::attributes)
                        .toList()
                        .toString())
                .toList();
        assertThat(new HashSet<>(swatches)).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void the_same_state_gives_the_same_page() {
        assertThat(describe(Visit.open())).isEqualTo(describe(Visit.open()));
    }

    private static String describe(Visit visit) {
        StringBuilder text = new StringBuilder();
        for (Element element : visit.elements()) text.append(element.tag()).append(element.attributes());
        return text.toString();
    }

    private static void requireField(Visit visit, String path) {
        assertThat(visit.has(path)).as("field " + path).isTrue();
        assertThat(Visit.text(visit.with("for", path))).as("name of " + path).isNotBlank();
        assertThat(visit.with("for", path).attributes().get("title"))
                .as("help of " + path)
                .isNotBlank();
    }

    /** What assistive technology needs whatever the page shows. */
    private static void requireSound(Visit visit) {
        Set<String> ids = new HashSet<>();
        Set<String> named = new HashSet<>();
        List<Element> elements = visit.elements();
        for (Element element : elements) {
            String id = element.attributes().get("id");
            if (id != null)
                assertThat(ids.add(id)).as("id " + id + " is there once").isTrue();
            if (element.tag().equals("label") && element.attributes().containsKey("for"))
                named.add(element.attributes().get("for"));
            if (element.tag().equals("label"))
                for (Element inner : Visit.inside(element))
                    if (inner.attributes().containsKey("id"))
                        named.add(inner.attributes().get("id"));
        }
        for (Element element : elements) {
            if (!CONTROLS.contains(element.tag())) continue;
            boolean hasName = element.attributes().containsKey("aria-label")
                    || element.attributes().containsKey("aria-labelledby")
                    || named.contains(element.attributes().get("id"))
                    || element.tag().equals("button") && !Visit.text(element).isBlank();
            assertThat(hasName)
                    .as("a name for " + element.tag() + element.attributes())
                    .isTrue();
            for (String reference : List.of("aria-labelledby", "aria-describedby", "aria-controls")) {
                String target = element.attributes().get(reference);
                if (target != null) assertThat(ids).as(reference).contains(target);
            }
        }
        for (Element parent : elements) requireDistinctKeys(parent);
    }

    private static void requireDistinctKeys(Element parent) {
        Set<String> keys = new HashSet<>();
        parent.children().forEach(child -> {
            if (child instanceof Element element && element.key() != null)
                assertThat(keys.add(element.key())).as("key " + element.key()).isTrue();
        });
    }
}
