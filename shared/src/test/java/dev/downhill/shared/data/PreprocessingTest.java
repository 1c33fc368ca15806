package dev.downhill.shared.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.surface.Point;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PreprocessingTest {
    private static final Points CLOUD = Points.of(2, new double[] {3, 10, 1, 4, 30, 2, 5, 20, 0, 9, 60, 5, 7, 35, 4});

    private static Moments after(Preprocessing preprocessing, Points points) {
        return new Moments(preprocessing.map(points).of(points, 0));
    }

    @Test
    void raw_points_stay_as_they_are() {
        assertThat(Preprocessing.RAW.map(CLOUD).of(CLOUD, 0)).isEqualTo(CLOUD);
    }

    @Test
    void centred_points_have_their_mean_at_zero_and_the_variances_they_had() {
        Moments moments = after(Preprocessing.ZERO_CENTRED, CLOUD);
        assertThat(moments.mean1()).isCloseTo(0, within(1e-14));
        assertThat(moments.mean2()).isCloseTo(0, within(1e-14));
        assertThat(moments.variance2()).isCloseTo(new Moments(CLOUD).variance2(), within(1e-10));
    }

    @Test
    void normalised_points_have_variance_one_and_the_correlation_they_had() {
        Moments moments = after(Preprocessing.NORMALISED, CLOUD);
        assertThat(moments.variance1()).isCloseTo(1, within(1e-14));
        assertThat(moments.variance2()).isCloseTo(1, within(1e-14));
        assertThat(moments.correlation()).isCloseTo(new Moments(CLOUD).correlation(), within(1e-14));
    }

    @Test
    void whitened_points_are_uncorrelated_with_variance_one() {
        Moments moments = after(Preprocessing.WHITENED, CLOUD);
        assertThat(moments.variance1()).isCloseTo(1, within(1e-13));
        assertThat(moments.variance2()).isCloseTo(1, within(1e-13));
        assertThat(moments.covariance()).isCloseTo(0, within(1e-13));
        AffineMap map = Preprocessing.WHITENED.map(CLOUD);
        assertThat(map.a12()).isEqualTo(map.a21());
        double[] back = map.inverse(map.first(3, 10), map.second(3, 10));
        assertThat(back[0]).isCloseTo(3, within(1e-12));
        assertThat(back[1]).isCloseTo(10, within(1e-12));
    }

    @Test
    void one_feature_is_whitened_by_being_normalised() {
        Points line = Points.of(1, new double[] {1, 5, 2, 6, 4, 7});
        assertThat(Preprocessing.WHITENED.map(line)).isEqualTo(Preprocessing.NORMALISED.map(line));
    }

    @Test
    void a_feature_that_never_varies_can_be_centred_but_not_divided_by_its_deviation() {
        Points flat = Points.of(2, new double[] {1, 5, 0, 2, 5, 1, 4, 5, 0});
        assertThat(Preprocessing.RAW.check(flat)).isNull();
        assertThat(Preprocessing.ZERO_CENTRED.check(flat)).isNull();
        Problem problem = Objects.requireNonNull(Preprocessing.NORMALISED.check(flat));
        assertThat(problem.path()).isEqualTo("preprocessing");
        assertThat(problem.message()).contains("x2 is the same for all points");
        assertThatThrownBy(() -> Preprocessing.WHITENED.map(flat)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void points_on_a_line_can_be_normalised_but_not_whitened() {
        Points line = Points.of(2, new double[] {1, 3, 0, 2, 5, 1, 4, 9, 0});
        assertThat(Preprocessing.NORMALISED.check(line)).isNull();
        assertThat(Objects.requireNonNull(Preprocessing.WHITENED.check(line)).message())
                .contains("on a line");
    }

    @Test
    void a_plane_that_is_centred_loses_the_mean_of_its_targets_too_and_a_line_does_not() {
        Regression plane =
                new Regression(Models.all().get("least-squares-plane"), DataSet.of(CLOUD), Preprocessing.ZERO_CENTRED);
        assertThat(new Moments(plane.seen()).targetMean()).isCloseTo(0, within(1e-15));
        assertThat(plane.with(Preprocessing.RAW).targetMean()).isZero();
        Regression line = Regression.of(Models.all().get("least-squares")).with(Preprocessing.NORMALISED);
        assertThat(line.targetMean()).isZero();
    }

    @Test
    void whitened_features_make_a_round_bowl_and_raw_ones_a_valley() {
        double[] h = new double[4];
        new Regression(Models.all().get("least-squares-plane"), DataSet.of(CLOUD), Preprocessing.WHITENED)
                .surface()
                .hessian(0, 0, h);
        assertThat(h[0]).isCloseTo(1, within(1e-13));
        assertThat(h[1]).isCloseTo(0, within(1e-13));
        assertThat(h[3]).isCloseTo(1, within(1e-13));
    }

    /** The weights change with the features so that the score of every point stays, without an intercept but for a constant. */
    @Test
    void translated_weights_say_the_same_of_every_point() {
        for (Model model : Models.all().all()) {
            for (Preprocessing from : Preprocessing.values()) {
                for (Preprocessing to : Preprocessing.values()) {
                    Regression before = Regression.of(model).with(from);
                    Regression after = before.with(to);
                    Point weights = new Point(0.7, -1.3);
                    Point translated = before.translated(weights, after);
                    double constant =
                            model.hasIntercept() ? 0 : score(after, translated, 0) - score(before, weights, 0);
                    for (int i = 0; i < 20; i++)
                        assertThat(score(after, translated, i) - constant)
                                .isCloseTo(score(before, weights, i), within(1e-9));
                }
            }
        }
    }

    private static double score(Regression regression, Point weights, int point) {
        Points seen = regression.seen();
        double second = regression.model().hasIntercept() ? 1 : seen.feature(point, 1);
        return weights.x() * seen.feature(point, 0) + weights.y() * second;
    }

    @Test
    void what_a_model_sees_leads_back_to_the_point_it_was() {
        for (Model model : Models.all().all()) {
            for (Preprocessing each : Preprocessing.values()) {
                Regression regression = Regression.of(model).with(each);
                double[] back = regression.unseen(
                        regression.seen().at(3, 0), regression.seen().at(3, 1));
                assertThat(back[0]).isCloseTo(regression.data().points().at(3, 0), within(1e-9));
                assertThat(back[1]).isCloseTo(regression.data().points().at(3, 1), within(1e-9));
            }
        }
    }

    @Test
    void points_written_as_a_table_are_read_back() {
        for (Model model : Models.all().all()) {
            Points points = model.usualData().points();
            assertThat(PointsText.read(PointsText.write(points, model), model).points())
                    .isEqualTo(points);
        }
    }
}
