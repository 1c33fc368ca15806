package dev.downhill.shared.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    Stream<DynamicTest> the_rates_are_those_of() throws IOException {
        return cases().stream()
                .map(SchedulesAgainstPyTorchTest::members)
                .filter(one -> OURS.containsKey(name(one)))
                .map(one -> DynamicTest.dynamicTest(name(one), () -> compare(one)));
    }

    @Test
    void every_schedule_named_here_is_among_the_reference_cases() throws IOException {
        assertThat(cases().stream().map(one -> name(members(one)))).containsAll(OURS.keySet());
    }

    private static void compare(Map<String, Json> expected) {
        Schedule schedule = Objects.requireNonNull(OURS.get(name(expected)));
        double base = number(expected.get("base_lr"));
        double[] rates = schedule.preview(base, 101);
        List<Json> wanted = ((Json.Items) expected.get("lr")).items();
        for (int step = 0; step <= 100; step++) {
            assertThat(rates[step]).as("step %d", step).isCloseTo(number(wanted.get(step)), within(1e-13 * base));
        }
    }

    private static List<Json> cases() throws IOException {
        try (InputStream in = SchedulesAgainstPyTorchTest.class.getResourceAsStream("/reference/schedules.json")) {
            Json all = JsonReader.read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            return ((Json.Items) members(all).get("cases")).items();
        }
    }

    private static Map<String, Json> members(Json json) {
        return ((Json.Members) json).entries();
    }

    private static String name(Map<String, Json> one) {
        return ((Json.Text) one.get("name")).text();
    }

    private static double number(Json json) {
        return ((Json.Number) json).value();
    }
}
