package dev.downhill.server.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.run.Run;
import dev.downhill.shared.run.Trajectory;
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
