package dev.downhill.shared.schedule;

import static dev.downhill.shared.Reference.list;
import static dev.downhill.shared.Reference.number;
import static dev.downhill.shared.Reference.numbers;
import static dev.downhill.shared.Reference.part;
import static dev.downhill.shared.Reference.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.Reference;
import dev.downhill.shared.ReferenceSurface;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rates of PyTorch's schedulers, to rounding, at every step from 0 to 100. */
class SchedulesAgainstPyTorchTest {
    private static final Map<String, Schedule> OURS = Map.ofEntries(
            Map.entry("step_30_0.1", new StepDecay(30, 0.1)),
            Map.entry("multistep_30_60_90", new MultiStepDecay(List.of(30.0, 60.0, 90.0), 0.2)),
            Map.entry("cosine_T100_min0", new CosineAnnealing(100, 0)),
            Map.entry("cosine_T40_min0.01_periodic", new CosineAnnealing(40, 0.01)),
            Map.entry("linear_default_1/3_5", new Ramp(1 / 3.0, 1, 5)),
            Map.entry("poly_100_p2", new PolynomialDecay(100, 2)),
            Map.entry("onecycle_101_cos", new OneCycle(0.1, 101, 0.3, false, false, 25, 1e4)),
            Map.entry("onecycle_101_cos_threephase", new OneCycle(0.1, 101, 0.3, false, true, 25, 1e4)),
            Map.entry("warm_restarts_T10_mult2", new CosineRestarts(10, 2, 0)),
            Map.entry("inverse_sqrt_lambda", new InverseSqrtDecay()),
            Map.entry("seq_linear10_cosine90", new Warmup(10, new CosineAnnealing(90, 0))));

    @TestFactory
    Stream<DynamicTest> the_rates_are_those_of() {
        return cases().stream()
                .filter(one -> OURS.containsKey(word(part(one, "name"))))
                .map(one -> DynamicTest.dynamicTest(word(part(one, "name")), () -> compare(one)));
    }

    @Test
    void every_schedule_named_here_is_among_the_reference_cases() {
        assertThat(cases().stream().map(one -> word(part(one, "name")))).containsAll(OURS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> the_rates_under_our_own_names_are_those_of() {
        return Reference.objects("reference/schedules-more.jsonl").stream()
                .map(one -> DynamicTest.dynamicTest(
                        word(part(one, "id")) + " " + part(one, "parameters"), () -> compareByName(one)));
    }

    private static void compareByName(Map<String, Json> expected) {
        double base = number(part(expected, "base_lr"));
        Schedule.Rates rates = schedule(expected).from(base);
        double[] wanted = numbers(part(expected, "lr"));
        double[] losses =
                expected.containsKey("losses") ? numbers(part(expected, "losses")) : new double[wanted.length];
        for (int step = 0; step < wanted.length; step++) {
            assertThat(rates.at(step, losses[step])).as("step %d", step).isCloseTo(wanted[step], within(1e-13 * base));
        }
    }

    private static Schedule schedule(Map<String, Json> expected) {
        ScheduleKind kind = Schedules.ALL.get(word(part(expected, "id")));
        Values values = kind.schema().defaults();
        for (Map.Entry<String, Json> entry :
                Reference.object(part(expected, "parameters")).entrySet()) {
            Parameter parameter = ReferenceSurface.parameter(values, entry.getKey());
            values = values.with(parameter, value(parameter, entry.getValue()));
        }
        assertThat(kind.schema().check(values)).isEmpty();
        return kind.create(values);
    }

    private static double value(Parameter parameter, Json json) {
        if (json instanceof Json.Flag flag) return flag.value() ? 1 : 0;
        return json instanceof Json.Text text ? parameter.words().indexOf(text.text()) : number(json);
    }

    private static void compare(Map<String, Json> expected) {
        Schedule schedule = Objects.requireNonNull(OURS.get(word(part(expected, "name"))));
        double base = number(part(expected, "base_lr"));
        double[] rates = schedule.preview(base, 101);
        double[] wanted = numbers(part(expected, "lr"));
        for (int step = 0; step <= 100; step++) {
            assertThat(rates[step]).as("step %d", step).isCloseTo(wanted[step], within(1e-13 * base));
        }
    }

    private static List<Map<String, Json>> cases() {
        return list(part(Reference.object("reference/schedules.json"), "cases")).stream()
                .map(Reference::object)
                .toList();
    }
}
