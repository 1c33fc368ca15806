package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.picture.Drawn;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.quantity.Quantities;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The predicted slope in the plot of the loss. */
class LossPredictionTest {
    private static Run run(String link) {
        return PresetLink.read("v=1&" + link).value().experiment().run();
    }

    private static List<double[]> prediction(Run run) {
        return Drawn.of(new QuantityPlot(Quantities.ALL.get(0), Diagnosis.of(run), 600, 200, Theme.LIGHT)
                        .prediction(new Diagnosis(run, 0)))
                .lines();
    }

    @Test
    void it_lies_on_the_curve_of_a_lane_that_does_as_predicted() {
        Run run = run("lane1=sgd&lane1.lr=0.019");
        List<double[]> curves = Drawn.of(
                        new QuantityPlot(Quantities.ALL.get(0), Diagnosis.of(run), 600, 200, Theme.LIGHT).curves())
                .lines();
        double[] curve = curves.get(curves.size() - 1);
        double[] line = prediction(run).get(0);
        assertThat(line[0]).isCloseTo(curve[0], within(1e-9));
        assertThat(line[2]).isCloseTo(curve[2 * 200], within(1e-9));
        assertThat(line[3]).isCloseTo(curve[2 * 200 + 1], within(0.5));
        double[] middle = {(line[0] + line[2]) / 2, (line[1] + line[3]) / 2};
        assertThat(middle[1]).isCloseTo(curve[2 * 100 + 1], within(0.5));
    }

    @Test
    void without_theory_or_without_a_minimum_there_is_none() {
        assertThat(prediction(run("lane1=adam"))).isEmpty();
        assertThat(prediction(run("objective=saddle&lane1=sgd"))).isEmpty();
        assertThat(prediction(run("lane1=sgd&lane1.lr=1"))).isEmpty();
    }

    @Test
    void it_is_named_where_it_is_drawn() {
        Run run = run("lane1=sgd&lane1.lr=0.019");
        QuantityPlot plot = new QuantityPlot(Quantities.ALL.get(0), Diagnosis.of(run), 600, 200, Theme.LIGHT);

        assertThat(Drawn.of(plot.prediction(new Diagnosis(run, 0))).texts()).containsExactly("predicted");
    }
}
