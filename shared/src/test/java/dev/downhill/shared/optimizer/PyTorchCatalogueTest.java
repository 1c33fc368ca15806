package dev.downhill.shared.optimizer;

import static dev.downhill.shared.Reference.list;
import static dev.downhill.shared.Reference.numbers;
import static dev.downhill.shared.Reference.object;
import static dev.downhill.shared.Reference.part;
import static dev.downhill.shared.Reference.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.ReferenceOptimizer;
import dev.downhill.shared.ReferenceSurface;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link PyTorchTest} cannot see in positions alone: that all of PyTorch's rules are there, and ASGD's average. */
class PyTorchCatalogueTest {
    @Test
    void every_optimizer_that_pytorch_has_is_compared() {
        Set<String> compared = new TreeSet<>();
        PyTorchTest.everyComparableRun().forEach(each -> compared.add(each.optimizer()));
        assertThat(compared)
                .contains("adadelta", "adamw", "amsgrad", "radam", "adamax", "nadam", "rprop", "asgd", "lbfgs");
        assertThat(PyTorchTest.everyComparableRun().filter(each -> ReferenceOptimizer.comparesOnlyTheEnd(each.run())))
                .as("runs with a line search")
                .hasSizeGreaterThan(2);
    }

    static Stream<PyTorchTest.Case> everyAverage() {
        return PyTorchTest.everyComparableRun().filter(each -> each.run().containsKey("ax"));
    }

    @ParameterizedTest
    @MethodSource("everyAverage")
    void the_average_of_asgd_is_that_of_pytorch_to_rounding(PyTorchTest.Case each) {
        Map<String, Json> run = each.run();
        double[] recorded = numbers(part(run, "record_at"));
        double[] deviations = numbers(part(run, "dev_xy"));
        List<Json> averages = list(part(run, "ax"));
        Chosen<SurfaceKind> surface = ReferenceSurface.of(word(part(run, "objective")), object(part(run, "params")));
        Chosen<OptimizerKind> chosen = ReferenceOptimizer.of(run);
        Slope slope = Gradients.ALL
                .get("exact")
                .create(
                        Gradients.ALL.get("exact").schema().defaults(),
                        surface.kind().create(surface.values()),
                        0);
        Descent descent = chosen.kind().create(chosen.values()).from(numbers(part(run, "start")));
        double deviation = 0;
        int step = 0;
        // at step 0 PyTorch has no average yet
        for (int i = 1; i < recorded.length; i++) {
            deviation = Math.max(deviation, deviations[i]);
            for (; step < recorded[i]; step++) {
                slope.begin(step);
                descent.step(slope, chosen.values().real(chosen.kind().lr()));
            }
            double[] expected = numbers(averages.get(i));
            double[] average = descent.state().get(0).vector();
            for (int k = 0; k < 2; k++) {
                double allowed = 100 * deviation + 1e-12 * Math.max(1, Math.abs(expected[k]));
                assertThat(average[k]).as("coordinate %s at step %s", k, step).isCloseTo(expected[k], within(allowed));
            }
        }
    }

    @Test
    void there_are_averages_to_compare() {
        assertThat(everyAverage()).hasSizeGreaterThanOrEqualTo(8);
    }
}
