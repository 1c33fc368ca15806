package dev.downhill.server.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.data.LeastSquares;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.theory.Conditioning;
import dev.downhill.shared.theory.LinearIteration;
import dev.downhill.shared.theory.MinibatchFloor;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonsTest {
    static Stream<Lesson> everyLesson() {
        return Lessons.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("everyLesson")
    void a_lesson_has_a_title_a_description_and_something_it_teaches(Lesson lesson) {
        assertThat(lesson.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(lesson.preset().title()).isNotBlank();
        assertThat(lesson.preset().description()).isNotBlank();
        assertThat(lesson.curriculum()).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyLesson")
    void a_lesson_is_the_same_by_canonical_json_and_by_link(Lesson lesson) {
        assertThat(PresetJson.read(PresetJson.write(lesson.preset())).value()).isEqualTo(lesson.preset());
        String link = PresetLink.write(lesson.preset());
        assertThat(link).hasSizeLessThanOrEqualTo(PresetLink.LONGEST);
        assertThat(PresetLink.read(link).value()).isEqualTo(lesson.preset());
    }

    @ParameterizedTest
    @MethodSource("everyLesson")
    void a_lesson_runs(Lesson lesson) {
        Run run = lesson.preset().experiment().run();
        assertThat(run.trajectories())
                .hasSize(lesson.preset().experiment().lanes().size());
        for (Trajectory trajectory : run.trajectories())
            assertThat(trajectory.isFinite(0)).isTrue();
    }

    @Test
    void no_two_lessons_share_an_id() {
        assertThat(Lessons.ALL).extracting(Lesson::id).doesNotHaveDuplicates();
    }

    @Test
    void the_zigzag_is_sgds_alone() {
        Run run = run("zigzag");
        List<Trajectory> lanes = run.trajectories();
        assertThat(turns(lanes.get(0))).isGreaterThan(3 * turns(lanes.get(1)));
        assertThat(outcomes(run)).containsExactly("still-moving", "converged", "converged");
    }

    @Test
    void the_ball_rolls_through_the_well_in_which_sgd_stops() {
        Run run = run("ball");
        assertThat(outcomes(run)).containsExactly("converged", "converged");
        int last = run.experiment().steps();
        assertThat(run.trajectories().get(0).x(last, 0)).isNegative();
        assertThat(run.trajectories().get(1).x(last, 0)).isPositive();
    }

    @Test
    void momentum_leaves_the_saddle_before_sgd_does() {
        Run run = run("stuck");
        assertThat(leaves(run.trajectories().get(1)))
                .isLessThan(leaves(run.trajectories().get(0)));
    }

    @Test
    void normalised_data_has_a_round_bowl_and_both_optimizers_reach_its_floor_where_raw_data_has_a_valley() {
        assertThat(conditioning("preprocessing").number()).isGreaterThan(1000);
        assertThat(conditioning("preprocessing").rise(0.01))
                .isGreaterThan(20 * conditioning("preprocessing-normalised").rise(0.01));
        assertThat(conditioning("preprocessing-normalised").number()).isLessThan(1.1);
        assertThat(outcomes(run("preprocessing")).get(0)).isEqualTo("still-moving");
        assertThat(outcomes(run("preprocessing-normalised"))).containsExactly("converged", "converged");
    }

    @Test
    void single_samples_keep_sgd_at_the_predicted_floor_and_a_falling_rate_and_an_average_get_below() {
        Run run = run("minibatch-noise");
        LeastSquares loss = (LeastSquares) run.surface();
        LinearIteration descent = new LinearIteration(LinearIteration.Form.GRADIENT_DESCENT, 0, 0, 0);
        double floor =
                Objects.requireNonNull(MinibatchFloor.of(loss, descent, 0.1, 1)).loss();
        assertThat(floor(run, 0)).isCloseTo(floor, within(0.2 * floor));
        assertThat(floor(run, 1)).isLessThan(0.2 * floor);
        assertThat(floor(run, 2)).isLessThan(0.2 * floor);
    }

    @Test
    void the_velocity_averages_the_batches_so_that_the_path_is_smooth() {
        Run run = run("momentum-averages-batches");
        assertThat(roughness(run.trajectories().get(0)))
                .isGreaterThan(5 * roughness(run.trajectories().get(1)));
    }

    @Test
    void with_all_the_data_at_every_step_sgd_zigzags_all_the_same() {
        List<Trajectory> lanes = run("full-batch-still-zigzags").trajectories();
        assertThat(turns(lanes.get(0))).isGreaterThan(30);
        assertThat(turns(lanes.get(0))).isGreaterThan(2 * turns(lanes.get(1)));
    }

    private static Conditioning conditioning(String id) {
        Lesson lesson = Objects.requireNonNull(Lessons.find(id));
        return Conditioning.of(Objects.requireNonNull(
                Regression.of(lesson.preset().experiment().surface().kind())));
    }

    /** The mean loss of the later half above the least. */
    private static double floor(Run run, int lane) {
        Trajectory way = run.trajectories().get(lane);
        Point best = run.surface().stationary().get(0).at();
        double sum = 0;
        int half = way.steps() / 2;
        for (int step = half + 1; step <= way.steps(); step++)
            sum += way.loss(step) - run.surface().value(best.x(), best.y());
        return sum / (way.steps() - half);
    }

    /** The mean square of how much a step differs from the one before, in the later half. */
    private static double roughness(Trajectory way) {
        double squares = 0;
        for (int step = way.steps() / 2; step < way.steps(); step++)
            for (int i = 0; i < 2; i++) {
                double bend = way.x(step + 1, i) - 2 * way.x(step, i) + way.x(step - 1, i);
                squares += bend * bend;
            }
        return squares;
    }

    private static Run run(String id) {
        Lesson lesson = Objects.requireNonNull(Lessons.find(id));
        return lesson.preset().experiment().run();
    }

    private static List<String> outcomes(Run run) {
        return run.outcomes().stream().map(outcome -> outcome.type().id()).toList();
    }

    /** How often y changes its direction within the first 40 steps. */
    private static int turns(Trajectory trajectory) {
        int turns = 0;
        for (int step = 1; step < 40; step++) {
            double before = trajectory.x(step, 1) - trajectory.x(step - 1, 1);
            double after = trajectory.x(step + 1, 1) - trajectory.x(step, 1);
            if (before * after < 0) turns++;
        }
        return turns;
    }

    /** The first step that is farther than 1 from the saddle along y. */
    private static int leaves(Trajectory trajectory) {
        int step = 0;
        while (step < trajectory.steps() && Math.abs(trajectory.x(step, 1)) < 1) step++;
        return step;
    }
}
