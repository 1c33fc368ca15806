package dev.downhill.shared.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.Outcome;
import dev.downhill.shared.run.Restarts;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Point;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwarmTest {
    private static final double[] STARTS = {-3, 2, 0.5, 4, -0.0, 0, 4, -4, 1e6, 3};

    private static Experiment experiment(String link) {
        return PresetLink.read("v=1&" + link).value().experiment();
    }

    static List<OptimizerKind> everyOptimizer() {
        return Optimizers.ALL.all();
    }

    private static Trajectory member(Restarts restarts, int index) {
        restarts.begin(new Point(STARTS[2 * index], STARTS[2 * index + 1]), index);
        while (!restarts.goOn(7)) assertThat(restarts.evaluations()).isPositive();
        return restarts.trajectory();
    }

    private static void assertSameBits(Trajectory one, Trajectory other) {
        assertThat(one.steps()).isEqualTo(other.steps());
        for (int step = 0; step <= one.steps(); step++) {
            assertThat(one.x(step, 0)).isEqualTo(other.x(step, 0));
            assertThat(one.x(step, 1)).isEqualTo(other.x(step, 1));
            assertThat(one.loss(step)).isEqualTo(other.loss(step));
            assertThat(one.rate(step)).isEqualTo(other.rate(step));
            assertThat(one.evaluations(step)).isEqualTo(other.evaluations(step));
        }
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void a_member_is_the_lane_from_its_start_bit_for_bit(OptimizerKind kind) {
        Experiment experiment = experiment("objective=himmelblau&steps=60&lane1=sgd&lane2=" + kind.id()
                + "&lane2.schedule=reduce-on-plateau&lane2.clip-norm=3&lane2.start=1,1");
        Restarts restarts = new Restarts(experiment, 1);
        for (int index = 0; index < 5; index++) {
            Trajectory member = member(restarts, index);
            Outcome outcome = restarts.outcome();
            Lane lane = experiment.lanes().get(1).withStart(new Point(STARTS[2 * index], STARTS[2 * index + 1]));
            Run run = experiment.withLanes(List.of(lane)).run();
            assertSameBits(member, run.trajectories().get(0));
            assertThat(outcome).isEqualTo(run.outcomes().get(0));
        }
    }

    @Test
    void so_is_one_with_an_initial_velocity_and_one_by_a_rule_of_ones_own() {
        for (String lane : List.of(
                "lane1=momentum&lane1.velocity=3,-2",
                "lane1=rule&lane1.text=v%20%3D%20rho%2Av%20%2B%20g%3B%20x%20%3D%20x%20-%20lr%2Av")) {
            Experiment experiment = experiment("steps=50&" + lane);
            Restarts restarts = new Restarts(experiment, 0);
            for (int index = 0; index < 5; index++) {
                Lane from = experiment.lanes().get(0).withStart(new Point(STARTS[2 * index], STARTS[2 * index + 1]));
                assertSameBits(
                        member(restarts, index),
                        experiment.withLanes(List.of(from)).run().trajectories().get(0));
            }
        }
    }

    @Test
    void each_start_meets_noise_of_its_own_and_the_first_that_of_the_lane() {
        Experiment experiment = experiment("gradient=noisy&gradient.sigma=2&steps=40&seed=7&lane1=sgd&lane1.lr=0.01");
        Restarts restarts = new Restarts(experiment, 0);
        Experiment lane = experiment.withStart(new Point(STARTS[0], STARTS[1]));
        assertSameBits(member(restarts, 0), lane.run().trajectories().get(0));

        restarts.begin(new Point(1, 1), 3);
        assertThat(restarts.goOn(Integer.MAX_VALUE)).isTrue();
        double x = 1;
        double y = 1;
        double[] g = new double[2];
        double[] noise = new double[2];
        Random random = new Random(0);
        for (int step = 0; step < 40; step++) {
            restarts.surface().gradient(x, y, g);
            random.reseed(7, 3, step);
            random.gaussians(noise);
            x = x - 0.01 * (g[0] + 2 * noise[0]);
            y = y - 0.01 * (g[1] + 2 * noise[1]);
        }
        assertThat(restarts.trajectory().x(40, 0)).isEqualTo(x);
        assertThat(restarts.trajectory().x(40, 1)).isEqualTo(y);
    }

    private static List<Swarm.Block> all(Swarm swarm, int part) {
        List<Swarm.Block> blocks = new ArrayList<>();
        while (swarm.done() < swarm.count()) {
            Swarm.Block block = swarm.goOn(part);
            if (block != null) blocks.add(block);
        }
        assertThat(swarm.goOn(part)).isNull();
        return blocks;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 3000, Integer.MAX_VALUE})
    void a_swarm_is_the_same_in_however_many_parts_it_is_computed(int part) {
        Experiment experiment = experiment("objective=himmelblau&gradient=noisy&steps=30&lane1=adam&lane1.lr=0.3");
        double[] starts = Ring.around(new Point(0, 0), 4, 97);
        List<Swarm.Block> whole = all(new Swarm(experiment, 0, starts), Integer.MAX_VALUE);
        List<Swarm.Block> parts = all(new Swarm(experiment, 0, starts), part);
        assertThat(parts).hasSameSizeAs(whole);
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).positions()).isEqualTo(whole.get(i).positions());
            assertThat(parts.get(i).places()).isEqualTo(whole.get(i).places());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 31, 32, 33, 97, 1000, 2500, 9999, 10_000})
    void every_start_has_its_member_and_the_first_block_is_spread_over_all(int count) {
        Swarm swarm = new Swarm(experiment("steps=1&lane1=sgd"), 0, Ring.around(new Point(1, 1), 1, count));
        Set<Integer> indices = new HashSet<>();
        for (int number = 0; number < count; number++) indices.add(swarm.index(number));
        assertThat(indices).hasSize(count).allMatch(index -> index >= 0 && index < count);
        if (count < 1000) return;
        int[] inQuarter = new int[4];
        for (int number = 0; number < count / 32; number++) inQuarter[swarm.index(number) * 4 / count]++;
        for (int quarter : inQuarter) assertThat(quarter).isBetween(count / 32 / 4 - 3, count / 32 / 4 + 3);
    }

    @Test
    void every_step_of_every_member_can_be_drawn() {
        Experiment experiment = experiment("objective=himmelblau&steps=25&lane1=momentum&lane1.lr=0.003");
        double[] starts = Grid.square(50);
        Swarm swarm = new Swarm(experiment, 0, starts);
        assertThat(swarm.every()).isEqualTo(1);
        int number = 0;
        Restarts restarts = new Restarts(experiment, 0);
        for (Swarm.Block block : all(swarm, 1000)) {
            int members = block.places().length;
            for (int member = 0; member < members; member++, number++) {
                int index = swarm.index(number);
                restarts.begin(new Point(starts[2 * index], starts[2 * index + 1]), index);
                assertThat(restarts.goOn(Integer.MAX_VALUE)).isTrue();
                for (int step = 0; step <= 25; step++)
                    assertThat(block.positions()[2 * (step * members + member) + 1])
                            .isEqualTo((float) restarts.trajectory().x(step, 1));
            }
        }
        assertThat(number).isEqualTo(swarm.count());
    }

    @Test
    void of_long_runs_only_so_many_positions_are_kept_and_the_last_is_among_them() {
        Experiment experiment = experiment("objective=himmelblau&steps=100&lane1=sgd&lane1.lr=0.01");
        double[] starts = {3.1, 2.1, -1, -1, 0, 5};
        Swarm swarm = new Swarm(experiment, 0, starts, 60);
        assertThat(swarm.frames() * 3).isLessThanOrEqualTo(60);
        assertThat(swarm.every()).isEqualTo(6);
        Trajectory lane =
                experiment.withStart(new Point(3.1, 2.1)).run().trajectories().get(0);
        Swarm.Block first = all(swarm, 1000).get(0);
        assertThat(first.places()).hasSize(1);
        assertThat(first.positions()[2]).isEqualTo((float) lane.x(6, 0));
        assertThat(first.positions()[2 * (swarm.frames() - 1)]).isEqualTo((float) lane.x(100, 0));
        Swarm largest =
                new Swarm(experiment("steps=10000&lane1=sgd"), 0, Ring.around(new Point(1, 1), 1, SwarmKind.MOST));
        assertThat(largest.frames() * SwarmKind.MOST).isLessThanOrEqualTo(Swarm.MOST_POSITIONS);
    }

    @Test
    void a_member_that_was_left_by_an_error_starts_over() {
        Experiment experiment = experiment("objective=himmelblau&steps=40&lane1=adam");
        double[] starts = Ring.around(new Point(0, 0), 4, 40);
        List<Swarm.Block> whole = all(new Swarm(experiment, 0, starts), Integer.MAX_VALUE);
        Swarm swarm = new Swarm(experiment, 0, starts);
        assertThat(swarm.goOn(30)).isNull();
        swarm.breakOff();
        assertThat(all(swarm, 500).get(0).positions()).isEqualTo(whole.get(0).positions());
    }

    @Test
    void a_further_member_allocates_little_however_many_steps_it_takes() {
        Restarts restarts = new Restarts(experiment("objective=rosenbrock&steps=10000&lane1=adam"), 0);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int index = 0; index < 40; index++) {
            if (index == 20) before = threads.getCurrentThreadAllocatedBytes();
            restarts.begin(new Point(-1, index * 0.05), index);
            restarts.goOn(Integer.MAX_VALUE);
        }
        long each = (threads.getCurrentThreadAllocatedBytes() - before) / 20;
        assertThat(each).as("bytes for a member of 10,000 steps").isLessThan(2000);
    }
}
