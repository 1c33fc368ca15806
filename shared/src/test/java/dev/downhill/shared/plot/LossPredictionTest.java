package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Stroke;
import dev.downhill.shared.picture.TextStyle;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The predicted slope in the plot of the loss. */
class LossPredictionTest {
    /** The points of all lines of a scene. */
    private static final class Lines implements Painter {
        final List<double[]> points = new ArrayList<>();

        static List<double[]> of(Scene scene) {
            Lines lines = new Lines();
            scene.paint(lines);
            return lines.points;
        }

        @Override
        public void line(double[] line, Stroke stroke) {
            points.add(line);
        }

        @Override
        public void area(double[] corners, int fill) {}

        @Override
        public void text(double x, double y, String text, TextStyle style) {}

        @Override
        public void clip(double x, double y, double width, double height) {}

        @Override
        public void unclip() {}
    }

    private static Run run(String link) {
        return PresetLink.read("v=1&" + link).value().experiment().run();
    }

    private static List<double[]> prediction(Run run) {
        return Lines.of(new LossPlot(run, 600, 200, Theme.LIGHT, false).prediction(new Diagnosis(run, 0)));
    }

    @Test
    void it_lies_on_the_curve_of_a_lane_that_does_as_predicted() {
        Run run = run("lane1=sgd&lane1.lr=0.019");
        List<double[]> curves = Lines.of(new LossPlot(run, 600, 200, Theme.LIGHT, false).curves());
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
}
