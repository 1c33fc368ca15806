package dev.downhill.shared.optimizer;

import static dev.downhill.shared.Reference.list;
import static dev.downhill.shared.Reference.numbers;
import static dev.downhill.shared.Reference.object;
import static dev.downhill.shared.Reference.part;
import static dev.downhill.shared.Reference.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.Reference;
import dev.downhill.shared.ReferenceOptimizer;
import dev.downhill.shared.ReferenceSurface;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimizer against PyTorch's, run by run. The tolerances are explained where the numbers lie. */
class PyTorchTest {
    private static final int LATE = 20;

    /** A run of PyTorch's. */
    record Case(Map<String, Json> run) {
        String objective() {
            return word(part(run, "objective"));
        }

        String optimizer() {
            return ReferenceOptimizer.id(run);
        }

        boolean isComparable() {
            return ReferenceSurface.isInTheCatalogue(objective()) && ReferenceOptimizer.isInTheCatalogue(run);
        }

        @Override
        public String toString() {
            return word(part(run, "optimizer")) + " on " + objective();
        }
    }

    static Stream<Case> everyComparableRun() {
        return Reference.objects("reference/optimizers.jsonl").stream()
                .map(Case::new)
                .filter(Case::isComparable);
    }

    @Test
    void every_optimizer_of_the_lecture_is_compared() {
        Set<String> compared = new TreeSet<>();
        everyComparableRun().forEach(each -> compared.add(each.optimizer()));
        // the look-ahead form has its own numbers: NesterovFormsTest
        assertThat(compared).contains("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam");
        assertThat(everyComparableRun()
                        .filter(each -> each.optimizer().equals("sgd"))
                        .count())
                .isGreaterThan(7);
        assertThat(everyComparableRun().count()).isGreaterThanOrEqualTo(95);
    }

    @ParameterizedTest
    @MethodSource("everyComparableRun")
    void a_run_is_that_of_pytorch_to_rounding(Case each) {
        Map<String, Json> run = each.run();
        double[] recorded = numbers(part(run, "record_at"));
        double[] deviations = numbers(part(run, "dev_xy"));
        boolean chaotic = ((Json.Flag) part(run, "chaotic")).value();
        boolean onlyTheEnd = ReferenceOptimizer.comparesOnlyTheEnd(run);
        List<Json> steps = list(part(run, "steps"));
        Trajectory trajectory = run(run, (int) recorded[recorded.length - 1]);
        double deviation = 0;
        for (int i = 0; i < recorded.length; i++) {
            deviation = Math.max(deviation, deviations[i]);
            int step = (int) recorded[i];
            if (chaotic && step > LATE || onlyTheEnd && i < recorded.length - 1) continue;
            double[] expected = numbers(steps.get(i));
            for (int k = 0; k < 2; k++) {
                double allowed = 100 * deviation + 1e-12 * Math.max(1, Math.abs(expected[k]));
                assertThat(trajectory.x(step, k))
                        .as("coordinate %s at step %s", k, step)
                        .isCloseTo(expected[k], within(allowed));
            }
        }
    }

    private static Trajectory run(Map<String, Json> run, int steps) {
        double[] start = numbers(part(run, "start"));
        Chosen<SurfaceKind> surface = ReferenceSurface.of(word(part(run, "objective")), object(part(run, "params")));
        Experiment experiment = new Experiment(
                surface,
                Chosen.byDefault(Gradients.ALL.get("exact")),
                0,
                new Point(start[0], start[1]),
                steps,
                List.of(Lane.of(ReferenceOptimizer.of(run))));
        return experiment.run().trajectories().get(0);
    }
}
