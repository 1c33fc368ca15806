package dev.downhill.shared.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.Reference;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.RandomValues;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every model, over its own data and over points of a person. */
class RegressionTest {
    private static final double H = 3e-6;

    static Stream<Model> everyModel() {
        return Models.all().all().stream();
    }

    static Stream<Map<String, Json>> everyReference() {
        return Reference.objects("reference/regressions.jsonl").stream();
    }

    /** Some regressions of a model: defaults and sliders anywhere, every preprocessing. */
    static List<Regression> some(Model model) {
        Random random = new Random(3);
        List<Regression> some = new java.util.ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Generator generator = model.generators().all().get(0);
            Chosen<Generator> chosen = i == 0
                    ? Chosen.byDefault(generator)
                    : new Chosen<>(generator, RandomValues.bySlider(generator.schema(), random));
            for (Preprocessing each : Preprocessing.values())
                some.add(new Regression(model, DataSet.of(chosen.with(generator.parameter("count"), 12 + i)), each));
        }
        return some;
    }

    private static double[] gradient(SampledSurface surface, double x, double y) {
        double[] into = {Double.NaN, Double.NaN};
        surface.gradient(x, y, into);
        return into;
    }

    private static Points points(Map<String, Json> reference, Model model) {
        double[] rows = Reference.list(Reference.part(reference, "points")).stream()
                .flatMapToDouble(row -> java.util.Arrays.stream(Reference.numbers(row)))
                .toArray();
        return Points.of(model.features(), rows);
    }

    @ParameterizedTest
    @MethodSource("everyReference")
    void minimum_loss_and_hessian_are_those_of_arithmetic_with_fifty_digits(Map<String, Json> reference) {
        Model model = Models.all().get(Reference.word(Reference.part(reference, "model")));
        SampledSurface surface = model.loss(points(reference, model));
        double[] expected = Reference.numbers(Reference.part(reference, "minimum"));
        Point minimum = Objects.requireNonNull(surface.minimum().at());
        double size = Math.hypot(expected[0], expected[1]);
        assertThat(minimum.x()).isCloseTo(expected[0], within(1e-10 * size));
        assertThat(minimum.y()).isCloseTo(expected[1], within(1e-10 * size));
        assertThat(surface.minimum().isOnly()).isTrue();
        double least = Reference.number(Reference.part(reference, "least"));
        assertThat(surface.value(minimum.x(), minimum.y())).isCloseTo(least, within(1e-12 * least));
        double[] h = new double[4];
        surface.hessian(minimum.x(), minimum.y(), h);
        double[] hessian = Reference.numbers(Reference.part(reference, "hessian"));
        for (int k = 0; k < 3; k++)
            assertThat(h[k == 2 ? 3 : k]).isCloseTo(hessian[k], within(1e-10 * Math.max(hessian[0], hessian[2])));
        double[] at = Reference.numbers(Reference.part(reference, "at"));
        double value = Reference.number(Reference.part(reference, "value"));
        assertThat(surface.value(at[0], at[1])).isCloseTo(value, within(1e-10 * value));
    }

    @ParameterizedTest
    @MethodSource("everyModel")
    void gradient_and_hessian_are_the_differences_of_value_and_gradient(Model model) {
        Random random = new Random(5);
        for (Regression regression : some(model)) {
            SampledSurface surface = regression.surface();
            Domain domain = regression.kind().domain();
            double h = H * domain.width();
            for (int i = 0; i < 10; i++) {
                double x = domain.left() + domain.width() * random.nextDouble();
                double y = domain.bottom() + domain.height() * random.nextDouble();
                double[] g = gradient(surface, x, y);
                double scale = Math.hypot(g[0], g[1]) + Math.abs(surface.value(x, y)) / domain.width();
                assertThat((surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h))
                        .isCloseTo(g[0], within(1e-4 * scale));
                assertThat((surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h))
                        .isCloseTo(g[1], within(1e-4 * scale));
                double[] hessian = new double[4];
                surface.hessian(x, y, hessian);
                double bend = Math.abs(hessian[0]) + Math.abs(hessian[3]) + scale / domain.width();
                double[] right = gradient(surface, x + h, y);
                double[] left = gradient(surface, x - h, y);
                double[] above = gradient(surface, x, y + h);
                double[] below = gradient(surface, x, y - h);
                for (int j = 0; j < 2; j++) {
                    assertThat((right[j] - left[j]) / (2 * h)).isCloseTo(hessian[j], within(1e-4 * bend));
                    assertThat((above[j] - below[j]) / (2 * h)).isCloseTo(hessian[2 + j], within(1e-4 * bend));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyModel")
    void the_loss_and_its_gradient_are_the_means_over_the_samples(Model model) {
        Random random = new Random(6);
        for (Regression regression : some(model)) {
            SampledSurface surface = regression.surface();
            int[] all = new int[surface.samples()];
            for (int i = 0; i < all.length; i++) all[i] = i;
            double x = 4 * random.nextDouble() - 2;
            double y = 4 * random.nextDouble() - 2;
            double value = 0;
            double[] sum = new double[2];
            double size = 0;
            double[] one = new double[2];
            for (int i : all) {
                value += surface.sampleValue(i, x, y) / all.length;
                surface.sampleGradient(i, x, y, one);
                for (int j = 0; j < 2; j++) sum[j] += one[j] / all.length;
                size += Math.hypot(one[0], one[1]) / all.length;
            }
            double[] batch = new double[2];
            surface.batchGradient(all, all.length, x, y, batch);
            assertThat(surface.value(x, y)).isCloseTo(value, within(1e-10 * value));
            assertThat(surface.batchValue(all, all.length, x, y)).isCloseTo(value, within(1e-12 * value));
            for (int j = 0; j < 2; j++) {
                assertThat(gradient(surface, x, y)[j]).isCloseTo(sum[j], within(1e-10 * size));
                assertThat(batch[j]).isCloseTo(sum[j], within(1e-12 * size));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyModel")
    void the_picture_is_around_the_minimum_and_shows_the_start_and_zero(Model model) {
        for (Regression regression : some(model)) {
            SurfaceKind kind = regression.kind();
            Domain domain = kind.domain();
            assertThat(domain.contains(kind.start().x(), kind.start().y())).isTrue();
            assertThat(domain.contains(0, 0)).isTrue();
            Point minimum = regression.surface().minimum().at();
            if (minimum != null)
                assertThat(domain.contains(minimum.x(), minimum.y())).isTrue();
            assertThat(regression.surface().value(kind.start().x(), kind.start().y()))
                    .isGreaterThan(minimum == null ? 0 : regression.surface().value(minimum.x(), minimum.y()));
        }
    }

    @ParameterizedTest
    @MethodSource("everyModel")
    void a_row_of_a_picture_has_the_values_of_its_places(Model model) {
        for (Regression regression : some(model)) {
            SampledSurface surface = regression.surface();
            Domain domain = regression.kind().domain();
            for (int n : new int[] {1, 2, 3, 17, 101}) {
                double[] row = new double[n];
                double y = domain.bottom() + 0.37 * domain.height();
                surface.row(domain.left(), domain.width() / n, y, row, n);
                for (int i = 0; i < n; i++) {
                    double value = surface.value(domain.left() + i * (domain.width() / n), y);
                    assertThat(row[i]).isCloseTo(value, within(1e-4 * value));
                }
            }
        }
    }

    @Test
    void equal_regressions_make_equal_surfaces_and_others_do_not() {
        Model model = Models.all().get("least-squares");
        Regression regression = Regression.of(model);
        assertThat(Regression.of(model).kind()).isEqualTo(regression.kind());
        assertThat(Regression.of(regression.kind())).isEqualTo(regression);
        assertThat(regression.with(Preprocessing.ZERO_CENTRED).kind()).isNotEqualTo(regression.kind());
        Points points = regression.data().points();
        assertThat(regression.with(DataSet.of(points)).kind()).isNotEqualTo(regression.kind());
        assertThat(DataSet.of(points.with(1, 2).without(50))).isEqualTo(DataSet.of(points));
        assertThat(DataSet.of(points.without(0).with(points.feature(0, 0), points.target(0))))
                .isNotEqualTo(DataSet.of(points));
    }

    @Test
    void more_points_leave_the_first_as_they_were() {
        for (Model model : Models.all().all()) {
            Chosen<Generator> some = Chosen.byDefault(model.generators().all().get(0));
            Points few =
                    DataSet.of(some.with(some.kind().parameter("count"), 10)).points();
            Points many =
                    DataSet.of(some.with(some.kind().parameter("count"), 5000)).points();
            for (int i = 0; i < 10; i++)
                for (int j = 0; j < few.columns(); j++)
                    assertThat(many.at(i, j)).isEqualTo(few.at(i, j));
        }
    }
}
