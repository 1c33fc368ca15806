package dev.downhill.shared.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Journey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantitiesTest {
    private static final String SHELL = "objective.condition=20&objective.angle=0&start=-8,1.5&";

    private static Diagnosis diagnosis(String link) {
        return new Diagnosis(PresetLink.read("v=1&" + link).value().experiment().run(), 0);
    }

    static List<Quantity> everyQuantity() {
        return Quantities.ALL;
    }

    private static double at(String id, Diagnosis lane, int curve, int step) {
        return Quantities.of(List.of(id)).of(lane, curve, step);
    }

    @Test
    void their_ids_are_in_links_and_so_stay_for_ever() {
        assertThat(Quantities.ids())
                .containsExactly(
                        "loss",
                        "loss-per-evaluation",
                        "distance",
                        "gradient-norm",
                        "progress",
                        "sign-changes",
                        "overshoot",
                        "climb");
    }

    @ParameterizedTest
    @MethodSource("everyQuantity")
    void a_link_that_names_one_plots_it_and_is_written_again_as_it_was(Quantity quantity) {
        Preset preset = PresetLink.read("v=1&view.plots=" + quantity.id()).value();
        assertThat(preset.view().quantity()).isSameAs(quantity);
        boolean isDefault = quantity.id().equals("loss");
        assertThat(PresetLink.write(preset)).isEqualTo(isDefault ? "v=1" : "v=1&view.plots=" + quantity.id());
    }

    @Test
    void of_several_the_last_is_plotted_and_of_none_the_loss() {
        assertThat(PresetLink.read("v=1&view.plots=loss,loss-per-evaluation")
                        .value()
                        .view()
                        .quantity()
                        .id())
                .isEqualTo("loss-per-evaluation");
        assertThat(PresetLink.read("v=1&view.plots=").value().view().quantity().id())
                .isEqualTo("loss");
    }

    @ParameterizedTest
    @MethodSource("everyQuantity")
    void a_lane_that_has_left_the_finite_numbers_has_none(Quantity quantity) {
        Diagnosis lost = diagnosis("steps=2000&lane1=sgd&lane1.lr=3");
        for (int curve = 0; curve < quantity.curves(); curve++) {
            assertThat(quantity.of(lost, curve, 0)).isFinite();
            assertThat(quantity.of(lost, curve, 2000)).isNaN();
        }
    }

    @Test
    void along_a_shell_they_are_as_worked_by_hand() {
        // x and y shrink by 1 − 0.05 and 1 − 0.05·20 = 0 each step
        Diagnosis lane = diagnosis(SHELL + "lane1=sgd&lane1.lr=0.05");
        assertThat(at("loss", lane, 0, 0)).isEqualTo(0.5 * (64 + 20 * 2.25));
        assertThat(at("loss-per-evaluation", lane, 0, 3)).isEqualTo(at("loss", lane, 0, 3));
        assertThat(at("distance", lane, 0, 0)).isCloseTo(Math.sqrt(66.25), within(1e-15));
        assertThat(at("distance", lane, 0, 1)).isCloseTo(7.6, within(1e-12));
        assertThat(at("gradient-norm", lane, 0, 0)).isCloseTo(Math.sqrt(64 + 900), within(1e-12));
        assertThat(at("progress", lane, Journey.ALONG, 1)).isCloseTo(0.4, within(1e-12));
        assertThat(at("progress", lane, Journey.ACROSS, 1)).isCloseTo(1.5, within(1e-12));
        assertThat(at("sign-changes", lane, Journey.ACROSS, 200)).isZero();
        assertThat(at("overshoot", lane, 0, 200)).isZero();
        assertThat(at("climb", lane, 0, 200)).isZero();
    }

    @Test
    void from_a_saddle_the_distance_is_to_the_known_minimum() {
        // Beale's is at (3, 0.5)
        Diagnosis stuck = diagnosis("objective=beale&start=0,1&lane1=sgd");
        assertThat(at("distance", stuck, 0, 0)).isCloseTo(Math.sqrt(9 + 0.25), within(1e-9));
    }

    @Test
    void where_no_minimum_is_there_is_no_distance_to_it() {
        assertThat(at("distance", diagnosis("objective=saddle&lane1=sgd"), 0, 0))
                .isNaN();
    }
}
