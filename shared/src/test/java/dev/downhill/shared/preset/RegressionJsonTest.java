package dev.downhill.shared.preset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.data.DataSet;
import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.parameter.Problem;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objectives made of data, in presets and links. */
class RegressionJsonTest {
    private static Regression regression(Preset preset) {
        return Objects.requireNonNull(
                Regression.of(preset.experiment().surface().kind()));
    }

    private static List<String> problems(String objective) {
        return PresetJson.read("{\"objective\":" + objective + "}").problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void a_model_alone_has_every_default_and_says_so_in_its_canonical_form() {
        Preset preset =
                PresetJson.read("{\"objective\":{\"id\":\"least-squares\"}}").value();
        assertThat(PresetJson.write(preset))
                .contains(
                        "\"objective\":{\"id\":\"least-squares\",\"data\":{\"id\":\"line\",\"count\":50,\"noise\":0.5,"
                                + "\"offset\":2,\"scale\":1,\"outliers\":0,\"seed\":1},\"preprocessing\":\"raw\"}");
        assertThat(PresetLink.write(preset)).isEqualTo("v=1&objective=least-squares");
    }

    @Test
    void a_link_says_what_is_not_the_default_in_keys_to_read() {
        String link = "v=1&objective=logistic-regression&objective.data.count=80&objective.data.scale-2=0.1"
                + "&objective.preprocessing=normalised&gradient=minibatch&gradient.size=8&gradient.sampling=epochs";
        Preset preset = PresetLink.read(link).value();
        assertThat(PresetLink.write(preset)).isEqualTo(link);
        assertThat(regression(preset).data().points().size()).isEqualTo(80);
        assertThat(regression(preset).preprocessing()).isEqualTo(Preprocessing.NORMALISED);
    }

    @Test
    void points_stand_in_a_link_number_by_number() {
        String link = "v=1&objective=least-squares&objective.data=points&objective.data.points=1,2,3.5,-4,-0,1e-7";
        Preset preset = PresetLink.read(link).value();
        assertThat(regression(preset).data())
                .isEqualTo(DataSet.of(Points.of(1, new double[] {1, 2, 3.5, -4, -0.0, 1e-7})));
        assertThat(PresetLink.write(preset)).isEqualTo(link);
        assertThat(PresetJson.write(preset)).contains("\"points\":[[1,2],[3.5,-4],[-0,1e-7]]");
    }

    @Test
    void about_two_hundred_points_fit_into_an_address_and_5000_into_a_saved_preset() {
        Points two = Regression.of(dev.downhill.shared.data.Models.all().get("least-squares"))
                .data()
                .points();
        double[] rows = new double[10_000];
        for (int i = 0; i < rows.length; i++) rows[i] = Math.rint(1000 * two.at(i / 2 % 50, i % 2)) / 1000;
        Preset many = preset(Points.of(1, rows));
        assertThat(PresetLink.write(many).length()).isGreaterThan(PresetLink.LONGEST);
        assertThat(PresetJson.write(many).length()).isLessThan(Preset.LONGEST_BODY);
        assertThat(PresetJson.read(PresetJson.write(many)).value()).isEqualTo(many);
        Preset some = preset(Points.of(1, java.util.Arrays.copyOf(rows, 2 * 150)));
        assertThat(PresetLink.write(some).length()).isLessThan(PresetLink.LONGEST);
    }

    private static Preset preset(Points points) {
        Preset preset = PresetLink.read("objective=least-squares").value();
        return preset.with(preset.experiment()
                .with(regression(preset).with(DataSet.of(points)).chosen()));
    }

    @Test
    void points_that_are_wrong_are_said_all_at_once() {
        assertThat(problems("{\"id\":\"logistic-curve\",\"data\":{\"id\":\"points\",\"points\":"
                        + "[[1,0],[2],[3,2],[4,\"1\"],[2e6,0],5]},\"preprocessing\":\"none\"}"))
                .containsExactly(
                        "objective.data.points[1]: must be [x, class], each from -1000000 to 1000000.",
                        "objective.data.points[3]: must be [x, class], each from -1000000 to 1000000.",
                        "objective.data.points[4]: must be [x, class], each from -1000000 to 1000000.",
                        "objective.data.points[5]: must be [x, class], each from -1000000 to 1000000.",
                        "objective.preprocessing: must be one of raw, zero-centred, normalised, whitened,"
                                + " but is \"none\".");
        assertThat(problems("{\"id\":\"logistic-curve\",\"data\":{\"id\":\"points\",\"points\":[[1,0],[3,2]]}}"))
                .containsExactly("objective.data.points[1]: must have the class 0 or 1.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "objective=least-squares&objective.data=points | objective.data.points: must be given: a list of points [x, y].",
                "objective=least-squares&objective.data=points&objective.data.points=1,2,3 |"
                        + " objective.data.points: must have 2 numbers for each point, [x, y].",
                "objective=least-squares&objective.data=points&objective.data.points= |"
                        + " objective.data.points: must have 1 to 5000 points, but has 0.",
                "objective=least-squares&objective.data=clusters | objective.data: must be one of line, points."
                        + " There is no kind of data “clusters”.",
                "objective=least-squares&objective.data.count=5001 |"
                        + " objective.data.count: must be a whole number from 2 to 5000, but is 5001.",
                "objective=least-squares&objective.data.points=1,2 | objective.data.points: is not known here; allowed are"
                        + " objective.data, objective.data.count, objective.data.noise, objective.data.offset,"
                        + " objective.data.scale, objective.data.outliers, objective.data.seed.",
                "objective=least-squares&objective.condition=3 | objective.condition: is not known here; allowed are"
                        + " objective, objective.data, objective.preprocessing.",
                "objective=least-squares&objective.data=points&objective.data.points=1,2,1,3&objective.preprocessing=whitened |"
                        + " objective.preprocessing: cannot be whitened here: x is the same for all points, which cannot be"
                        + " divided by its deviation, 0. Possible are raw or zero-centred.",
                "gradient=minibatch | gradient: must be exact or noisy here: a minibatch is drawn from data, and the objective"
                        + " “taco-shell” is not made of data.",
                "objective=least-squares&gradient=minibatch&gradient.size=51 | gradient.size: must be a whole number from 1"
                        + " to 50, the number of points, but is 51.",
            })
    void what_is_wrong_in_a_link_is_said_with_its_key(String link, String problem) {
        assertThat(PresetLink.read(link).problems()).singleElement().hasToString(problem);
    }

    @Test
    void the_5001st_point_is_refused() {
        String points = "[1,2],".repeat(5000) + "[1,2]";
        assertThat(problems("{\"id\":\"least-squares\",\"data\":{\"id\":\"points\",\"points\":[" + points + "]}}"))
                .containsExactly("objective.data.points: must have 1 to 5000 points, but has 5001.");
    }
}
