package dev.downhill.shared.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.math.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {
    @Test
    void what_is_printed_reads_back_as_the_same_expression() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            Expression expression = RandomExpression.any(random, i % 6);
            String text = Notation.of(expression);
            if (text.length() > Parser.MOST_CHARACTERS) continue;
            assertThat(Formula.parse(text).expression()).as(text).isEqualTo(expression);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "((x)+(y)) ; x + y",
                "x-(y-2) ; x - (y - 2)",
                "(x-y)-2 ; x - y - 2",
                "x+(y+2) ; x + (y + 2)",
                "(x+1)(y-1) ; (x + 1)*(y - 1)",
                "2x/(3y) ; 2*x/(3*y)",
                "x/(y/2) ; x/(y/2)",
                "x^(y^2) ; x^y^2",
                "(x^y)^2 ; (x^y)^2",
                "x^-1 ; x^(-1)",
                "(-x)^2 ; (-x)^2",
                "-(x^2) ; -x^2",
                "-(x*y) ; -(x*y)",
                "x*-y ; x*(-y)",
                "(x<y)*2 ; (x < y)*2",
                "|x|² ; abs(x)^2",
                "√ρ·½ ; sqrt(rho)*0.5",
            })
    void brackets_are_only_where_they_are_needed(String text, String printed) {
        assertThat(Notation.of(Formula.parse(text).expression())).isEqualTo(printed);
    }
}
