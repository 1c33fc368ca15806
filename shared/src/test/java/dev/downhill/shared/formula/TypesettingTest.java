package dev.downhill.shared.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesettingTest {
    /** With the invisible signs made visible: ⁢ is a product, ⨍ an application. */
    private static String typeset(String text) {
        return Formula.parse(text).typeset().toString().replace('\u2062', '×').replace('\u2061', '⨍');
    }

    private static String x() {
        return "<mi>x</mi>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "x + 1 @ <mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow>",
                "x - y + 1 @ <mrow><mi>x</mi><mo>−</mo><mi>y</mi><mo>+</mo><mn>1</mn></mrow>",
                "2x @ <mrow><mn>2</mn><mo>×</mo><mi>x</mi></mrow>",
                "x*2 @ <mrow><mi>x</mi><mo>⋅</mo><mn>2</mn></mrow>",
                "x/y @ <mfrac><mi>x</mi><mi>y</mi></mfrac>",
                "x^2 @ <msup><mi>x</mi><mn>2</mn></msup>",
                "-x^2 @ <mrow><mo>−</mo><msup><mi>x</mi><mn>2</mn></msup></mrow>",
                "sqrt(x) @ <msqrt><mi>x</mi></msqrt>",
                "|x| @ <mrow><mo stretchy=\"false\">|</mo><mi>x</mi><mo stretchy=\"false\">|</mo></mrow>",
                "floor(x) @ <mrow><mo stretchy=\"false\">⌊</mo><mi>x</mi><mo stretchy=\"false\">⌋</mo></mrow>",
                "exp(-x) @ <msup><mi>e</mi><mrow><mo>−</mo><mi>x</mi></mrow></msup>",
                "sin(x) @ <mrow><mi>sin</mi><mo>⨍</mo><mrow><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo></mrow></mrow>",
                "x < 1 @ <mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow>",
                "x <= 1 @ <mrow><mi>x</mi><mo>≤</mo><mn>1</mn></mrow>",
                "rho @ <mi>ρ</mi>",
                "beta1 @ <msub><mi>β</mi><mn>1</mn></msub>",
                "m1 @ <msub><mi>m</mi><mn>1</mn></msub>",
                "step1*x @ <mrow><msub><mi>step</mi><mn>1</mn></msub><mo>⋅</mo><mi>x</mi></mrow>",
                "k_max @ <msub><mi>k</mi><mi>max</mi></msub>",
                "weight_decay*x @ <mrow><mi>weight decay</mi><mo>⋅</mo><mi>x</mi></mrow>",
                "2e-7 @ <mrow><mn>2</mn><mo>⋅</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>7</mn></mrow></msup></mrow>",
                "1e30 @ <msup><mn>10</mn><mn>30</mn></msup>",
                "pi @ <mi>π</mi>",
            })
    void each_sort_of_expression_has_its_own_shape(String text, String expected) {
        assertThat(typeset(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // a fraction's line, a root and bars are brackets already
        "(x+1)/(y-1), 0",
        "sqrt(x+1)*2, 0",
        "|x+1|^2, 0",
        "exp(x+1), 0",
        "x^(y+1), 0",
        "(x*y)*2, 0",
        "x+y*2, 0",
        "x*(y+1), 1",
        "(x+1)^2, 1",
        "(x^2)^3, 1",
        "(x/y)^2, 1",
        "sqrt(x)^2, 1",
        "exp(x)^2, 1",
        "x-(y+1), 1",
        "x-(-y), 1",
        "x*(-y), 1",
        "-(x+1), 1",
        "-(-x), 1",
        "(-x)*y, 0",
        "(-x)^2, 1",
        "2e-7^x, 1",
        "x*(y*2), 1",
        "sin(x)^2, 1",
        "hypot(x+1;y)^2, 2",
    })
    void brackets_are_only_where_the_eye_needs_them(String text, int brackets) {
        String typeset = typeset(text.replace(';', ','));
        assertThat(typeset.split("\\(</mo>", -1)).as(typeset).hasSize(brackets + 1);
    }

    @Test
    void the_power_of_a_sine_stands_behind_its_name() {
        assertThat(typeset("sin(x)^2")).startsWith("<mrow><msup><mi>sin</mi><mn>2</mn></msup><mo>⨍</mo>");
    }

    @Test
    void names_may_have_symbols_of_their_own() {
        Expression expression = Formula.parse("condition*y^2").expression();
        assertThat(Typesetting.of(expression, name -> name.equals("condition") ? "κ" : name)
                        .toString())
                .startsWith("<mrow><mi>κ</mi>");
        assertThat(Typesetting.of(Formula.parse("b*x").expression(), name -> name.equals("b") ? "β₁" : name)
                        .toString())
                .startsWith("<mrow><msub><mi>β</mi><mn>1</mn></msub>");
    }

    @Test
    void rosenbrock_looks_as_in_a_book() {
        assertThat(typeset("(a - x)^2 + b*(y - x^2)^2"))
                .isEqualTo("<mrow><msup><mrow><mo stretchy=\"false\">(</mo><mrow><mi>a</mi><mo>−</mo>" + x()
                        + "</mrow><mo stretchy=\"false\">)</mo></mrow><mn>2</mn></msup><mo>+</mo><mrow><mi>b</mi><mo>×</mo><msup><mrow>"
                        + "<mo>(</mo><mrow><mi>y</mi><mo>−</mo><msup>" + x()
                        + "<mn>2</mn></msup></mrow><mo>)</mo></mrow><mn>2</mn></msup></mrow></mrow>");
    }

    @Test
    void brackets_around_one_line_are_of_one_height_and_those_around_a_fraction_grow() {
        assertThat(typeset("cos(y)")).contains("<mo stretchy=\"false\">(</mo><mi>y</mi><mo stretchy=\"false\">)</mo>");
        assertThat(typeset("cos(1/y)")).contains("<mo>(</mo><mfrac>").contains("</mfrac><mo>)</mo>");
    }
}
