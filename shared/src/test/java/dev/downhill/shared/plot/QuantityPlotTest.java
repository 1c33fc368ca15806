package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.picture.Drawn;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.quantity.Quantities;
import dev.downhill.shared.quantity.Quantity;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityPlotTest {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 200;

    private static QuantityPlot plot(Quantity quantity, String link) {
        return new QuantityPlot(
                quantity,
                Diagnosis.of(PresetLink.read("v=1&" + link).value().experiment().run()),
                WIDTH,
                HEIGHT,
                Theme.LIGHT);
    }

    private static QuantityPlot plot(String id, String link) {
        return plot(Quantities.of(List.of(id)), link);
    }

    static Stream<Quantity> everyQuantity() {
        return Quantities.ALL.stream();
    }

    /** The curves, which are painted last. */
    private static List<double[]> curves(QuantityPlot plot, int count) {
        List<double[]> lines = Drawn.of(plot.curves()).lines();
        return lines.subList(lines.size() - count, lines.size());
    }

    @ParameterizedTest
    @MethodSource("everyQuantity")
    void every_quantity_is_plotted_on_every_surface_within_what_a_canvas_takes(Quantity quantity) {
        String lanes = "&lane1=sgd&lane2=momentum&lane3=newton&lane4=sgd&lane4.lr=50&steps=300";
        for (String surface : Surfaces.ALL.ids()) {
            QuantityPlot plot = plot(quantity, "objective=" + surface + lanes);
            List<double[]> curves = curves(plot, 4 * quantity.curves());
            for (double[] curve : curves) {
                assertThat(curve).hasSize(2 * 301);
                for (double pixel : curve)
                    if (!Double.isNaN(pixel)) assertThat(pixel).as(surface).isBetween(-20.0, WIDTH + 20);
            }
            assertThat(plot.label()).doesNotContain("NaN", "Infinity", "-");
            assertThat(plot.step(WIDTH, 0)).isEqualTo(300);
            assertThat(plot.step(0, 0)).isZero();
        }
    }

    @Test
    void each_axis_has_a_curve_of_its_own() {
        // both start at 0, which is where the axis begins
        List<double[]> curves = curves(plot("progress", "objective.angle=0&lane1=sgd&lane1.lr=0.001"), 2);
        assertThat(curves.get(0)[1]).isEqualTo(curves.get(1)[1]);
        assertThat(curves.get(0)[401]).isNotEqualTo(curves.get(1)[401]);
    }

    @Test
    void against_evaluations_every_lane_has_a_cursor_where_it_is() {
        QuantityPlot plot = plot("loss-per-evaluation", "lane1=newton&lane2=sgd&lane3=lbfgs");
        List<double[]> lines = upright(plot);
        assertThat(lines).hasSize(3);
        double[] reach = plot.reach(20);
        for (double[] line : lines) {
            assertThat(line[0]).isEqualTo(line[2]).isBetween(reach[0], reach[2]);
            assertThat(line[3] - line[1]).isGreaterThan(HEIGHT / 2);
        }
        assertThat(upright(plot("loss", "lane1=newton&lane2=sgd"))).hasSize(1);
    }

    /** The lines of the cursor, without its markers. */
    private static List<double[]> upright(QuantityPlot plot) {
        return Drawn.of(plot.cursor(20, true)).lines().stream()
                .filter(line -> line.length == 4)
                .toList();
    }

    @Test
    void a_lane_that_blows_up_leaves_room_for_the_others() {
        double[] alone = curves(plot("overshoot", "lane1=momentum"), 1).get(0);
        double[] beside = curves(plot("overshoot", "lane1=momentum&lane2=sgd&lane2.lr=2"), 2)
                .get(0);
        // still at least a third as high
        assertThat(beside[1] - beside[401]).isGreaterThan((alone[1] - alone[401]) / 3);
    }

    @Test
    void a_distance_that_shrinks_by_a_factor_is_a_straight_line() {
        double[] curve = curves(plot("distance", "objective.condition=1&lane1=sgd&lane1.lr=0.1"), 1)
                .get(0);
        double middle = (curve[1] + curve[401]) / 2;
        assertThat(curve[201]).isCloseTo(middle, within(1e-6));
    }

    @Test
    void counts_are_marked_by_whole_numbers() {
        for (String mark : Drawn.of(plot("sign-changes", "lane1=sgd&lane1.lr=0.0001&steps=5")
                        .curves())
                .texts()) {
            assertThat(mark).containsOnlyDigits();
        }
    }

    @Test
    void what_is_not_known_is_said_to_be_so() {
        assertThat(plot("distance", "objective=saddle&lane1=sgd").label()).isEqualTo("‖x − x*‖ is not known here");
    }

    @Test
    void a_loss_below_zero_is_plotted_above_the_lowest_known_one() {
        assertThat(plot("loss", "objective=six-hump-camel&lane1=sgd").label()).isEqualTo("f + 1.0316");
        assertThat(plot("loss-per-evaluation", "objective=six-hump-camel&lane1=sgd")
                        .label())
                .startsWith("f + 1.0316; a gradient or value counts 1");
    }

    @Test
    void a_step_of_newtons_is_three_evaluations_wide() {
        QuantityPlot plot = plot("loss-per-evaluation", "lane1=newton&lane2=sgd&steps=30");
        List<double[]> curves = curves(plot, 2);
        double newton = curves.get(0)[60] - curves.get(0)[0];
        double descent = curves.get(1)[60] - curves.get(1)[0];
        assertThat(newton / descent).isCloseTo(3, within(1e-9));
    }

    @Test
    void the_label_of_the_last_step_is_not_cut_off() {
        Scene curves = plot("loss", "steps=10000&lane1=sgd").curves();
        int last = Drawn.of(curves).texts().lastIndexOf("10000");

        // five digits of a font of 11 pixels
        assertThat(Drawn.of(curves).letters().get(last).x() + 2.5 * 6.9).isLessThanOrEqualTo(WIDTH);
    }
}
