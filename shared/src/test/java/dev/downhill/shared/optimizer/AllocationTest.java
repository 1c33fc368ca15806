package dev.downhill.shared.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A map of two hyperparameters takes hundreds of millions of steps: none of them may leave anything behind. */
class AllocationTest {
    private static final int STEPS = 20_000;

    static List<OptimizerKind> everyOptimizer() {
        return Optimizers.ALL.all();
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void a_step_allocates_nothing(OptimizerKind kind) {
        SurfaceKind surface = Surfaces.ALL.get("rosenbrock");
        Slope slope = Gradients.ALL
                .get("exact")
                .create(
                        Gradients.ALL.get("exact").schema().defaults(),
                        surface.create(surface.schema().defaults()),
                        0);
        Descent descent = kind.create(kind.schema().defaults()).from(new double[] {-1.2, 1});
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int step = 0; step < STEPS; step++) {
            // the first steps may load classes
            if (step == STEPS / 2) before = threads.getCurrentThreadAllocatedBytes();
            slope.begin(step);
            descent.step(slope, 1e-4);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).as("bytes in %s steps", STEPS / 2).isLessThan(STEPS / 2);
    }
}
