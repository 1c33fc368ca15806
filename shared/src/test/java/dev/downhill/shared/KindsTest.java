package dev.downhill.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.data.Models;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Catalogue;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.RandomValues;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.search.Swarms;
import dev.downhill.shared.surface.Surfaces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for everything in every catalogue, and for every parameter of it. */
class KindsTest {
    private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String SENTENCE = "(?s)\\p{Lu}.{8,}\\.";
    /** Keys that a lane has beside its optimizer's parameters. */
    private static final Set<String> TAKEN = Set.of("id", "schedule", "clip-norm", "clip-value", "start", "velocity");

    static final List<Catalogue<?>> CATALOGUES =
            List.of(Surfaces.ALL, Models.all(), Gradients.ALL, Schedules.ALL, Optimizers.ALL, Swarms.all());

    static Stream<Kind> everyKind() {
        Stream<Kind> generators = Models.all().all().stream().flatMap(model -> model.generators().all().stream());
        return Stream.concat(generators, CATALOGUES.stream().flatMap(catalogue -> catalogue.all().stream()));
    }

    static Stream<Arguments> everyParameter() {
        return everyKind()
                .flatMap(kind -> kind.schema().parameters().stream().map(each -> Arguments.of(kind.id(), each)));
    }

    @Test
    void ids_are_unique_within_a_catalogue() {
        for (Catalogue<?> catalogue : CATALOGUES) assertThat(catalogue.ids()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void an_id_is_in_kebab_case_and_a_name_is_there_to_read(Kind kind) {
        assertThat(kind.id()).matches(KEBAB);
        assertThat(kind.name()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void ids_of_parameters_are_unique_and_taken_by_nothing_else(Kind kind) {
        Set<String> ids = new HashSet<>(TAKEN);
        for (Parameter parameter : kind.schema().parameters())
            assertThat(ids.add(parameter.id())).as(parameter.id()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void defaults_pass_the_check(Kind kind) {
        Values defaults = kind.schema().defaults();
        assertThat(kind.schema().check(defaults)).isEmpty();
        for (Parameter parameter : kind.schema().parameters())
            assertThat(defaults.isDefault(parameter)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void random_values_pass_the_check(Kind kind) {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            assertThat(kind.schema().check(RandomValues.bySlider(kind.schema(), random)))
                    .isEmpty();
            assertThat(kind.schema().check(RandomValues.anywhere(kind.schema(), random)))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyParameter")
    void a_parameter_has_an_id_a_name_and_a_sentence_of_help(String kind, Parameter parameter) {
        assertThat(parameter.id()).matches(KEBAB);
        assertThat(parameter.name()).isNotBlank();
        assertThat(parameter.help()).matches(SENTENCE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyParameter")
    void the_ends_of_a_slider_are_inside_the_range(String kind, Parameter parameter) {
        if (!hasSlider(parameter)) return;
        assertThat(parameter.low()).isLessThan(parameter.high());
        assertThat(parameter.check(parameter.low())).isNull();
        if (!parameter.maxExcluded() || parameter.high() != parameter.max())
            assertThat(parameter.check(parameter.high())).isNull();
        if (parameter.scale() == Scale.LOGARITHMIC) assertThat(parameter.low()).isPositive();
        if (parameter.scale() == Scale.CLOSE_TO_ONE)
            assertThat(parameter.high()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyParameter")
    void whatever_a_slider_says_is_allowed_and_rises_with_its_travel(String kind, Parameter parameter) {
        if (!hasSlider(parameter)) return;
        double before = parameter.low();
        for (int i = 0; i <= 1000; i++) {
            double value = parameter.slide(i / 1000.0);
            assertThat(parameter.check(value)).as("at %s", i / 1000.0).isNull();
            assertThat(value).isBetween(before, parameter.high());
            before = value;
        }
        assertThat(parameter.slide(0)).isEqualTo(parameter.low());
        assertThat(parameter.slide(1)).isEqualTo(parameter.high());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyParameter")
    void a_slider_comes_back_to_where_it_was(String kind, Parameter parameter) {
        if (!hasSlider(parameter)) return;
        for (int i = 0; i <= 100; i++) {
            double value = parameter.slide(i / 100.0);
            double travel = parameter.scale().travel(value, parameter.low(), parameter.high());
            double fine = parameter.type() == Parameter.Type.INTEGER ? 1 / (parameter.high() - parameter.low()) : 0.02;
            assertThat(travel).isCloseTo(i / 100.0, within(fine));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyParameter")
    void what_is_outside_the_range_or_no_number_is_a_problem_that_names_what_is_allowed(
            String kind, Parameter parameter) {
        double outside = parameter.maxExcluded() ? parameter.max() : Math.nextUp(parameter.max());
        double[] wrong = {
            Math.nextDown(parameter.min()), outside, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (double value : wrong) {
            assertThat(parameter.check(value)).isNotNull().satisfies(problem -> {
                assertThat(problem.path()).isEqualTo(parameter.id());
                assertThat(problem.message())
                        .startsWith("must be ")
                        .contains(parameter.allowed())
                        .endsWith(".");
            });
        }
        assertThat(parameter.check(parameter.min())).isNull();
        if (parameter.type() != Parameter.Type.REAL)
            assertThat(parameter.check(0.5)).isNotNull();
    }

    private static boolean hasSlider(Parameter parameter) {
        return parameter.type() == Parameter.Type.REAL || parameter.type() == Parameter.Type.INTEGER;
    }
}
