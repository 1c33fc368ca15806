package dev.downhill.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.data.Models;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Catalogue;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids and defaults that the public format promises to links, presets, the command line and lectures. */
class PromisesTest {
    /** The parameters but for the rate, as {@code rho 0.9}. */
    private static List<String> parameters(Catalogue<?> catalogue, String id) {
        Kind kind = catalogue.get(id);
        List<String> parameters = new ArrayList<>();
        for (Parameter each : kind.schema().parameters()) {
            if (each.id().equals("lr")) continue;
            String initial = Numbers.text(each.initial().get(0));
            if (each.type() == Parameter.Type.FLAG) initial = initial.equals("1") ? "true" : "false";
            if (each.type() == Parameter.Type.CHOICE) initial = each.words().get(0);
            parameters.add(each.id() + " " + initial);
        }
        return parameters;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sgd                | weight-decay 0",
                "momentum           | rho 0.9, dampening 0, weight-decay 0",
                "nesterov           | rho 0.9, weight-decay 0",
                "nesterov-lookahead | rho 0.9, weight-decay 0",
                "adagrad            | lr-decay 0, initial-accumulator 0, eps 1e-10, weight-decay 0",
                "rmsprop            | alpha 0.99, eps 1e-8, momentum 0, centered false, weight-decay 0",
                "adadelta           | rho 0.9, eps 0.000001, weight-decay 0",
                "adam               | beta1 0.9, beta2 0.999, eps 1e-8, weight-decay 0",
                "amsgrad            | beta1 0.9, beta2 0.999, eps 1e-8, weight-decay 0",
                "radam              | beta1 0.9, beta2 0.999, eps 1e-8, weight-decay 0",
                "adamax             | beta1 0.9, beta2 0.999, eps 1e-8, weight-decay 0",
                "adamw              | beta1 0.9, beta2 0.999, eps 1e-8, weight-decay 0.01, amsgrad false",
                "nadam              | beta1 0.9, beta2 0.999, eps 1e-8, weight-decay 0, momentum-decay 0.004",
                "rprop              | eta-minus 0.5, eta-plus 1.2, step-min 0.000001, step-max 50",
                "asgd               | lambda 0.0001, alpha 0.75, t0 1000000, weight-decay 0",
                "lbfgs              | history 100, line-search none"
            })
    void an_optimizer_has_the_promised_parameters_and_defaults(String id, String promised) {
        assertThat(parameters(Optimizers.ALL, id)).containsExactly(promised.split(", "));
        assertThat(Optimizers.ALL.get(id).schema().parameters().get(0).id()).isEqualTo("lr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "step              | step-size, gamma",
                "multi-step        | milestones, gamma",
                "exponential       | gamma",
                "inverse-time      | decay",
                "inverse-sqrt      |",
                "linear            | start-factor, end-factor, total-iters",
                "polynomial        | total-iters, power",
                "cosine            | t-max, eta-min",
                "cosine-restarts   | t-0, t-mult, eta-min",
                "one-cycle         | max-lr, total-steps, pct-start, anneal, three-phase, div-factor, final-div-factor",
                "cyclic            | base-lr, max-lr, step-size-up, step-size-down",
                "reduce-on-plateau | factor, patience, threshold"
            })
    void a_schedule_has_the_promised_parameters_and_a_warmup(String id, String promised) {
        List<String> ids = new ArrayList<>();
        for (Parameter each : Schedules.ALL.get(id).schema().parameters()) ids.add(each.id());
        List<String> expected = new ArrayList<>(promised == null ? List.of() : List.of(promised.split(", ")));
        expected.add("warmup");
        assertThat(ids).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taco-shell",
                "saddle",
                "monkey-saddle",
                "rosenbrock",
                "beale",
                "himmelblau",
                "rastrigin",
                "ackley",
                "styblinski-tang",
                "booth",
                "matyas",
                "goldstein-price",
                "six-hump-camel",
                "three-hump-camel",
                "mccormick",
                "levy-13",
                "easom",
                "eggholder",
                "griewank",
                "zakharov",
                "two-wells",
                "plateau",
                "saddle-valley"
            })
    void a_surface_has_its_promised_id(String id) {
        assertThat(Surfaces.ALL.get(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"taco-shell, condition, 1, 10000", "taco-shell, angle, -360, 360"})
    void the_shell_has_its_promised_parameters(String surface, String id, double min, double max) {
        Parameter parameter =
                ReferenceSurface.parameter(Surfaces.ALL.get(surface).schema().defaults(), id);
        assertThat(parameter.min()).isEqualTo(min);
        assertThat(parameter.max()).isEqualTo(max);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"rosenbrock | a 1, b 100", "saddle |"})
    void a_surface_has_the_promised_defaults(String id, String promised) {
        assertThat(parameters(Surfaces.ALL, id))
                .containsExactly(promised == null ? new String[0] : promised.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"exact | 0", "noisy | 1", "minibatch | 2"})
    void a_gradient_has_its_promised_id(String id, int parameters) {
        assertThat(parameters(Gradients.ALL, id)).hasSize(parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "least-squares       | line     | count 50, noise 0.5, offset 2, scale 1, outliers 0, seed 1",
                "least-squares-plane | plane    | count 50, noise 0.5, offset-1 0, offset-2 0, scale-1 1, scale-2 4,"
                        + " correlation 0, outliers 0, seed 1",
                "logistic-regression | clusters | count 50, separation 2, offset-1 0, offset-2 0, scale-1 1, scale-2 1,"
                        + " correlation 0, outliers 0, seed 1",
                "logistic-curve      | groups   | count 50, separation 2, offset 2, scale 1, outliers 0, seed 1"
            })
    void a_model_has_the_promised_data_with_the_promised_defaults(String id, String data, String promised) {
        assertThat(parameters(Models.all().get(id).generators(), data)).containsExactly(promised.split(", "));
        assertThat(SurfaceKind.MODELS).containsExactlyElementsOf(Models.all().ids());
    }

    @Test
    void the_ways_of_preprocessing_and_sampling_have_their_promised_words() {
        assertThat(Preprocessing.parameter().words()).containsExactly("raw", "zero-centred", "normalised", "whitened");
        assertThat(Gradients.ALL.get("minibatch").schema().parameters().get(1).words())
                .containsExactly("with-replacement", "without-replacement", "epochs");
    }
}
