package dev.downhill.shared.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.optimizer.Optimizer;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.RandomValues;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimizer of first order against its own rule: the same bits at every step, on surfaces of every kind. */
class RuleOfOptimizerTest {
    private static final int STEPS = 500;
    private static final List<String> SURFACES = List.of("taco-shell", "rosenbrock", "himmelblau", "saddle", "plateau");
    /** They look for the length of a step or solve for its direction: more than lines of arithmetic say. */
    private static final Set<String> IN_WORDS = Set.of("conjugate-gradient", "lbfgs", "newton");

    static Stream<OptimizerKind> everyRule() {
        return Optimizers.ALL.all().stream().filter(kind -> !IN_WORDS.contains(kind.id()));
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void rule_and_class_take_the_same_steps_to_the_last_bit(OptimizerKind kind) {
        Random random = new Random(21);
        for (String id : SURFACES) {
            same(kind, kind.schema().defaults(), Surfaces.ALL.get(id), "exact");
            same(kind, kind.schema().defaults(), Surfaces.ALL.get(id), "noisy");
            for (int i = 0; i < 4; i++)
                same(kind, RandomValues.bySlider(kind.schema(), random), Surfaces.ALL.get(id), "exact");
        }
    }

    private static void same(OptimizerKind kind, Values values, SurfaceKind surfaceKind, String gradient) {
        Chosen<OptimizerKind> built = new Chosen<>(kind, values);
        Chosen<OptimizerKind> opened = requireNonNull(RuleKind.open(built));
        assertThat(opened.kind().hasVelocity()).isEqualTo(kind.hasVelocity());
        Surface surface = surfaceKind.create(surfaceKind.schema().defaults());
        GradientKind told = Gradients.ALL.get(gradient);
        Slope slope = told.create(told.schema().defaults(), surface, 231);
        Slope again = told.create(told.schema().defaults(), surface, 231);
        Descent ofClass = from(kind.create(values), surfaceKind);
        Descent ofRule = from(opened.kind().create(opened.values()), surfaceKind);
        double lr = values.real(kind.lr());
        for (int step = 0; step < STEPS; step++) {
            double rate = step < 300 ? lr : 0.5 * lr;
            slope.begin(step);
            again.begin(step);
            ofClass.step(slope, rate);
            ofRule.step(again, rate);
            // once it has left the finite numbers, 0·∞ is not a number in a rule but left out in a class
            if (!isFinite(ofClass.position())) return;
            assertThat(ofRule.position())
                    .as("%s with %s on %s, step %s", kind.id(), values, surfaceKind.id(), step)
                    .isEqualTo(ofClass.position());
        }
        assertThat(again.gradientEvaluations()).isEqualTo(slope.gradientEvaluations());
    }

    private static Descent from(Optimizer optimizer, SurfaceKind surface) {
        double[] start = surface.start().toArray();
        return optimizer instanceof Optimizer.WithVelocity ball
                ? ball.from(start, new double[] {0.25, -0.5})
                : optimizer.from(start);
    }

    private static boolean isFinite(double[] x) {
        // a square that overflows is as good as infinity to what squares the slopes
        return Math.abs(x[0]) < 1e70 && Math.abs(x[1]) < 1e70;
    }

    @Test
    void what_needs_more_than_arithmetic_is_in_words() {
        for (String id : IN_WORDS)
            assertThat(RuleKind.open(Chosen.byDefault(Optimizers.ALL.get(id))))
                    .as(id)
                    .isNull();
    }
}
