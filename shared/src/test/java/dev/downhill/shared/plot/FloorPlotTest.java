package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Experiment;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FloorPlotTest {
    private static FloorPlot plot(String link) {
        Experiment experiment =
                PresetLink.read("v=1&gradient=minibatch&" + link).value().experiment();
        Batches batches =
                Objects.requireNonNull(Batches.of(experiment.gradient(), experiment.surface(), experiment.seed()));
        return new FloorPlot(Diagnosis.of(experiment.run()), batches, 0, 320, 190, Theme.LIGHT);
    }

    @Test
    void the_predicted_floor_falls_from_a_batch_of_one_to_a_batch_of_as_many_as_there_are() {
        List<double[]> predicted =
                plot("objective=least-squares&lane1=sgd&lane1.lr=0.05&steps=50").predicted();

        assertThat(predicted.get(0)[0]).isEqualTo(1);
        assertThat(predicted.get(predicted.size() - 1)[0]).isEqualTo(50);
        for (int i = 1; i < predicted.size(); i++) {
            assertThat(predicted.get(i)[0]).isGreaterThan(predicted.get(i - 1)[0]);
            assertThat(predicted.get(i)[1]).isLessThan(predicted.get(i - 1)[1]);
        }
    }

    @Test
    void what_is_measured_over_a_long_run_lies_on_the_predicted_line() {
        FloorPlot plot = plot("objective=least-squares&gradient.size=4&lane1=sgd&lane1.lr=0.05&steps=10000");

        double[] atSize = plot.predicted().stream()
                .filter(each -> each[0] == 4)
                .findFirst()
                .orElseThrow();
        assertThat(plot.measured()[0] / atSize[1]).isCloseTo(1, within(0.1));
    }

    @Test
    void elsewhere_it_is_only_measured() {
        FloorPlot plot = plot("objective=logistic-regression&lane1=sgd&lane2=adam&steps=200");

        assertThat(plot.predicted()).isEmpty();
        assertThat(plot.measured()).hasSize(2);
        for (double measured : plot.measured()) assertThat(measured).isPositive();
    }

    @Test
    void a_lane_that_is_lost_has_no_floor() {
        assertThat(plot("objective=least-squares&lane1=sgd&lane1.lr=3&steps=300")
                        .measured()[0])
                .isNaN();
    }
}
