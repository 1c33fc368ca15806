package dev.downhill.shared.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.parameter.RandomValues;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.Himmelblau;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every optimizer, at its defaults and with other values. */
class OptimizerContractTest {
    private static final int VALUES = 30;
    private static final int STEPS = 50;

    static Stream<OptimizerKind> everyOptimizer() {
        return Optimizers.ALL.all().stream();
    }

    private static List<Values> choices(OptimizerKind kind) {
        Random random = new Random(3);
        List<Values> choices = new ArrayList<>(List.of(kind.schema().defaults()));
        for (int i = 0; i < VALUES; i++) choices.add(RandomValues.bySlider(kind.schema(), random));
        return choices;
    }

    private static double[] walk(Descent descent, double lr) {
        Slope slope = Courses.noisy(new Himmelblau(), 0.5, 9);
        Courses.walk(descent, slope, STEPS, step -> lr);
        return descent.position();
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void it_starts_at_the_start_and_keeps_nothing_of_what_it_was_given(OptimizerKind kind) {
        for (Values values : choices(kind)) {
            double[] start = {0.5, -0.25};
            Descent descent = kind.create(values).from(start);
            assertThat(descent.position()).containsExactly(0.5, -0.25);
            walk(descent, 0.001);
            assertThat(start).containsExactly(0.5, -0.25);
        }
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void the_same_settings_take_the_same_steps_again_and_side_by_side(OptimizerKind kind) {
        for (Values values : choices(kind)) {
            double[] start = {0.5, -0.25};
            Optimizer settings = kind.create(values);
            double[] once = walk(settings.from(start), 0.01).clone();
            Descent one = settings.from(start);
            Descent other = settings.from(start);
            Slope first = Courses.noisy(new Himmelblau(), 0.5, 9);
            Slope second = Courses.noisy(new Himmelblau(), 0.5, 9);
            for (int step = 0; step < STEPS; step++) {
                first.begin(step);
                second.begin(step);
                one.step(first, 0.01);
                other.step(second, 0.01);
            }
            assertThat(one.position()).containsExactly(once);
            assertThat(other.position()).containsExactly(once);
            assertThat(kind.create(values)).isEqualTo(settings);
        }
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void long_after_it_has_arrived_it_is_still_there(OptimizerKind kind) {
        Values values = kind.schema().defaults();
        // down to slopes whose squares, and then they themselves, are too small for a double
        for (String id : List.of("taco-shell", "matyas")) {
            SurfaceKind surface = Surfaces.ALL.get(id);
            Slope slope = Courses.exact(surface.create(surface.schema().defaults()));
            Descent descent = kind.create(values).from(surface.start().toArray());
            double lr = values.real(kind.lr());
            Courses.walk(descent, slope, 10_000, step -> lr);
            assertThat(descent.position()[0]).isBetween(-10.0, 10.0);
            assertThat(descent.position()[1]).isBetween(-10.0, 10.0);
        }
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void the_vectors_of_its_state_have_a_name_a_symbol_and_a_number_for_each_coordinate(OptimizerKind kind) {
        Descent descent = kind.create(kind.schema().defaults()).from(new double[] {1, 2});
        walk(descent, 0.001);
        for (Descent.State state : descent.state()) {
            assertThat(state.name()).isNotBlank();
            assertThat(state.symbol()).isNotBlank();
            assertThat(state.vector()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void it_carries_a_velocity_if_it_says_so(OptimizerKind kind) {
        Optimizer settings = kind.create(kind.schema().defaults());
        assertThat(settings instanceof Optimizer.WithVelocity).isEqualTo(kind.hasVelocity());
        if (!(settings instanceof Optimizer.WithVelocity ball)) return;
        double[] velocity = {3, -2};
        Descent descent = ball.from(new double[] {1, 2}, velocity);
        assertThat(descent.state()).anySatisfy(state -> {
            assertThat(state.name()).isEqualTo("velocity");
            assertThat(state.vector()).containsExactly(3, -2);
        });
        walk(descent, 0.001);
        assertThat(velocity).containsExactly(3, -2);
        assertThat(walk(ball.from(new double[] {1, 2}, new double[2]), 0.01).clone())
                .containsExactly(walk(settings.from(new double[] {1, 2}), 0.01));
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void it_says_what_it_does_and_how(OptimizerKind kind) {
        assertThat(kind.summary()).matches("\\p{Lu}.{20,}\\.");
        assertThat(kind.rule()).contains("x = ");
        assertThat(kind.lr().id()).isEqualTo("lr");
    }
}
