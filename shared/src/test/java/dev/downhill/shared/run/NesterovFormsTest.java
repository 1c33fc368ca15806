package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.preset.PresetLink;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both forms of Nesterov momentum, step by step. */
class NesterovFormsTest {
    private static NesterovForms of(String link, int step) {
        Experiment experiment = PresetLink.read("v=1&" + link).value().experiment();
        Trajectory trajectory = experiment.run().trajectories().get(0);
        Lane other = Objects.requireNonNull(NesterovForms.other(experiment, 0));
        Experiment twin = experiment.withLanes(List.of(other));
        return NesterovForms.of(
                experiment.lanes().get(0),
                new Dissection(experiment, 0, trajectory).at(step),
                new Dissection(twin, 0, trajectory).at(step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lane1=nesterov&lane1.rho=0.9",
                "lane1=nesterov-lookahead&lane1.rho=0.8",
                "lane1=nesterov&gradient=noisy",
                "lane1=nesterov&lane1.schedule=exponential",
                "lane1=nesterov&lane1.weight-decay=0.01",
                "lane1=nesterov-lookahead&lane1.velocity=1,-0.5",
                "lane1=nesterov&lane1.velocity=1,-0.5&lane1.clip-norm=2"
            })
    void the_change_of_variables_holds_at_every_step(String link) {
        for (int step : new int[] {0, 1, 2, 17, 120})
            assertThat(of(link, step).apart()).isLessThan(1e-13);
    }

    @Test
    void the_velocity_is_the_step_that_the_lookahead_form_has_just_made() {
        NesterovForms before = of("lane1=nesterov&lane1.rho=0.9", 7);
        NesterovForms now = of("lane1=nesterov&lane1.rho=0.9", 8);

        assertThat(now.x().x() - before.x().x()).isCloseTo(now.velocity().x(), within(1e-14));
    }

    @Test
    void other_optimizers_have_no_other_form() {
        Experiment experiment =
                PresetLink.read("v=1&lane1=momentum&lane2=adam").value().experiment();

        assertThat(NesterovForms.other(experiment, 0)).isNull();
        assertThat(NesterovForms.other(experiment, 1)).isNull();
    }
}
