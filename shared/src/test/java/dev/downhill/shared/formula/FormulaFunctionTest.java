package dev.downhill.shared.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.math.Exact;
import dev.downhill.shared.math.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaFunctionTest {
    private static final double[] SPECIAL = {
        0, -0.0, 1, -1, 0.5, -2.25, 30, -800, 1e-300, 1e300, Double.POSITIVE_INFINITY, Double.NaN
    };

    private static FormulaFunction function(String text, double... values) {
        return Formula.parse(text).with(values);
    }

    private static double[] gradient(FormulaFunction function, double x, double y) {
        double[] into = new double[2];
        function.gradient(x, y, into);
        return into;
    }

    private static double[] hessian(FormulaFunction function, double x, double y) {
        double[] into = new double[4];
        function.hessian(x, y, into);
        return into;
    }

    /** A number from a few tenths to a few units, either sign. */
    private static double coordinate(Random random) {
        return 4 * random.nextDouble() - 2;
    }

    private record Sample(Formula formula, double[] values) {
        static Sample random(Random random, Expression expression) {
            Formula formula = Formula.parse(Notation.of(expression));
            double[] values = new double[formula.parameters().size()];
            for (int i = 0; i < values.length; i++) values[i] = 0.5 + random.nextInt(8) / 4.0;
            return new Sample(formula, values);
        }

        double naive(double x, double y) {
            return formula.expression()
                    .accept(new NaiveEvaluation(name -> name.equals("x")
                            ? x
                            : name.equals("y") ? y : values[formula.parameters().indexOf(name)]));
        }
    }

    @Test
    void a_program_gives_the_bits_of_the_tree() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            Sample sample = Sample.random(random, RandomExpression.any(random, 1 + i % 5));
            FormulaFunction function = sample.formula().with(sample.values());
            for (int k = 0; k < 12; k++) {
                double x = k < 6 ? coordinate(random) : SPECIAL[random.nextInt(SPECIAL.length)];
                double y = k < 6 ? coordinate(random) : SPECIAL[random.nextInt(SPECIAL.length)];
                assertThat(function.value(x, y))
                        .as("%s at (%s, %s)", sample.formula(), x, y)
                        .isEqualTo((Double) sample.naive(x, y));
            }
        }
    }

    @Test
    void a_row_has_the_bits_of_its_values_one_by_one() {
        Random random = new Random(4);
        double[] row = new double[300];
        for (int i = 0; i < 600; i++) {
            Sample sample = Sample.random(random, RandomExpression.any(random, 1 + i % 5));
            FormulaFunction function = sample.formula().with(sample.values());
            for (int k = 0; k < 4; k++) {
                // the same columns again and again, then others: what depends on x alone is kept between rows
                double x = k < 3 ? -2 : -1;
                double step = 0.01;
                double y = coordinate(random);
                int n = k == 1 ? 130 : 299;
                function.row(x, step, y, row, n);
                for (int j = 0; j < n; j++)
                    assertThat(row[j]).as("%s", sample.formula()).isEqualTo((Double) function.value(x + j * step, y));
            }
        }
    }

    @Test
    void derivatives_are_the_slopes_of_what_they_are_derivatives_of() {
        Random random = new Random(5);
        int checked = 0;
        for (int i = 0; i < 2000; i++) {
            Sample sample = Sample.random(random, RandomExpression.smooth(random, 1 + i % 4));
            FormulaFunction function = sample.formula().with(sample.values());
            double x = coordinate(random);
            double y = coordinate(random);
            double[] g = gradient(function, x, y);
            double[] h = hessian(function, x, y);
            double size = Math.abs(function.value(x, y)) + Math.abs(g[0]) + Math.abs(g[1]);
            if (!(size < 1e4) || !(Math.abs(h[0]) + Math.abs(h[1]) + Math.abs(h[3]) < 1e5)) continue;
            checked++;
            double[] difference = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
            for (double d : new double[] {1e-2, 1e-3, 1e-4, 1e-5, 1e-6}) {
                double gx = (function.value(x + d, y) - function.value(x - d, y)) / (2 * d);
                double gy = (function.value(x, y + d) - function.value(x, y - d)) / (2 * d);
                difference[0] = best(difference[0], Math.abs(gx - g[0]) + Math.abs(gy - g[1]));
                double[] right = gradient(function, x + d, y);
                double[] left = gradient(function, x - d, y);
                double[] above = gradient(function, x, y + d);
                double[] below = gradient(function, x, y - d);
                difference[1] = best(
                        difference[1],
                        Math.abs((right[0] - left[0]) / (2 * d) - h[0])
                                + Math.abs((right[1] - left[1]) / (2 * d) - h[1])
                                + Math.abs((above[0] - below[0]) / (2 * d) - h[2])
                                + Math.abs((above[1] - below[1]) / (2 * d) - h[3]));
            }
            String where = sample.formula() + " at (" + x + ", " + y + ")";
            assertThat(difference[0]).as(where).isLessThan(1e-4 * (1 + size + Math.abs(h[0]) + Math.abs(h[3])));
            assertThat(difference[1])
                    .as(where)
                    .isLessThan(1e-3 * (1 + size + Math.abs(h[0]) + Math.abs(h[1]) + Math.abs(h[3])));
        }
        assertThat(checked).isGreaterThan(1000);
    }

    private static double best(double a, double b) {
        return b < a ? b : a;
    }

    /** First and second derivatives by x at the double 0.7, computed by mpmath with 50 digits. */
    @ParameterizedTest
    @CsvSource({
        "sin(x), 0.7648421872844885, -0.644217687237691",
        "cos(x), -0.644217687237691, -0.7648421872844885",
        "tan(x), 1.7094497158631172, 2.8796992653148323",
        "exp(x), 2.0137527074704766, 2.0137527074704766",
        "log(x), 1.4285714285714286, -2.0408163265306123",
        "sqrt(x), 0.5976143046671969, -0.4268673604765692",
        "sinh(x), 1.255169005630943, 0.7585837018395335",
        "cosh(x), 0.7585837018395335, 1.255169005630943",
        "tanh(x), 0.6347395899824586, -0.7672323100919165",
        "sigmoid(x), 0.22171287329310904, -0.07457878844034181",
        "x^2.5, 1.464155046434632, 3.137475099502783",
        "x^-3, -12.49479383590171, 71.39882191943835",
        "2^x, 1.1260209168747677, 0.7804982237832697",
        "x^x, 0.5011861886935786, 1.4353626510390711",
        "3/x, -6.122448979591837, 17.492711370262395",
        "exp(-x^2)*cos(3*x), -1.1534796569982566, 7.238038390475725",
    })
    void known_derivatives(String text, double first, double second) {
        FormulaFunction function = function(text);
        assertThat(gradient(function, 0.7, 0)[0]).isCloseTo(first, within(4e-15 * Math.abs(first)));
        assertThat(hessian(function, 0.7, 0)[0]).isCloseTo(second, within(2e-14 * Math.abs(second)));
        assertThat(gradient(function, 0.7, 0)[1]).isZero();
        assertThat(hessian(function, 0.7, 0)).endsWith(0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "abs(x), 0",
        "relu(x), 0",
        "sign(x), 0",
        "floor(x), 0",
        "ceil(x), 0",
        "max(x; 3*x), 2",
        "min(x; -x), 0",
        "where(x < 0; -x; 2*x), 2",
        "x > 0, 0",
        "sqrt(x^2 + y^2), 0",
        "hypot(x; y), 0",
    })
    void where_there_is_no_derivative_it_is_what_is_documented(String text, double slope) {
        assertThat(gradient(function(text.replace(';', ',')), 0, 0)[0]).isEqualTo(slope);
    }

    @Test
    void the_slope_of_a_root_at_zero_is_infinite() {
        assertThat(gradient(function("sqrt(x)"), 0, 0)).containsExactly(Double.POSITIVE_INFINITY, 0);
        assertThat(gradient(function("x^0.5"), 0, 0)).containsExactly(Double.POSITIVE_INFINITY, 0);
    }

    @Test
    void powers_of_zero_have_the_derivatives_of_polynomials() {
        for (int n = 0; n <= 5; n++) {
            FormulaFunction function = function("x^" + n);
            assertThat(function.value(0, 0)).isEqualTo(n == 0 ? 1 : 0);
            assertThat(gradient(function, 0, 0)[0]).isEqualTo(n == 1 ? 1 : 0);
            assertThat(hessian(function, 0, 0)[0]).isEqualTo(n == 2 ? 2 : 0);
        }
    }

    @Test
    void a_negative_base_has_whole_powers_only() {
        assertThat(function("x^3").value(-2, 0)).isEqualTo(-8);
        assertThat(gradient(function("x^k", 3), -2, 0)[0]).isEqualTo(12);
        assertThat(function("x^k", 0.5).value(-2, 0)).isNaN();
        assertThat(function("x^y").value(-2, 3)).isEqualTo(-8);
    }

    @Test
    void a_square_is_a_product_to_the_last_bit() {
        Random random = new Random(6);
        for (int i = 0; i < 1000; i++) {
            double x = random.nextGaussian();
            assertThat(function("x^2").value(x, 0)).isEqualTo(x * x);
            assertThat(function("x^3").value(x, 0)).isEqualTo(x * x * x);
            assertThat(function("x^4").value(x, 0)).isEqualTo((x * x) * (x * x));
            assertThat(function("x^y").value(x, 2)).isEqualTo(x * x);
            assertThat(function("x^k", -1).value(x, 0)).isEqualTo(1 / x);
            assertThat(gradient(function("x^2"), x, 0)[0]).isEqualTo(2 * x);
        }
    }

    @Test
    void e_to_a_power_is_the_exponential_function() {
        assertThat(function("e^x").value(1.7, 0)).isEqualTo(Exact.exp(1.7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1e-9, -1e-9, 0.3, -3, 21.99, 22, -22.01, 300, 710, -710.4, 711})
    void hyperbolic_functions_keep_their_digits(double x) {
        double sinh = StrictMath.sinh(x);
        assertThat(function("sinh(x)").value(x, 0)).isCloseTo(sinh, within(4 * Math.ulp(sinh)));
        double cosh = StrictMath.cosh(x);
        assertThat(function("cosh(x)").value(x, 0)).isCloseTo(cosh, within(4 * Math.ulp(cosh)));
    }

    @Test
    void what_does_not_depend_on_a_coordinate_has_no_slope_along_it_even_where_it_is_infinite() {
        assertThat(gradient(function("1/y"), 3, 0)[0]).isZero();
        assertThat(hessian(function("1/y + x^2"), 3, 0)).startsWith(2, 0, 0);
    }

    @Test
    void powers_that_no_number_can_hold_are_answered_at_once() {
        assertThat(function("9^9^9^9").value(0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(function("x^1e300").value(1, 0)).isEqualTo(1);
        assertThat(function("x^1e300").value(2, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void the_hessian_of_a_deep_formula_is_there() {
        double[] h = hessian(function(nested(25)), 0.3, 0.4);
        assertThat(h).doesNotContain(Double.NaN);
    }

    private static String nested(int times) {
        String text = "x";
        for (int i = 0; i < times; i++) text = "tanh(" + text + "*y+x^y)";
        return text;
    }
}
