package dev.downhill.shared.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down of the derivatives against the derivatives themselves. */
class PartialDerivativesTest {
    private static final double X = 0.7;
    private static final double Y = -0.4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1 - x)^2 + 100*(y - x^2)^2",
                "k*sin(3*x)*y^2 + exp(-x*y)/u1 - cosh(x)",
                "x^4 - x^-2 + y/(1 + x^2) + tanh(x + y)*sigmoid(y)",
                "where(x < y, x*y, max(x, y^2)) + relu(x)*log(2 + y) + tan(x)",
                "(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x))",
                "3",
            })
    void the_lines_compute_the_gradient_and_the_hessian(String text) {
        Formula formula = Formula.parse(text);
        double[] parameters = new double[formula.parameters().size()];
        Map<String, Double> names = new HashMap<>();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = 1.5 + i;
            names.put(formula.parameters().get(i), parameters[i]);
        }
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        formula.with(parameters).gradient(X, Y, gradient);
        formula.with(parameters).hessian(X, Y, hessian);
        agree(PartialDerivatives.first(formula), names, gradient);
        agree(PartialDerivatives.second(formula), names, new double[] {hessian[0], hessian[1], hessian[3]});
    }

    private static void agree(PartialDerivatives derivatives, Map<String, Double> parameters, double[] expected) {
        Map<String, Double> names = new HashMap<>(parameters);
        for (PartialDerivatives.Line line : derivatives.lines())
            assertThat(names.put(line.name(), value(line.expression(), names)))
                    .as("a name is given once")
                    .isNull();
        for (int i = 0; i < expected.length; i++)
            assertThat(value(derivatives.results().get(i), names))
                    .isCloseTo(expected[i], within(1e-12 * Math.max(1, Math.abs(expected[i]))));
    }

    private static double value(Expression expression, Map<String, Double> names) {
        Formula formula = Formula.parse(Notation.of(expression));
        double[] values = new double[formula.parameters().size()];
        for (int i = 0; i < values.length; i++)
            values[i] = names.getOrDefault(formula.parameters().get(i), Double.NaN);
        return formula.with(values).value(X, Y);
    }

    @Test
    void what_both_derivatives_need_is_written_once() {
        PartialDerivatives derivatives = PartialDerivatives.first(Formula.parse("exp(x*y)"));
        assertThat(derivatives.lines()).hasSize(1);
        assertThat(Notation.of(derivatives.lines().get(0).expression())).isEqualTo("exp(x*y)");
        assertThat(derivatives.results().stream().map(Notation::of)).isEqualTo(List.of("u1*y", "u1*x"));
    }
}
