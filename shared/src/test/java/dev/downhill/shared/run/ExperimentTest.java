package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downhill.shared.ReferenceSurface;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentTest {
    private static final Chosen<SurfaceKind> SHELL =
            Chosen.byDefault(Surfaces.ALL.get("taco-shell")).with(parameter("condition"), 10);

    private static Parameter parameter(String id) {
        return ReferenceSurface.parameter(
                Surfaces.ALL.get("taco-shell").schema().defaults(), id);
    }

    private static Lane lane(String id, double lr) {
        Chosen<OptimizerKind> optimizer = Chosen.byDefault(Optimizers.ALL.get(id));
        return Lane.of(optimizer.with(optimizer.kind().lr(), lr));
    }

    private static Experiment experiment(int steps, Lane... lanes) {
        return new Experiment(
                SHELL, Chosen.byDefault(Gradients.ALL.get("exact")), 231, new Point(-8, 1.5), steps, List.of(lanes));
    }

    private static Experiment noisy(Experiment quiet) {
        return quiet.withGradient(Chosen.byDefault(Gradients.ALL.get("noisy")));
    }

    static Stream<OptimizerKind> everyOptimizer() {
        return Optimizers.ALL.all().stream();
    }

    @Test
    void a_run_is_given_up_when_it_asks_the_surface_more_often_than_it_may() {
        Experiment experiment = experiment(50, lane("sgd", 0.1), lane("lbfgs", 1));
        Run run = experiment.run();
        int asked = 2 * 51;
        for (Trajectory trajectory : run.trajectories()) asked += trajectory.evaluations(50);

        Run within = Objects.requireNonNull(experiment.runWithin(asked));
        assertThat(within.fingerprint()).isEqualTo(run.fingerprint());
        assertThat(experiment.runWithin(asked - 1)).isNull();
        assertThat(experiment.runWithin(0)).isNull();
    }

    @Test
    void there_is_one_more_position_than_steps_and_the_first_is_the_start() {
        Run run = experiment(7, lane("sgd", 0.1), lane("adam", 0.1)).run();
        assertThat(run.trajectories()).hasSize(2).allSatisfy(each -> {
            assertThat(each.steps()).isEqualTo(7);
            assertThat(each.dimension()).isEqualTo(2);
            assertThat(each.x(0, 0)).isEqualTo(-8);
            assertThat(each.x(0, 1)).isEqualTo(1.5);
            assertThat(each.loss(7)).isEqualTo(run.surface().value(each.x(7, 0), each.x(7, 1)));
            assertThat(each.rate(7)).isEqualTo(0.1);
        });
    }

    @Test
    void a_run_never_stops_early_even_when_it_is_lost() {
        Trajectory lost =
                experiment(10_000, lane("sgd", 3)).run().trajectories().get(0);
        assertThat(lost.isFinite(10)).isTrue();
        assertThat(lost.isFinite(10_000)).isFalse();
        assertThat(lost.rate(10_000)).isEqualTo(3);
        assertThat(lost.gradientEvaluations(10_000)).isEqualTo(10_000);
    }

    @Test
    void a_lane_has_its_own_rate_and_its_own_start() {
        Lane own = new Lane(lane("sgd", 0.05).optimizer(), null, null, null, new Point(3, 4), Point.ORIGIN);
        Run run = experiment(3, lane("sgd", 0.1), own).run();
        assertThat(run.trajectories().get(0).x(0, 0)).isEqualTo(-8);
        assertThat(run.trajectories().get(1).x(0, 0)).isEqualTo(3);
        assertThat(run.trajectories().get(1).x(0, 1)).isEqualTo(4);
        for (int step = 0; step <= 3; step++) {
            assertThat(run.trajectories().get(0).rate(step)).isEqualTo(0.1);
            assertThat(run.trajectories().get(1).rate(step)).isEqualTo(0.05);
        }
    }

    @Test
    void gradients_are_counted_as_they_are_asked_for() {
        Run run =
                experiment(5, lane("sgd", 0.1), lane("nesterov-lookahead", 0.1)).run();
        assertThat(run.trajectories()).allSatisfy(each -> {
            assertThat(each.gradientEvaluations(0)).isZero();
            assertThat(each.gradientEvaluations(5)).isEqualTo(5);
            assertThat(each.evaluations(5)).isEqualTo(5);
        });
    }

    @Test
    void a_hessian_counts_as_a_gradient_for_each_of_its_rows() {
        Trajectory newton =
                experiment(5, lane("newton", 1)).run().trajectories().get(0);
        assertThat(newton.gradientEvaluations(5)).isEqualTo(5);
        assertThat(newton.hessianEvaluations(5)).isEqualTo(5);
        assertThat(newton.evaluations(5)).isEqualTo(5 + 2 * 5);
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void equal_lanes_meet_the_same_noise_and_an_equal_experiment_is_the_same_run(OptimizerKind kind) {
        Experiment experiment = noisy(experiment(100, Lane.of(kind), lane("sgd", 0.05), Lane.of(kind)));
        Run run = experiment.run();
        Trajectory first = run.trajectories().get(0);
        Trajectory third = run.trajectories().get(2);
        for (int step = 0; step <= 100; step++) {
            assertThat(first.x(step, 0)).isEqualTo(third.x(step, 0));
            assertThat(first.x(step, 1)).isEqualTo(third.x(step, 1));
        }
        assertThat(experiment.run().fingerprint()).isEqualTo(run.fingerprint());
        assertThat(experiment.withSeed(7).run().fingerprint()).isNotEqualTo(run.fingerprint());
    }

    @Test
    void the_loss_is_the_exact_one_whatever_noise_the_optimizer_was_told() {
        Run run = noisy(experiment(20, lane("sgd", 0.05))).run();
        Trajectory each = run.trajectories().get(0);
        for (int step = 0; step <= 20; step++)
            assertThat(each.loss(step)).isEqualTo(run.surface().value(each.x(step, 0), each.x(step, 1)));
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void fewer_steps_are_the_beginning_of_more(OptimizerKind kind) {
        Trajectory few =
                noisy(experiment(40, Lane.of(kind))).run().trajectories().get(0);
        Trajectory many =
                noisy(experiment(90, Lane.of(kind))).run().trajectories().get(0);
        for (int step = 0; step <= 40; step++) {
            assertThat(few.x(step, 0)).isEqualTo(many.x(step, 0));
            assertThat(few.x(step, 1)).isEqualTo(many.x(step, 1));
            assertThat(few.loss(step)).isEqualTo(many.loss(step));
        }
    }

    @Test
    void a_clipped_lane_takes_no_longer_step_than_its_rate_times_its_norm() {
        Lane clipped = new Lane(lane("sgd", 0.1).optimizer(), null, 2.0, null, null, Point.ORIGIN);
        Trajectory each = experiment(50, clipped).run().trajectories().get(0);
        for (int step = 0; step < 50; step++)
            assertThat(each.distance(step, step + 1)).isLessThanOrEqualTo(0.2);
        assertThat(each.distance(0, 1)).isGreaterThan(0.199999);
    }

    @Test
    void an_initial_velocity_moves_the_first_step() {
        Chosen<OptimizerKind> momentum = lane("momentum", 0.1).optimizer();
        Lane pushed = new Lane(momentum, null, null, null, null, new Point(10, 0));
        Run run = experiment(1, Lane.of(momentum), pushed).run();
        double rest = run.trajectories().get(0).x(1, 0);
        assertThat(run.trajectories().get(1).x(1, 0)).isLessThan(rest - 0.5);
    }

    @Test
    void the_fingerprint_is_over_every_lane_every_step_each_coordinate_and_the_loss() {
        Run run = experiment(3, lane("sgd", 0.1), lane("adam", 0.1)).run();
        Fingerprint expected = new Fingerprint();
        for (Trajectory each : run.trajectories()) {
            for (int step = 0; step <= 3; step++) {
                expected.add(each.x(step, 0));
                expected.add(each.x(step, 1));
                expected.add(each.loss(step));
            }
        }
        assertThat(run.fingerprint()).isEqualTo(expected.text());
    }

    @Test
    void seeds_are_unsigned() {
        Experiment experiment = experiment(1, lane("sgd", 0.1));
        assertThat(experiment.withSeed(-1).seedNumber()).isEqualTo(4294967295.0);
        assertThat(experiment.withSeed(Integer.MIN_VALUE).seedNumber()).isEqualTo(2147483648.0);
        assertThat(experiment.withSeed(231).seedNumber()).isEqualTo(231);
    }

    @Test
    void an_experiment_of_no_lanes_too_many_or_no_steps_is_a_mistake_of_code() {
        Experiment experiment = experiment(1, lane("sgd", 0.1));
        assertThatThrownBy(() -> experiment.withLanes(List.of())).isInstanceOf(IllegalArgumentException.class);
        List<Lane> nine = new ArrayList<>();
        for (int i = 0; i < 9; i++) nine.add(lane("sgd", 0.1));
        assertThatThrownBy(() -> experiment.withLanes(nine)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> experiment.withSteps(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> experiment.withSteps(10_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_a_rule_with_a_velocity_can_be_given_one() {
        assertThatThrownBy(() -> new Lane(lane("sgd", 1).optimizer(), null, null, null, null, new Point(1, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        Lane pushed = new Lane(lane("momentum", 1).optimizer(), null, null, null, null, new Point(1, 0));
        assertThat(pushed.with(lane("sgd", 1).optimizer()).velocity()).isEqualTo(Point.ORIGIN);
        assertThat(pushed.with(lane("nesterov", 1).optimizer()).velocity()).isEqualTo(new Point(1, 0));
    }
}
