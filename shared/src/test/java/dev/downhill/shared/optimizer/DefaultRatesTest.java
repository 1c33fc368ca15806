package dev.downhill.shared.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever adds a lane must see it do something sensible before touching anything. */
class DefaultRatesTest {
    static List<OptimizerKind> everyOptimizer() {
        return Optimizers.ALL.all();
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void the_default_rate_does_well_on_the_taco_shell(OptimizerKind kind) {
        SurfaceKind taco = Surfaces.ALL.get("taco-shell");
        Experiment experiment = new Experiment(
                Chosen.byDefault(taco),
                Chosen.byDefault(Gradients.ALL.get("exact")),
                0,
                taco.start(),
                200,
                List.of(Lane.of(kind)));
        Trajectory lane = experiment.run().trajectories().get(0);
        assertThat(lane.loss(200)).isLessThan(0.05 * lane.loss(0));
    }
}
