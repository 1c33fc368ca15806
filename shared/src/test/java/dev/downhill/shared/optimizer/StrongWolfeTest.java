package dev.downhill.shared.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import org.junit.jupiter.api.Test;

class StrongWolfeTest {
    private static final double C1 = 1e-4;

    /** What a search along −g from a point ended with. */
    private record Found(double step, double before, double after, double slopeBefore, double slopeAfter, int trials) {}

    private static Found search(Surface surface, double[] x, double c2, double first) {
        Slope slope = Gradients.ALL
                .get("exact")
                .create(Gradients.ALL.get("exact").schema().defaults(), surface, 0);
        double[] d = new double[2];
        surface.gradient(x, d);
        for (int i = 0; i < 2; i++) d[i] = -d[i];
        double descent = -Vectors.dot(d, d);
        double before = surface.value(x);
        double step = new StrongWolfe(2, c2).search(slope, x, d, before, descent, first);
        double[] end = {x[0] + step * d[0], x[1] + step * d[1]};
        double[] gradient = new double[2];
        surface.gradient(end, gradient);
        return new Found(step, before, surface.value(end), descent, Vectors.dot(gradient, d), slope.valueEvaluations());
    }

    @Test
    void the_step_it_finds_satisfies_both_conditions_from_wherever_it_begins() {
        Random random = new Random(7);
        for (String id : new String[] {"taco-shell", "rosenbrock", "himmelblau", "beale", "two-wells"}) {
            SurfaceKind kind = Surfaces.ALL.get(id);
            Surface surface = kind.create(kind.schema().defaults());
            for (int i = 0; i < 200; i++) {
                double[] x = {
                    kind.domain().left() + kind.domain().width() * random.nextDouble(),
                    kind.domain().bottom() + kind.domain().height() * random.nextDouble()
                };
                double first = Math.pow(10, -4 + 5 * random.nextDouble());
                for (double c2 : new double[] {0.1, 0.9}) {
                    Found found = search(surface, x, c2, first);
                    assertThat(found.trials()).isLessThanOrEqualTo(26);
                    // only where it gave up may it have found nothing
                    if (found.trials() == 26) continue;
                    assertThat(found.after())
                            .as("%s from %s, first %s", id, x, first)
                            .isLessThanOrEqualTo(found.before() + C1 * found.step() * found.slopeBefore() + 1e-9);
                    assertThat(Math.abs(found.slopeAfter()))
                            .as("%s from %s, first %s", id, x, first)
                            .isLessThanOrEqualTo(-c2 * found.slopeBefore() + 1e-9);
                }
            }
        }
    }

    @Test
    void a_first_trial_that_is_good_enough_is_taken() {
        SurfaceKind kind = Surfaces.ALL.get("booth");
        Found found = search(kind.create(kind.schema().defaults()), new double[] {-5, 5}, 0.9, 0.06);
        assertThat(found.step()).isEqualTo(0.06);
        assertThat(found.trials()).isEqualTo(1);
    }
}
