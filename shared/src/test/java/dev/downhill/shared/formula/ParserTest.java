package dev.downhill.shared.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    private static Expression expression(String text) {
        return Formula.parse(text).expression();
    }

    /** Both columns are read; the right one has its brackets and signs written out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x+y*2 ; x+(y*2)",
                "x-y-2 ; (x-y)-2",
                "x/y/2 ; (x/y)/2",
                "x/y*2 ; (x/y)*2",
                "x^y^2 ; x^(y^2)",
                "-x^2 ; -(x^2)",
                "2^-x ; 2^(-x)",
                "2^-x^2 ; 2^(-(x^2))",
                "-x*y ; (-x)*y",
                "x*-y ; x*(-y)",
                "--x ; -(-x)",
                "+x ; x",
                "x < y + 1 ; x < (y + 1)",
                // products without a sign
                "2x ; 2*x",
                "3(x+1) ; 3*(x+1)",
                "x y ; x*y",
                "xy ; x*y",
                "xxy ; x*x*y",
                "xy^2 ; x*(y^2)",
                "(x+1)(y-1) ; (x+1)*(y-1)",
                "2pi x ; 2*pi*x",
                "sin(3x)y^2 ; sin(3*x)*(y^2)",
                "x sin(y) ; x*sin(y)",
                "xsin(y) ; x*sin(y)",
                "1/2x ; (1/2)*x",
                "k(x+1) ; k*(x+1)",
                "k_1(x+1) ; k_1*(x+1)",
                "rho(x+1) ; rho*(x+1)",
                "x(y) ; x*y",
                "2x^2y ; 2*(x^2)*y",
                // numbers
                ".5x ; 0.5*x",
                "1.x ; 1*x",
                "2e-3x ; 0.002*x",
                "2E+3 ; 2000",
                "2e ; 2*e",
                "2e x ; 2*e*x",
                "2e^x ; 2*(e^x)",
                "007 ; 7",
                // bars
                "|x| ; abs(x)",
                "|x-y|^2 ; abs(x-y)^2",
                "||x|-1| ; abs(abs(x)-1)",
                "|x||y| ; abs(x)*abs(y)",
                "2|x|y ; 2*abs(x)*y",
                "|x|y|x| ; abs(x)*y*abs(x)",
                "|x+|y|| ; abs(x+abs(y))",
                "|-|x|| ; abs(-abs(x))",
                "|2(|x|+1)| ; abs(2*(abs(x)+1))",
                "sin(|x|)|y| ; sin(abs(x))*abs(y)",
                // functions
                "ln(x) ; log(x)",
                "pow(x, 3) ; x^3",
                "sin^2(x) ; sin(x)^2",
                "sin²(x) ; sin(x)^2",
                "min(x, max(y, 2)) ; min(x,max(y,2))",
                "x**2 ; x^2",
                // typography
                "x² + y³ ; x^2 + y^3",
                "x¹⁰ ; x^10",
                "xy² ; x*(y^2)",
                "3 · x ⋅ y × 2 ; 3*x*y*2",
                "x ÷ y − 1 ; x/y - 1",
                "√x ; sqrt(x)",
                "√(x+y)y ; sqrt(x+y)*y",
                "2√2 ; 2*sqrt(2)",
                "½x ; 0.5*x",
                "2πx ; 2*pi*x",
                "ρx ; rho*x",
                "xρ ; x*rho",
                "κy² ; kappa*(y^2)",
                "β₁x ; beta1*x",
                "x ≤ y ; x <= y",
            })
    void a_text_means_what_it_means_with_everything_written_out(String text, String writtenOut) {
        assertThat(expression(text)).isEqualTo(expression(writtenOut));
    }

    @Test
    void names_are_parameters_in_the_order_in_which_they_come() {
        assertThat(Formula.parse("b*(x - a)^2 + rho*y + ρ + beta1 + b").parameters())
                .containsExactly("b", "a", "rho", "beta1");
    }

    @Test
    void variables_and_constants_are_no_parameters() {
        assertThat(Formula.parse("pi*x + e*y + π").parameters()).isEmpty();
    }

    @Test
    void capital_letters_are_other_names() {
        assertThat(Formula.parse("X + x + K + k").parameters()).containsExactly("X", "K", "k");
    }

    @Test
    void a_formula_is_kept_as_it_was_typed_but_for_the_space_around_it() {
        assertThat(Formula.parse("  x  ² ").text()).isEqualTo("x  ²");
    }

    @Test
    void formulas_with_the_same_text_are_equal() {
        assertThat(Formula.parse(" x+1")).isEqualTo(Formula.parse("x+1")).hasSameHashCodeAs(Formula.parse("x+1"));
        assertThat(Formula.parse("x+1")).isNotEqualTo(Formula.parse("x + 1"));
    }
}
