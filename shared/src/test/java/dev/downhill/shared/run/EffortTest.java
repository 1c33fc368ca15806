package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.data.DataSet;
import dev.downhill.shared.data.Generator;
import dev.downhill.shared.data.Models;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.surface.FormulaKind;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EffortTest {
    static List<SurfaceKind> everySurface() {
        return Surfaces.ALL.all();
    }

    private static int of(String formula) {
        return Effort.ofOne(Chosen.byDefault(FormulaKind.of(Formula.parse(formula), FormulaKind.DOMAIN)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 20",
                "x + 2y | 22",
                "-x/k | 22",
                "x^2 + y^9 | 23",
                "x^10 | 40",
                "x^2.5 | 40",
                "x^y | 40",
                "sin(x)^2 | 41",
                "abs(x) + sqrt(y) | 23",
                "where(x < 1, exp(x), max(x, y)) | 43",
                "sin(sin(sin(x))) | 80",
            })
    void every_sign_counts_and_a_function_counts_twenty_times(String formula, int operations) {
        assertThat(of(formula)).isEqualTo(operations);
    }

    /** Eight lanes, ten thousand steps, and a line search that asks 54 times in each, as often as it ever does. */
    @ParameterizedTest
    @MethodSource("everySurface")
    void on_a_surface_of_the_catalogue_no_run_takes_a_thousand_million(SurfaceKind kind) {
        double evaluations = (double) Experiment.MOST_LANES * Experiment.MOST_STEPS * (54 + 1);

        assertThat(evaluations * Effort.ofOne(Chosen.byDefault(kind))).isLessThan(1e9);
    }

    @Test
    void the_longest_formula_without_line_search_does_not_take_that_much_either() {
        StringBuilder longest = new StringBuilder("x^y");
        while (longest.length() < 497) longest.append("+x^y");
        double evaluations = (double) Experiment.MOST_LANES * Experiment.MOST_STEPS * 2;

        assertThat(evaluations * of(longest.toString())).isLessThan(1e9);
    }

    private static Experiment on(String model, int points, String gradient, int size) {
        Regression regression = Regression.of(Models.all().get(model));
        Chosen<Generator> data = Objects.requireNonNull(regression.data().generator());
        Chosen<GradientKind> told = Chosen.byDefault(Gradients.ALL.get(gradient));
        if (size > 0) told = told.with(told.kind().schema().parameters().get(0), size);
        Chosen<SurfaceKind> surface = regression
                .with(DataSet.of(data.with(data.kind().parameter("count"), points)))
                .chosen();
        Lane lane = Lane.of(Optimizers.ALL.get("sgd"));
        return new Experiment(surface, told, 1, surface.kind().start(), 10, List.of(lane));
    }

    @ParameterizedTest
    @CsvSource({
        "logistic-regression, 5000, exact, 0, 250020",
        "logistic-regression, 50, minibatch, 10, 2520",
        "least-squares, 5000, exact, 0, 30",
        "least-squares, 5000, minibatch, 100, 3020",
    })
    void every_sample_counts_where_it_is_looked_at(
            String model, int points, String gradient, int size, int operations) {
        assertThat(Effort.ofOne(on(model, points, gradient, size))).isEqualTo(operations);
    }
}
