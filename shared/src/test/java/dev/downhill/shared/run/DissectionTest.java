package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.preset.PresetLink;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps taken apart one after the other. */
class DissectionTest {
    static List<OptimizerKind> everyOptimizer() {
        return Optimizers.ALL.all();
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void a_step_is_the_same_whether_it_comes_after_others_or_before(OptimizerKind kind) {
        Experiment experiment = PresetLink.read("v=1&lane1=" + kind.id() + "&gradient=noisy&steps=20")
                .value()
                .experiment();
        Trajectory trajectory = experiment.run().trajectories().get(0);
        Dissection dissection = new Dissection(experiment, 0, trajectory);

        for (int step : new int[] {0, 1, 2, 9, 9, 3, 19, 0})
            assertThat(dissection.at(step)).isEqualTo(Anatomy.of(experiment, 0, step, trajectory));
    }
}
