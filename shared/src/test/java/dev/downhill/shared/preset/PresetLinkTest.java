package dev.downhill.shared.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.downhill.shared.Mutations;
import dev.downhill.shared.Times;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresetLinkTest {
    private static final String FULL =
            "v=1&title=Zigzag%20%F0%9F%9B%B7&objective.condition=20&gradient=noisy&gradient.sigma=0.25&seed=7&start=-8,-0"
                    + "&steps=300&lane1=sgd&lane1.lr=0.05&lane1.start=1,2&lane2=rmsprop&lane2.centered=true&lane2.clip-norm=2"
                    + "&lane2.velocity=1,-2&view.step=41&view.window=-1,1,-2,2&view.lane=2&view.layers=contours,steps&view.plots=";

    private static final String FORMULA =
            "v=1&objective=formula&objective.text=%281-x%29%5E2%20%2B%20k%2A%28y-x%C2%B2%29%5E2/%CF%81&objective.parameters.k=100"
                    + "&objective.domain=-2,2,-1,3&lane1=sgd";

    private static final String RULE =
            "v=1&lane1=rule&lane1.text=v%20%3D%20rho%2Av%20%2B%20g%3B%20x%20%3D%20x%20-%20lr%2Av&lane1.parameters.rho=0.5&lane2=adam";

    private static final List<String> GOOD = List.of(FULL, FORMULA, RULE);

    private static List<String> problems(String link) {
        return PresetLink.read(link).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void the_link_of_what_the_page_opens_with_is_its_version() {
        assertThat(PresetLink.write(Preset.DEFAULT)).isEqualTo("v=1");
        assertThat(PresetLink.read("v=1").value()).isEqualTo(Preset.DEFAULT);
        assertThat(PresetLink.read("").value()).isEqualTo(Preset.DEFAULT);
    }

    @Test
    void a_link_says_what_the_json_says_and_leaves_out_defaults() {
        assertThat(problems(FULL)).isEmpty();
        assertThat(PresetLink.write(PresetLink.read(FULL).value())).isEqualTo(FULL);
        assertThat(problems(FORMULA)).isEmpty();
        assertThat(PresetLink.write(PresetLink.read(FORMULA).value())).isEqualTo(FORMULA);
        assertThat(problems(RULE)).isEmpty();
        assertThat(PresetLink.write(PresetLink.read(RULE).value())).isEqualTo(RULE);
        String json = """
                {"title": "Zigzag 🛷", "objective": {"condition": 20}, "gradient": {"id": "noisy", "sigma": 0.25},
                 "seed": 7, "start": [-8, -0.0], "steps": 300,
                 "lanes": [{"id": "sgd", "lr": 0.05, "start": [1, 2]},
                           {"id": "rmsprop", "centered": true, "clip-norm": 2, "velocity": [1, -2]}],
                 "view": {"step": 41, "window": [-1, 1, -2, 2], "lane": 2, "layers": ["contours", "steps"], "plots": []}}""";
        assertThat(PresetJson.read(json).value())
                .isEqualTo(PresetLink.read(FULL).value());
    }

    @Test
    void defaults_that_are_said_are_left_out_again() {
        String said = "v=1&engine=1&objective=taco-shell&gradient=exact&seed=231&steps=200&title=&view.step=0&lane1=sgd"
                + "&lane1.weight-decay=0&lane2=momentum&lane3=nesterov";
        assertThat(PresetLink.write(PresetLink.read(said).value())).isEqualTo("v=1");
    }

    @Test
    void a_random_preset_comes_back_from_its_link_bit_for_bit() {
        Random random = new Random(29);
        for (int i = 0; i < 20_000; i++) {
            Preset preset = RandomPresets.draw(random);
            String link = PresetLink.write(preset);
            if (link.length() > PresetLink.LONGEST_READ) continue;
            Decoded<Preset> read = PresetLink.read(link);
            if (!read.isRight()) fail(link + ": " + read.problems());
            if (!read.value().equals(preset)) fail(link + " is not " + PresetJson.write(preset));
            if (link.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) fail(link + " is not plain ASCII");
        }
    }

    @Test
    void the_order_of_the_keys_means_nothing() {
        String link =
                "lane2.lr=0.125&objective.condition=30&lane1.lr=0.25&seed=3&v=1&lane2=adam&objective=taco-shell&lane1=sgd&&";
        assertThat(problems(link)).isEmpty();
        assertThat(PresetLink.write(PresetLink.read(link).value()))
                .isEqualTo("v=1&objective.condition=30&seed=3&lane1=sgd&lane1.lr=0.25&lane2=adam&lane2.lr=0.125");
    }

    @Test
    void a_key_said_twice_is_a_problem_whatever_it_says() {
        assertThat(problems("v=1&seed=1&seed=1")).containsExactly("seed: is said twice, or in two ways.");
        assertThat(problems("v=1&version=1")).containsExactly("version: is said twice, or in two ways.");
        assertThat(problems("v=1&objective=saddle&objective.id=beale"))
                .containsExactly("objective.id: is said twice, or in two ways.");
        assertThat(problems("v=1&lane1.id=sgd&lane1=adam")).containsExactly("lane1: is said twice, or in two ways.");
        assertThat(problems("v=1&lane1=sgd&lanes=x"))
                .containsExactly("lanes: Lanes are written one by one, from lane1 on without a gap.");
    }

    @Test
    void lanes_are_counted_without_a_gap() {
        assertThat(problems("v=1&lane2=sgd"))
                .containsExactly("lane1: is missing. Lanes are written one by one, from lane1 on without a gap.");
        assertThat(problems("v=1&lane1=sgd&lane4=adam")).hasSize(2);
        assertThat(problems("v=1&lane10=sgd")).contains("lanes: must be a list of 1 to 8 lanes, but has 10.");
        assertThat(problems("v=1&lane0=sgd")).singleElement().asString().startsWith("lane0: is not known here");
        assertThat(problems("v=1&lane01=sgd")).singleElement().asString().startsWith("lane01: is not known here");
        assertThat(problems("v=1&lane999999999=sgd")).singleElement().asString().startsWith("lane999999999: is not");
        assertThat(problems("v=1&lane1.lr=0.1"))
                .containsExactly("lane1: must be given: one of " + String.join(", ", Optimizers.ALL.ids()) + ", rule.");
    }

    @Test
    void what_is_wrong_has_the_key_that_the_link_says() {
        assertThat(problems("v=1&lane3.lr=-1&lane1=sgd&lane1.lr=-2&objective.condition=0&view.step=x"))
                .containsExactlyInAnyOrder(
                        "lane2: is missing. Lanes are written one by one, from lane1 on without a gap.",
                        "lane3: must be given: one of " + String.join(", ", Optimizers.ALL.ids()) + ", rule.",
                        "lane3.lr: must be a number from 0 to 1000000, but is -1.",
                        "lane1.lr: must be a number from 0 to 1000000, but is -2.",
                        "objective.condition: must be a number from 1 to 10000, but is 0.",
                        "view.step: must be a whole number from 0 to 10000, but is “x”.");
        assertThat(problems("v=1&objective=moon")).singleElement().asString().startsWith("objective: must be one of ");
        assertThat(problems("v=1&objective=saddle&objective.colour=1&view.size=1"))
                .containsExactlyInAnyOrder(
                        "objective.colour: is not known here; allowed are objective.",
                        "view.size: is not known here; allowed are view.step, view.window, view.lane, view.layers, view.plots, view.scale, view.camera, view.swarm.");
    }

    @Test
    void all_problems_are_said_at_once() {
        assertThat(problems("v=2&seed=x&steps=0&lane1=momentum&lane1.rho=1.5&lane1.lr=&colour=red&title=%zz&start"))
                .containsExactlyInAnyOrder(
                        "v: must be 1, the version this program reads.",
                        "seed: must be a whole number from 0 to 4294967295, but is “x”.",
                        "steps: must be a whole number from 1 to 10000, but is “0”.",
                        "lane1.rho: must be a number from 0 to 1, but is 1.5.",
                        "lane1.lr: must be a number from 0 to 1000000, but is “”.",
                        "colour: is not known here; allowed are v, engine, title, description, objective, gradient,"
                                + " seed, start, steps, lane1, lane2, …, view.",
                        "title: is not rightly percent-encoded.",
                        "start: must have a value: a = is missing.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lane1=sgd&lane1.lr=NaN",
                "lane1=sgd&lane1.lr=Infinity",
                "lane1=sgd&lane1.lr=-1",
                "lane1=sgd&lane1.lr=1e999",
                "lane1=sgd&lane1.lr=0x10",
                "lane1=sgd&lane1.lr=1,5",
                "lane1=sgd&lane1.lr=%200.1",
                "lane1=sgd&lane1.lr=0.1f",
                "lane1=rmsprop&lane1.centered=yes",
                "lane1=rmsprop&lane1.centered=1",
                "start=1",
                "start=1,2,3",
                "start=1,",
                "start=,",
                "start=NaN,0",
                "start.x=1",
                "seed=-1",
                "seed=1e10",
                "steps=10001",
                "view=5",
                "view.window=0,1,0",
                "view.layers=contours,contours",
                "view.layers=contours,",
                "objective.a=1",
                "objective=",
                "objective.condition.x=1",
                "a.b.c.d.e.f.g.h.i.j.k=1",
                "....=1",
                ".=1",
                "=5",
                "%F0%9F%9B%B7=1",
                "title=%",
                "title=%E",
                "title=%E9",
                "title=%C0%80",
                "title=%ED%A0%80",
                "title=%F5%80%80%80",
                "title=%FF",
                "title=%00",
                "title=a%0Ab",
                "title=%E2%80%AE"
            })
    void a_wrong_value_is_a_problem_with_a_sentence(String link) {
        List<Problem> problems = PresetLink.read("v=1&" + link).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message()).endsWith(".").hasSizeLessThan(600);
    }

    @Test
    void what_other_programs_encode_or_leave_alone_is_read_alike() {
        assertThat(PresetLink.read("v=1&title=a%2cb%2Cc,d&start=1%2C2").value())
                .isEqualTo(PresetLink.read("v=1&title=a,b,c,d&start=1,2").value());
        assertThat(PresetLink.read("v=1&title=größe 🛷 a+b=c").value().title()).isEqualTo("größe 🛷 a+b=c");
        assertThat(PresetLink.read("v=1&title=gr%C3%B6%C3%9Fe%20%F0%9F%9B%B7")
                        .value()
                        .title())
                .isEqualTo("größe 🛷");
    }

    @Test
    void half_a_character_is_no_title() {
        assertThat(problems("v=1&title=a\ud800"))
                .containsExactly("title: must be plain text, without control characters.");
    }

    @Test
    void a_key_that_looks_like_half_a_place_of_a_lane_is_not_known() {
        for (String key : List.of("lanes[", "lanes[]", "lanes[x]", "lanes[0", "lanes[4294967296]", "lanes[1 "))
            assertThat(problems("v=1&" + key + "=1")).singleElement().asString().startsWith(key + ": is not known");
    }

    @Test
    void a_link_too_long_to_read_is_one_problem() {
        assertThat(problems("v=1&title=" + "a".repeat(PresetLink.LONGEST_READ)))
                .containsExactly("The link is longer than " + PresetLink.LONGEST_READ + " characters.");
    }

    @Test
    void the_longest_links_are_answered_shortly_whatever_they_say() {
        for (String piece :
                List.of("&a", "&lane1.x.y.z=1", "&seed=1", "&a.a.a.a.a.a.a.a.a=1", "&lane99=sgd", "&%=%", "&.=1")) {
            String link = piece.repeat(PresetLink.LONGEST_READ / piece.length());
            assertThat(PresetLink.read(link).problems()).hasSizeBetween(1, Decoded.MOST_PROBLEMS + 1);
        }
    }

    @Test
    void nothing_but_problems_comes_of_a_link_that_is_almost_right() {
        Random random = new Random(31);
        int right = 0;
        for (int i = 0; i < Times.of(200_000); i++) {
            Decoded<Preset> read = PresetLink.read(Mutations.mutate(GOOD.get(i % GOOD.size()), random));
            if (read.isRight()) right++;
            for (Problem problem : read.problems()) if (!problem.message().endsWith(".")) fail(problem.toString());
        }
        assertThat(right).isBetween(Times.of(1000), Times.of(150_000));
    }

    @Test
    void whatever_is_read_from_a_link_is_written_to_one_that_reads_the_same() {
        Random random = new Random(37);
        for (int i = 0; i < Times.of(20_000); i++) {
            Decoded<Preset> read = PresetLink.read(Mutations.mutate(GOOD.get(i % GOOD.size()), random));
            if (!read.isRight()) continue;
            String link = PresetLink.write(read.value());
            assertThat(PresetLink.read(link).problems()).as(link).isEmpty();
            assertThat(PresetLink.read(link).value()).as(link).isEqualTo(read.value());
        }
    }
}
