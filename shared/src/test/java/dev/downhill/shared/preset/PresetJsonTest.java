package dev.downhill.shared.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.downhill.shared.Mutations;
import dev.downhill.shared.Times;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetJsonTest {
    /** A preset with everything said that version 1 has for these kinds. */
    static final String FULL = """
            {"version":1,"engine":1,"title":"Zigzag in the taco shell","description":"Two lines:\\nthis one, too.",\
            "objective":{"id":"taco-shell","condition":20,"angle":12.5},\
            "gradient":{"id":"noisy","sigma":0.25},"seed":4294967295,"start":[-8,-0],"steps":300,\
            "lanes":[{"id":"sgd","lr":0.09,"weight-decay":0,"start":[1e-7,1000000]},\
            {"id":"momentum","lr":0.018,"rho":0.9,"dampening":0,"weight-decay":0.001,"clip-norm":2,"clip-value":0.5,\
            "velocity":[1,-2.5]},\
            {"id":"rmsprop","lr":0.1,"alpha":0.99,"eps":1e-8,"momentum":0.5,"centered":true,"weight-decay":0,\
            "velocity":[0,0]}],\
            "view":{"step":41,"window":[-10,10,-5,5],"lane":2,"layers":["contours","steps"],"plots":[]}}\
            """;

    /** The same of a formula. */
    static final String FORMULA = FULL.replace(
            "{\"id\":\"taco-shell\",\"condition\":20,\"angle\":12.5}",
            "{\"id\":\"formula\",\"text\":\"(1-x)^2 + k*(y-x²)^2/ρ\",\"parameters\":{\"k\":100,\"rho\":-2.5},"
                    + "\"domain\":[-2,2,-1,3]}");

    /** The same with a rule. */
    static final String RULE = FULL.replace(
            "{\"id\":\"sgd\",\"lr\":0.09,\"weight-decay\":0,\"start\":[1e-7,1000000]}",
            "{\"id\":\"rule\",\"text\":\"v = rho*v + g; x = x - lr*v\",\"parameters\":{\"lr\":0.1,\"rho\":0.5},"
                    + "\"start\":[1e-7,1000000],\"velocity\":[0,0]}");

    private static List<String> problems(String text) {
        return PresetJson.read(text).problems().stream().map(Problem::toString).toList();
    }

    private static String again(String text) {
        return PresetJson.write(PresetJson.read(text).value());
    }

    @Test
    void the_canonical_form_of_a_full_preset_is_itself() {
        assertThat(problems(FULL)).isEmpty();
        assertThat(again(FULL)).isEqualTo(FULL);
        assertThat(problems(FORMULA)).isEmpty();
        assertThat(again(FORMULA)).isEqualTo(FORMULA);
        assertThat(problems(RULE)).isEmpty();
        assertThat(again(RULE)).isEqualTo(RULE);
    }

    @Test
    void what_is_left_out_takes_its_default() {
        assertThat(PresetJson.read("{}").value()).isEqualTo(Preset.DEFAULT);
        assertThat(again("{\"objective\":{},\"gradient\":{},\"view\":{}}")).isEqualTo(PresetJson.write(Preset.DEFAULT));
        assertThat(again("{\"objective\":{\"condition\":7}}"))
                .isEqualTo(again("{\"objective\":{\"id\":\"taco-shell\",\"condition\":7}}"));
    }

    @Test
    void a_start_left_out_is_the_surfaces_own() {
        for (String id : Surfaces.ALL.ids()) {
            Preset preset =
                    PresetJson.read("{\"objective\":{\"id\":\"" + id + "\"}}").value();
            assertThat(preset.experiment().start())
                    .isEqualTo(Surfaces.ALL.get(id).start());
        }
    }

    @Test
    void the_canonical_form_writes_every_default_in_the_order_of_the_schema() {
        assertThat(
                        again(
                                "{\"lanes\":[{\"rho\":0.5,\"lr\":0.25,\"id\":\"momentum\"}],\"objective\":{\"id\":\"saddle\"}}"))
                .isEqualTo(
                        "{\"version\":1,\"engine\":1,\"title\":\"\",\"description\":\"\",\"objective\":{\"id\":\"saddle\"},"
                                + "\"gradient\":{\"id\":\"exact\"},\"seed\":231,\"start\":[1,0.001],\"steps\":200,"
                                + "\"lanes\":[{\"id\":\"momentum\",\"lr\":0.25,\"rho\":0.5,\"dampening\":0,\"weight-decay\":0,"
                                + "\"velocity\":[0,0]}],"
                                + "\"view\":{\"step\":0,\"lane\":1,\"layers\":[\"contours\",\"stationary\",\"steps\"],"
                                + "\"plots\":[\"loss\"]}}");
    }

    @Test
    void layers_are_put_into_their_order() {
        assertThat(again("{\"view\":{\"layers\":[\"steps\",\"contours\"]}}"))
                .contains("\"layers\":[\"contours\",\"steps\"]");
    }

    @Test
    void a_random_preset_comes_back_as_it_was_and_its_canonical_form_is_its_own() {
        Random random = new Random(17);
        for (int i = 0; i < 5000; i++) {
            Preset preset = RandomPresets.draw(random);
            String text = PresetJson.write(preset);
            Decoded<Preset> read = PresetJson.read(text);
            assertThat(read.problems()).as(text).isEmpty();
            assertThat(read.value()).as(text).isEqualTo(preset);
            assertThat(PresetJson.write(read.value())).isEqualTo(text);
        }
    }

    @Test
    void all_problems_are_said_at_once_each_with_its_path() {
        String wrong = """
                {"version": 2, "engine": "1", "title": 5, "colour": "red",
                 "objective": {"id": "taco-shell", "condition": 0, "angles": 3},
                 "gradient": {"id": "noisy", "sigma": -1}, "seed": -1, "start": [1], "steps": 1.5,
                 "lanes": [{"id": "sgd", "lr": "fast", "rho": 0.9}, {"id": "momentum", "rho": 1.5}, {"id": "adamm"}, {}, 7,
                           {"id": "rmsprop", "centered": 1, "schedule": {"id": "none"}, "clip-norm": -1, "start": [0, "1"]}],
                 "view": {"step": -1, "lane": 7, "window": [1, 0, 0, 1], "layers": ["contours", "contours"], "zoom": 1}}""";
        String optimizers = String.join(", ", Optimizers.ALL.ids()) + ", rule";
        String schedules = String.join(", ", Schedules.ALL.ids());
        assertThat(problems(wrong))
                .containsExactlyInAnyOrder(
                        "version: must be 1, the version this program reads.",
                        "engine: must be 1, the engine this program has.",
                        "title: must be a text, but is a number.",
                        "colour: is not known here; allowed are version, engine, title, description, objective, gradient,"
                                + " seed, start, steps, lanes, view.",
                        "objective.condition: must be a number from 1 to 10000, but is 0.",
                        "objective.angles: is not known here; allowed are id, condition, angle.",
                        "gradient.sigma: must be a number from 0 to 1000, but is -1.",
                        "seed: must be a whole number from 0 to 4294967295, but is -1.",
                        "start: must be a list of two numbers [x, y], each from -1000000 to 1000000.",
                        "steps: must be a whole number from 1 to 10000, but is 1.5.",
                        "lanes[0].lr: must be a number from 0 to 1000000, but is \"fast\".",
                        "lanes[0].rho: is not known here; allowed are id, lr, weight-decay, schedule, clip-norm, clip-value,"
                                + " start.",
                        "lanes[1].rho: must be a number from 0 to 1, but is 1.5.",
                        "lanes[2].id: must be one of " + optimizers + ". There is no optimizer “adamm”.",
                        "lanes[3].id: must be given: one of " + optimizers + ".",
                        "lanes[4]: must be an object, but is a number.",
                        "lanes[5].centered: must be true or false, but is 1.",
                        "lanes[5].schedule.id: must be one of " + schedules + ". There is no schedule “none”.",
                        "lanes[5].clip-norm: must be a number from 0 to 1000000, but is -1.",
                        "lanes[5].start: must be a list of two numbers [x, y], each from -1000000 to 1000000.",
                        "view.step: must be a whole number from 0 to 10000, but is -1.",
                        "view.window: must have its left below its right and its bottom below its top.",
                        "view.layers: must be a list of different words out of contours, stationary, steps, fading, curvature, solid, batch, batch-contours.",
                        "view.zoom: is not known here; allowed are step, window, lane, layers, plots, scale, camera, swarm.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'seed': 0 | ",
                "'seed': 4294967295 | ",
                "'seed': 4294967296 | seed",
                "'seed': 1.5 | seed",
                "'steps': 1 | ",
                "'steps': 10000 | ",
                "'steps': 0 | steps",
                "'steps': 10001 | steps",
                "'start': [1000000, -1000000] | ",
                "'start': [1000000.00000000001, 0] | ",
                "'start': [1000001, 0] | start",
                "'start': [0, 0, 0] | start",
                "'start': [] | start",
                "'start': null | start",
                "'start': {'x': 1, 'y': 2} | start",
                "'view': {'step': 200} | ",
                "'view': {'step': 201} | view.step",
                "'view': {'lane': 1} | ",
                "'view': {'lane': 3} | ",
                "'view': {'lane': 0} | view.lane",
                "'view': {'lane': 4} | view.lane",
                "'view': {'window': [-1, 1, -1, 1]} | ",
                "'view': {'window': [1, 1, -1, 1]} | view.window",
                "'view': {'window': [-1, 1, 0, 1e10]} | view.window",
                "'view': {'plots': ['accuracy']} | view.plots",
                "'view': [] | view",
                "'objective': {'condition': 1} | ",
                "'objective': {'condition': 10000} | ",
                "'objective': {'condition': 0.999} | objective.condition",
                "'objective': {'condition': 10000.1} | objective.condition",
                "'objective': {'id': 'Saddle'} | objective.id",
                "'objective': {'id': 'saddle', 'condition': 5} | objective.condition",
                "'objective': 'saddle' | objective",
                "'objective': null | objective",
                "'gradient': {'sigma': 1} | gradient.sigma",
                "'gradient': {'id': 'noisy', 'sigma': 0} | ",
                "'lanes': [] | lanes",
                "'lanes': {} | lanes",
                "'lanes': [null] | lanes[0]",
                "'lanes': [{'id': 'adam', 'beta1': 0, 'beta2': 0.9999999999999999}] | ",
                "'lanes': [{'id': 'adam', 'beta1': 1}] | lanes[0].beta1",
                "'lanes': [{'id': 'momentum', 'rho': 1}] | ",
                "'lanes': [{'id': 'momentum', 'rho': 1.0000001}] | lanes[0].rho",
                "'lanes': [{'id': 'momentum', 'rho': -1e-300}] | lanes[0].rho",
                "'lanes': [{'id': 'sgd', 'velocity': [0, 0]}] | lanes[0].velocity",
                "'lanes': [{'id': 'momentum', 'velocity': [1, 1]}] | ",
                "'lanes': [{'id': 'sgd', 'clip-norm': 0, 'clip-value': 1000000}] | ",
                "'lanes': [{'id': 'sgd', 'clip-norm': null}] | lanes[0].clip-norm",
                "'objective': {'id': 'formula', 'text': 'x^2'} | ",
                "'objective': {'id': 'formula'} | objective.text",
                "'objective': {'id': 'formula', 'text': 5} | objective.text",
                "'objective': {'id': 'formula', 'text': ''} | objective.text",
                "'objective': {'id': 'formula', 'text': 'x^'} | objective.text",
                "'objective': {'id': 'formula', 'text': 'k*x', 'parameters': {'k': 1000000}} | ",
                "'objective': {'id': 'formula', 'text': 'k*x', 'parameters': {'k': 1000001}} | objective.parameters.k",
                "'objective': {'id': 'formula', 'text': 'k*x', 'parameters': {'q': 1}} | objective.parameters.q",
                "'objective': {'id': 'formula', 'text': 'x', 'parameters': 5} | objective.parameters",
                "'objective': {'id': 'formula', 'text': 'x', 'domain': [1, 0, 0, 1]} | objective.domain",
                "'objective': {'id': 'formula', 'text': 'x', 'condition': 1} | objective.condition",
                "'lanes': [{'id': 'rule', 'text': 'x = x - lr*g'}] | ",
                "'lanes': [{'id': 'rule'}] | lanes[0].text",
                "'lanes': [{'id': 'rule', 'text': 'x = '}] | lanes[0].text",
                "'lanes': [{'id': 'rule', 'text': 'x = x - lr*g', 'parameters': {'rho': 1}}] | lanes[0].parameters.rho",
                "'lanes': [{'id': 'rule', 'text': 'x = x - lr*g', 'parameters': {'lr': 'fast'}}] | lanes[0].parameters.lr",
                "'lanes': [{'id': 'rule', 'text': 'x = x - lr*g', 'lr': 1}] | lanes[0].lr",
                "'engine': 2 | engine",
                "'version': 0 | version",
                "'version': true | version",
                "'v': 1 | v"
            })
    void a_limit_is_allowed_on_its_inner_side_and_refused_on_its_outer(String entry, String path) {
        List<Problem> problems =
                PresetJson.read("{" + entry.replace('\'', '"') + "}").problems();
        if (path == null) assertThat(problems).isEmpty();
        else assertThat(problems).extracting(Problem::path).containsExactly(path);
    }

    private static String lanes(int count) {
        return "{\"lanes\":[" + "{\"id\":\"sgd\"},".repeat(count - 1) + "{\"id\":\"sgd\"}]}";
    }

    @Test
    void there_are_one_to_eight_lanes() {
        assertThat(problems(lanes(8))).isEmpty();
        assertThat(problems(lanes(9))).containsExactly("lanes: must be a list of 1 to 8 lanes, but has 9.");
        assertThat(problems("{\"lanes\":[]}")).containsExactly("lanes: must be a list of 1 to 8 lanes, but has 0.");
    }

    @Test
    void characters_of_titles_are_counted_as_people_count_them() {
        assertThat(problems("{\"title\":\"" + "🛷".repeat(80) + "\"}")).isEmpty();
        assertThat(problems("{\"title\":\"" + "é".repeat(81) + "\"}"))
                .containsExactly("title: must have at most 80 characters, but has 81.");
        assertThat(problems("{\"description\":\"" + "a".repeat(500) + "\"}")).isEmpty();
        assertThat(problems("{\"description\":\"" + "a".repeat(501) + "\"}"))
                .containsExactly("description: must have at most 500 characters, but has 501.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\t", "\\u0000", "\\u007f", "\\u0085", "\\u2028", "\\u202e", "\\u2066"})
    void a_title_is_plain_text_of_one_line(String escape) {
        assertThat(problems("{\"title\":\"a" + escape + "b\"}"))
                .containsExactly("title: must be plain text, without control characters.");
    }

    @Test
    void a_description_may_have_lines_and_both_may_have_anything_to_read() {
        assertThat(problems("{\"title\":\"<b>ρ</b> & 🛷 “x”\",\"description\":\"one\\ntwo\"}"))
                .isEmpty();
        assertThat(problems("{\"description\":\"a\\u0007b\"}"))
                .containsExactly("description: must be plain text, without control characters.");
    }

    @Test
    void what_depends_on_something_wrong_is_not_called_wrong_itself() {
        assertThat(problems("{\"steps\":20000,\"view\":{\"step\":5000}}")).hasSize(1);
        assertThat(problems("{\"lanes\":[],\"view\":{\"lane\":5}}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "5", "null", "\"text\"", "{\"a\":1,\"a\":2}", "{", "{\"lanes\":[{\"lr\":NaN}]}"})
    void what_is_no_object_is_one_problem_of_the_whole(String text) {
        assertThat(PresetJson.read(text).problems()).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.path()).isEmpty();
            assertThat(problem.message()).matches("\\p{Lu}.+\\.");
        });
    }

    @Test
    void a_formula_has_at_most_500_characters() {
        String text = "x" + "+x".repeat(249);
        assertThat(problems("{\"objective\":{\"id\":\"formula\",\"text\":\"" + text + "\"}}"))
                .isEmpty();
        assertThat(problems("{\"objective\":{\"id\":\"formula\",\"text\":\"" + text + "+1\"}}"))
                .singleElement()
                .asString()
                .startsWith("objective.text: ")
                .contains("500")
                .endsWith(".");
    }

    @Test
    void a_number_that_overflows_is_a_problem_not_infinity() {
        assertThat(problems("{\"lanes\":[{\"id\":\"sgd\",\"lr\":1e999}]}"))
                .containsExactly("The JSON has a number that is too large (character 33).");
    }

    @Test
    void long_and_many_mistakes_are_answered_shortly() {
        List<String> long1 = problems("{\"objective\":{\"id\":\"" + "🛷".repeat(1000) + "\"}}");
        assertThat(long1)
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.length()).isLessThan(600));
        StringBuilder keys = new StringBuilder("{\"title\":\"\"");
        for (int i = 0; i < 5000; i++) keys.append(",\"k").append(i).append("\":0");
        assertThat(problems(keys + "}")).hasSize(101).last().isEqualTo("There are 4900 more problems.");
    }

    @Test
    void nothing_but_problems_comes_of_a_text_that_is_almost_a_preset() {
        Random random = new Random(23);
        List<String> good = List.of(FULL, FORMULA, RULE);
        int right = 0;
        for (int i = 0; i < Times.of(100_000); i++) {
            Decoded<Preset> read = PresetJson.read(Mutations.mutate(good.get(i % good.size()), random));
            if (read.isRight()) {
                right++;
                String canonical = PresetJson.write(read.value());
                if (!PresetJson.write(PresetJson.read(canonical).value()).equals(canonical)) fail(canonical);
            }
            for (Problem problem : read.problems()) if (!problem.message().endsWith(".")) fail(problem.toString());
        }
        assertThat(right).isBetween(Times.of(100), Times.of(50_000));
    }
}
