package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.data.Model;
import dev.downhill.shared.data.Models;
import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.Batches.Sampling;
import dev.downhill.shared.picture.Drawn;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.surface.Point;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataPlotTest {
    private static final double WIDTH = 500;
    private static final double HEIGHT = 300;

    static Stream<Model> everyModel() {
        return Models.all().all().stream();
    }

    private static Run run(String link) {
        return PresetLink.read(link).value().experiment().run();
    }

    private static Regression regression(Run run) {
        return Objects.requireNonNull(Regression.of(run.experiment().surface().kind()));
    }

    @ParameterizedTest
    @MethodSource("everyModel")
    void every_point_is_in_the_picture_and_found_where_it_is(Model model) {
        for (Preprocessing preprocessing : Preprocessing.values()) {
            Regression regression = Regression.of(model).with(preprocessing);
            DataPlot plot = new DataPlot(regression, WIDTH, HEIGHT, Theme.LIGHT);
            Points seen = regression.seen();
            // the rim of each mark goes once round it
            List<double[]> rims = Drawn.of(plot.points(false)).lines();
            assertThat(rims).hasSize(seen.size());
            for (double[] rim : rims) {
                assertThat(rim[0]).isBetween(0.0, WIDTH);
                assertThat(rim[1]).isBetween(0.0, HEIGHT);
                assertThat(plot.nearest(rim[0], rim[1], 12)).isNotNegative();
            }
            assertThat(plot.nearest(-100, -100, 12)).isEqualTo(-1);
        }
    }

    @Test
    void the_fitted_line_goes_through_the_points_it_predicts() {
        Run run = run("objective=least-squares&start=1.5,-2&steps=1&lane1=sgd&lane1.lr=0");
        DataPlot plot = new DataPlot(regression(run), WIDTH, HEIGHT, Theme.LIGHT);
        double[] line = Drawn.of(plot.fits(run, 0)).lines().get(0);
        for (int k = 0; k < line.length; k += 20) {
            double[] at = plot.at(line[k], line[k + 1]);
            assertThat(at[1]).isCloseTo(1.5 * at[0] - 2, within(1e-9));
        }
    }

    @Test
    void the_boundary_goes_through_zero_and_is_where_the_classes_are_as_likely() {
        Run run = run("objective=logistic-regression&start=2,-0.5&steps=1&lane1=sgd&lane1.lr=0");
        DataPlot plot = new DataPlot(regression(run), WIDTH, HEIGHT, Theme.LIGHT);
        double[] line = Drawn.of(plot.fits(run, 0)).lines().get(0);
        for (int k = 0; k < 4; k += 2) {
            double[] at = plot.at(line[k], line[k + 1]);
            assertThat(2 * at[0] - 0.5 * at[1]).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void a_lane_that_is_lost_fits_nothing() {
        Run run = run("objective=least-squares&steps=2000&lane1=sgd&lane1.lr=9");
        DataPlot plot = new DataPlot(regression(run), WIDTH, HEIGHT, Theme.LIGHT);
        assertThat(Drawn.of(plot.fits(run, 2000)).lines()).isEmpty();
        assertThat(Drawn.of(plot.fits(run, 0)).lines()).isNotEmpty();
    }

    @Test
    void the_arrow_of_a_batch_points_downhill_and_the_ellipse_is_around_that_of_all() {
        SampledSurface surface =
                Regression.of(Models.all().get("least-squares")).surface();
        Batches batches = new Batches(50, 5, Sampling.WITH_REPLACEMENT, 3);
        batches.begin(2);
        Viewport viewport = new Viewport(
                Regression.of(Models.all().get("least-squares")).kind().domain(), WIDTH, HEIGHT);
        Point at = new Point(-1, 1);
        List<double[]> lines = Drawn.of(
                        new BatchArrows(viewport, Theme.DARK).of(surface, batches, at, Theme.DARK.lane(0)))
                .lines();
        // five samples with a rim at each tip, then the ellipse
        double[] ellipse = lines.get(10);
        double[] full = lines.get(12);
        double[] g = new double[2];
        surface.gradient(-1, 1, g);
        assertThat((full[2] - full[0]) * g[0]).isNegative();
        assertThat((full[3] - full[1]) * g[1]).isPositive();
        double middleX = 0;
        for (int k = 0; k < 96; k += 2) middleX += ellipse[k] / 48;
        assertThat(middleX).isCloseTo(full[2], within(1e-9));
    }

    @Test
    void measured_spreads_lie_near_the_predicted_line() {
        SampledSurface surface =
                Regression.of(Models.all().get("logistic-curve")).surface();
        SpreadPlot plot =
                new SpreadPlot(surface, Sampling.WITHOUT_REPLACEMENT, 3, new Point(0, 0), WIDTH, HEIGHT, Theme.LIGHT);
        assertThat(plot.predicted(50)).isZero();
        assertThat(plot.predicted(1)).isGreaterThan(plot.predicted(10));
        double[] line = Drawn.of(plot.scene()).lines().stream()
                .filter(each -> each.length > 40)
                .findFirst()
                .orElseThrow();
        for (int k = 2; k < line.length; k += 2) assertThat(line[k + 1]).isGreaterThan(line[k - 1]);
        assertThat(Drawn.of(plot.cursor(5)).lines()).hasSize(1);
    }
}
