package dev.downhill.client.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Editing;
import dev.downhill.client.page.message.Opening;
import dev.downhill.client.page.message.Playing;
import dev.downhill.client.page.message.Racing;
import dev.downhill.client.page.message.Undoing;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.preset.PresetLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who tries everything that is on the page, in any order and with any text. */
class RandomMessagesTest {
    private static final String[] TEXTS = {
        "",
        "0",
        "1",
        "0.5",
        "-1",
        "12",
        "1e-3",
        "99",
        "1e9",
        "abc",
        "NaN",
        "x^2 + a*y^2",
        "x +",
        "x = x - lr*g",
        "7, 9",
        "50",
        "Title",
        "tab\there",
        "\u202eturned",
        "line\nbreak",
        "true"
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whatever_somebody_does_the_page_is_right_and_its_address_opens_it_again(int seed) {
        Random random = new Random(seed);
        Visit visit = Visit.open();
        List<String> past = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            past.add(act(visit, random));
            State state = visit.state();
            String story =
                    past.subList(Math.max(0, past.size() - 5), past.size()).toString();
            assertThat(PresetJson.check(state.preset())).as(story).isEmpty();
            assertThat(state.step()).as(story).isBetween(0, state.experiment().steps());
            assertThat(state.preset().view().lane())
                    .as(story)
                    .isBetween(1, state.experiment().lanes().size());
            assertThat(state.laneKeys())
                    .as(story)
                    .hasSameSizeAs(state.experiment().lanes())
                    .doesNotHaveDuplicates();
            assertThat(state.run().experiment()).as(story).isEqualTo(state.experiment());
            if (!state.openedPath().isEmpty()) continue;
            assertThat(PresetLink.read(PresetLink.write(state.shown())).value())
                    .as(story)
                    .isEqualTo(state.shown());
        }
    }

    @Test
    void a_thousand_things_undone_are_the_first_state_again_and_redone_the_last() {
        Random random = new Random(5);
        Visit visit = Visit.open();
        String first = HistoryTest.picture(visit.state());
        for (int i = 0; i < 1000; i++) act(visit, random);
        visit.meets(new Editing.Released());
        String last = HistoryTest.picture(visit.state());
        int undone = 0;
        while (visit.state().history().past() != null && undone < 2000) {
            visit.meets(new Undoing.Undone());
            undone++;
        }

        assertThat(undone).isGreaterThan(200);
        assertThat(HistoryTest.picture(visit.state())).isEqualTo(first);
        for (int i = 0; i < undone; i++) visit.meets(new Undoing.Redone());
        assertThat(HistoryTest.picture(visit.state())).isEqualTo(last);
    }

    /** Does something with an element that listens; returns what. */
    private static String act(Visit visit, Random random) {
        // long runs and full houses would make the test slow, not better
        if (visit.state().experiment().steps() > 300) visit.types("steps", "60");
        if (visit.state().laneKeys().size() > 5) visit.meets(new Racing.Removed(0));
        if (visit.state().experiment().lanes().stream()
                .anyMatch(lane -> lane.optimizer().id().equals("lbfgs")
                        || lane.optimizer().id().equals("newton")))
            visit.meets(new Racing.OptimizerChosen(0, Optimizers.ALL.get("adam")));
        if (random.nextInt(10) == 0) visit.meets(new Playing.Ticked(1000 * random.nextDouble()));
        if (random.nextInt(50) == 0) visit.meets(new Opening.AddressOpened("", "v=1&lane1=adam&steps=40"));
        List<Element> listening = new ArrayList<>();
        for (Element element : visit.elements()) if (!element.handlers().isEmpty()) listening.add(element);
        Element element = listening.get(random.nextInt(listening.size()));
        if (element.attributes().containsKey("disabled")) return "nothing";
        List<String> events = new ArrayList<>(element.handlers().keySet());
        String event = events.get(random.nextInt(events.size()));
        String value = value(element, random);
        String[] keys = {"ArrowLeft", "ArrowUp", "Escape", "a"};
        visit.fires(element, event, value, keys[random.nextInt(keys.length)], random.nextInt(2) == 0);
        return event + " of " + element.tag() + " " + element.attributes().get("id") + " " + value;
    }

    private static String value(Element element, Random random) {
        if (element.tag().equals("select")) {
            List<Element> options = Visit.inside(element);
            options.remove(element);
            // a browser says nothing when what is chosen is chosen again
            options.removeIf(
                    option -> Objects.requireNonNull(option.attributes().get("value"))
                            .equals(element.attributes().get("value")));
            return options.get(random.nextInt(options.size())).attributes().getOrDefault("value", "");
        }
        if ("range".equals(element.attributes().get("type"))) {
            int max = Integer.parseInt(element.attributes().getOrDefault("max", "1"));
            return Integer.toString(random.nextInt(max + 1));
        }
        return TEXTS[random.nextInt(TEXTS.length)];
    }
}
