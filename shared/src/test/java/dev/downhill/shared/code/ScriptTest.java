package dev.downhill.shared.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts over the whole catalogue; that they compute what they say, {@code code/README.md} tells. */
class ScriptTest {
    private static final Experiment BASE = Preset.DEFAULT.experiment();

    static List<OptimizerKind> everyOptimizer() {
        return Optimizers.ALL.all();
    }

    static List<ScheduleKind> everySchedule() {
        return Schedules.ALL.all();
    }

    static List<SurfaceKind> everySurface() {
        return Surfaces.ALL.all();
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void every_optimizer_has_scripts_that_mention_its_parameters(OptimizerKind kind) {
        Chosen<OptimizerKind> optimizer = unusual(kind);
        for (Language language : Language.values()) mentions(language.of(BASE, Lane.of(optimizer)), optimizer);
    }

    @ParameterizedTest
    @MethodSource("everySchedule")
    void every_schedule_has_scripts_that_mention_its_parameters(ScheduleKind kind) {
        Chosen<ScheduleKind> schedule = unusual(kind);
        for (Parameter parameter : kind.schema().parameters())
            if (parameter.id().equals("warmup") || parameter.type() == Parameter.Type.LIST)
                schedule = schedule.with(parameter, parameter.initial());
        for (String optimizer : List.of("adam", "lion"))
            for (Language language : Language.values()) {
                Lane lane = Lane.of(Optimizers.ALL.get(optimizer)).withSchedule(schedule);
                // PyTorch's one cycle is longer than the run, so that it is its own class
                String script = language.of(BASE.withSteps(1), lane);
                // a rate that is written out has the quotients in it
                if (!kind.id().equals("one-cycle")) mentions(script, schedule);
                assertThat(script).containsAnyOf("rate(t)", "scheduler = ");
            }
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void every_surface_has_scripts_that_mention_its_parameters(SurfaceKind kind) {
        Chosen<SurfaceKind> surface = unusual(kind);
        for (Language language : Language.values())
            mentions(language.of(BASE.with(surface), Lane.of(Optimizers.ALL.get("newton"))), surface);
    }

    private enum Language {
        NUMPY,
        TORCH;

        String of(Experiment experiment, Lane lane) {
            Experiment one = experiment.withLanes(List.of(lane));
            return this == NUMPY ? NumPyCode.of(one, 0) : TorchCode.of(one, 0);
        }
    }

    private static <K extends Kind> Chosen<K> unusual(K kind) {
        Chosen<K> chosen = Chosen.byDefault(kind);
        for (Parameter parameter : kind.schema().parameters())
            if (isNumber(parameter)) chosen = chosen.with(parameter, parameter.slide(0.37));
        return chosen;
    }

    private static boolean isNumber(Parameter parameter) {
        return parameter.type() == Parameter.Type.REAL || parameter.type() == Parameter.Type.INTEGER;
    }

    private static void mentions(String script, Chosen<?> chosen) {
        for (Parameter parameter : chosen.values().schema().parameters())
            if (isNumber(parameter) && chosen.values().real(parameter) != 0)
                assertThat(script)
                        .as(parameter.id())
                        .contains(Numbers.text(chosen.values().real(parameter)));
    }

    @Test
    void names_that_python_or_the_script_keeps_are_given_others() {
        String script = NumPyCode.of(
                experiment(
                        "{\"objective\": {\"id\": \"formula\", \"text\": \"lambda*x^2 + lambda_*y^2 + np + t + g*rho\"},"
                                + " \"lanes\": [{\"id\": \"momentum\"}]}"),
                0);
        assertThat(script)
                .contains("return lambda_*x**2 + lambda__*y**2 + np_ + t_ + g_*rho_\n")
                .contains("v = rho*v + g\n");
    }

    @Test
    void terms_that_a_parameter_of_zero_takes_away_are_left_out() {
        String script = NumPyCode.of(experiment("{\"lanes\": [{\"id\": \"momentum\"}]}"), 0);
        assertThat(script)
                .contains("    g = grad(x)\n    v = rho*v + g\n    x = x - lr*v\n")
                .doesNotContain("weight_decay");
    }

    @Test
    void a_script_is_plain_ascii_without_tabs() {
        for (OptimizerKind kind : Optimizers.ALL.all())
            for (Language language : Language.values())
                assertThat(language.of(BASE, Lane.of(kind)).chars())
                        .allMatch(letter -> letter == '\n' || letter >= ' ' && letter < 127);
    }

    @Test
    void pytorch_is_not_asked_for_steps_that_it_takes_in_another_way() {
        assertThat(torch("{\"id\": \"nesterov\"}")).contains("nesterov=True");
        assertThat(torch("{\"id\": \"nesterov\", \"schedule\": {\"id\": \"cosine\"}}"))
                .doesNotContain("torch.optim.SGD")
                .contains("the rule is written out");
        assertThat(torch("{\"id\": \"momentum\", \"velocity\": [1, 2]}")).contains("[\"momentum_buffer\"]");
        assertThat(torch("{\"id\": \"momentum\", \"velocity\": [1, 2], \"dampening\": 0.5}"))
                .doesNotContain("torch.optim.SGD");
    }

    private static String torch(String lane) {
        return TorchCode.of(experiment("{\"lanes\": [" + lane + "]}"), 0);
    }

    private static Experiment experiment(String preset) {
        return PresetJson.read(preset).value().experiment();
    }
}
