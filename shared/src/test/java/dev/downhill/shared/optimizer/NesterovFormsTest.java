package dev.downhill.shared.optimizer;

import static dev.downhill.shared.Reference.list;
import static dev.downhill.shared.Reference.number;
import static dev.downhill.shared.Reference.numbers;
import static dev.downhill.shared.Reference.object;
import static dev.downhill.shared.Reference.part;
import static dev.downhill.shared.Reference.word;
import static dev.downhill.shared.optimizer.Courses.exact;
import static dev.downhill.shared.optimizer.Courses.noisy;
import static dev.downhill.shared.optimizer.Courses.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.Reference;
import dev.downhill.shared.ReferenceSurface;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two forms of Nesterov momentum, against each other and against PyTorch's. */
class NesterovFormsTest {
    private static final int CHANGES_AFTER = 20;

    /** One objective, start, rate and friction. */
    record Case(Map<String, Json> entries) {
        Surface surface() {
            Chosen<SurfaceKind> chosen = ReferenceSurface.of(word(part(entries, "objective")), Map.of());
            return chosen.kind().create(chosen.values());
        }

        double[] start() {
            return numbers(part(entries, "start"));
        }

        double lr() {
            return number(part(entries, "lr"));
        }

        double rho() {
            return number(part(entries, "rho"));
        }

        /** The rate that falls to a tenth after some steps. */
        IntToDoubleFunction falling() {
            return step -> step < CHANGES_AFTER ? lr() : lr() * 0.1;
        }

        IntToDoubleFunction constant() {
            return step -> lr();
        }

        Json iterates(String form) {
            return part(object(part(entries, "iterates")), form);
        }

        /** A hundred times what the forms differ by in PyTorch's arithmetic. */
        double rounding() {
            Map<String, Json> differences = object(part(entries, "max_abs_diff"));
            return 1e-12 + 100 * number(part(differences, "torch_nesterov - lookahead_point (x+rho*v)"));
        }

        @Override
        public String toString() {
            return word(part(entries, "objective"));
        }
    }

    static Stream<Case> everyCase() {
        return list(part(Reference.object("reference/nesterov.json"), "cases")).stream()
                .map(Reference::object)
                .map(Case::new)
                .filter(each -> ReferenceSurface.isInTheCatalogue(word(part(each.entries(), "objective"))));
    }

    private static void compare(Case each, Descent descent, IntToDoubleFunction rate, String form) {
        Slope slope = exact(each.surface());
        int at = 0;
        for (Json json : list(each.iterates(form))) {
            double[] expected = numbers(json);
            for (; at < expected[0]; at++) descent.step(slope, rate.applyAsDouble(at));
            for (int i = 0; i < 2; i++) {
                double allowed = each.rounding() * Math.max(1, Math.abs(expected[i + 1]));
                assertThat(descent.position()[i])
                        .as("coordinate %s at step %s", i, at)
                        .isCloseTo(expected[i + 1], within(allowed));
            }
        }
    }

    @Test
    void the_shells_and_the_valley_are_among_the_cases() {
        assertThat(everyCase().map(Case::toString))
                .contains("quadratic_1_100", "quadratic_1_10_rot30", "rosenbrock", "himmelblau");
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void the_change_of_variables_is_pytorchs_nesterov_at_a_constant_rate(Case each) {
        compare(each, new Nesterov(each.rho(), 0).from(each.start()), each.constant(), "torch_nesterov");
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void the_change_of_variables_scales_only_what_is_added_when_the_rate_changes(Case each) {
        compare(each, new Nesterov(each.rho(), 0).from(each.start()), each.falling(), "cs231n_variable_lr");
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void the_look_ahead_form_is_that_of_the_lecture(Case each) {
        compare(each, new NesterovLookahead(each.rho(), 0).from(each.start()), each.constant(), "lookahead_x");
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void momentum_is_pytorchs_whether_or_not_the_rate_changes(Case each) {
        compare(each, new Momentum(each.rho(), 0, 0).from(each.start()), each.constant(), "torch_momentum");
        compare(each, new Momentum(each.rho(), 0, 0).from(each.start()), each.falling(), "torch_momentum_variable_lr");
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void the_forms_are_one_point_apart_by_the_velocity_at_every_step(Case each) {
        together(each, exact(each.surface()), exact(each.surface()), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    void noise_does_not_part_them_since_the_look_ahead_meets_the_same_draw(Case each) {
        together(each, noisy(each.surface(), 0.5, 3), noisy(each.surface(), 0.5, 3), 1e-11);
    }

    private static void together(Case each, Slope here, Slope there, double rounding) {
        Descent tilde = new Nesterov(each.rho(), 0).from(each.start());
        Descent ahead = new NesterovLookahead(each.rho(), 0).from(each.start());
        for (int step = 0; step < 200; step++) {
            here.begin(step);
            there.begin(step);
            tilde.step(here, each.lr());
            ahead.step(there, each.lr());
            double[] velocity = state(ahead, "velocity");
            for (int i = 0; i < 2; i++) {
                assertThat(tilde.position()[i])
                        .as("step %s", step)
                        .isCloseTo(ahead.position()[i] + each.rho() * velocity[i], within(10 * rounding));
                assertThat(state(tilde, "velocity")[i]).isCloseTo(velocity[i], within(10 * rounding));
            }
        }
    }

    @Test
    void when_the_rate_changes_they_part() {
        Case shell = everyCase().findFirst().orElseThrow();
        Descent tilde = new Nesterov(shell.rho(), 0).from(shell.start());
        Slope slope = exact(shell.surface());
        Courses.walk(tilde, slope, 30, shell.falling());
        double[] torch = {Double.NaN, Double.NaN};
        for (Json json : list(shell.iterates("torch_variable_lr"))) {
            double[] iterate = numbers(json);
            if (iterate[0] == 50) torch = new double[] {iterate[1], iterate[2]};
        }
        for (int step = 30; step < 50; step++) tilde.step(slope, shell.falling().applyAsDouble(step));
        assertThat(Math.abs(tilde.position()[0] - torch[0])).isGreaterThan(0.01);
    }
}
