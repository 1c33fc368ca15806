package dev.downhill.shared.formula;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxProblemTest {
    private static SyntaxProblem problem(String text) {
        Formula.Reading reading = Formula.read(text);
        assertThat(reading.formula()).isNull();
        return requireNonNull(reading.problem());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x + ; 3 ; 0 ; Expected a number, a variable or “(” after “+” (character 4).",
                "x + * y ; 4 ; 1 ; Expected a number, a variable or “(” after “+” (character 5).",
                "*x ; 0 ; 1 ; Expected a number, a variable or “(” at the start (character 1).",
                "() ; 1 ; 1 ; Expected a number, a variable or “(” after “(” (character 2).",
                "sin() ; 4 ; 1 ; Expected a number, a variable or “(” after “(” (character 5).",
                "(x+1 ; 4 ; 0 ; Expected an operator or “)” for the “(” of character 1 (character 5).",
                "x+1) ; 3 ; 1 ; There is no “(” that this “)” closes (character 4).",
                "2 3 ; 2 ; 1 ; Expected an operator between two numbers (character 3).",
                "sin x ; 4 ; 1 ; Expected “(” after “sin” (character 5).",
                "sin ; 3 ; 0 ; Expected “(” after “sin” (character 4).",
                "min(x) ; 5 ; 1 ; “min” takes 2 arguments (character 6).",
                "sin(1,5) ; 5 ; 1 ; “sin” takes 1 argument (character 6). Decimals have a point.",
                "1,5x ; 1 ; 1 ; “,” only separates the arguments of a function (character 2). Decimals have a point.",
                "(1,5)x ; 2 ; 1 ; “,” only separates the arguments of a function (character 3). Decimals have a point.",
                "1.2.3 ; 3 ; 1 ; A number has only one “.” (character 4).",
                "x + . ; 4 ; 1 ; Expected a digit after “.” (character 5).",
                "1e999 ; 0 ; 5 ; This number is too large (character 1). Numbers go up to 1.79e308.",
                "|x-1 ; 4 ; 0 ; Expected an operator or “|” for the “|” of character 1 (character 5). Instead of bars you can write abs(…).",
                "[x] ; 0 ; 1 ; “[” is not understood (character 1). Only “(” and “)” are brackets.",
                "x + é ; 4 ; 1 ; “é” is not understood (character 5).",
                "x 😀 ; 2 ; 2 ; “😀” is not understood (character 3).",
                "_a ; 0 ; 1 ; A name begins with a letter, not with “_” (character 1).",
                "1 < x < 2 ; 6 ; 1 ; Expected an operator or the end (character 7).",
                "sin^-1(x) ; 4 ; 1 ; Expected a whole number from 2 on (character 5). Other powers of a function are written “sin(…)^n”.",
            })
    void it_points_at_the_character_and_says_what_was_expected(String text, int at, int length, String message) {
        assertThat(problem(text)).isEqualTo(new SyntaxProblem(at, length, message));
    }

    @Test
    void it_counts_whole_characters_but_points_by_index() {
        SyntaxProblem problem = problem("√x + ½ 😀");
        assertThat(problem.at()).isEqualTo(7);
        assertThat(problem("😀").message()).contains("(character 1)");
    }

    @Test
    void an_empty_text_is_told_what_a_formula_looks_like() {
        assertThat(problem("").message()).isEqualTo("Expected a formula, such as x^2 + 3*y^2 (character 1).");
        assertThat(problem(" \t ").at()).isEqualTo(3);
    }

    @Test
    void an_unknown_function_is_told_which_there_are() {
        SyntaxProblem problem = problem("x + atan(y)");
        assertThat(problem.at()).isEqualTo(4);
        assertThat(problem.length()).isEqualTo(4);
        assertThat(problem.message())
                .startsWith(
                        "There is no function “atan” (character 5). For a product write “atan*(…)”; the functions are sin,")
                .contains("tanh")
                .endsWith("pow.");
    }

    @Test
    void an_equals_sign_is_told_to_write_the_right_side() {
        assertThat(problem("f = x^2").message()).startsWith("There is no “=” here (character 3). Write only");
    }

    @Test
    void what_cannot_be_seen_is_named() {
        for (String invisible : new String[] {"\u0007", "\u200b", "\ufeff", "\u202e", "\u0000", "\ud800", "\udc00"})
            assertThat(problem("x" + invisible).message())
                    .isEqualTo("A character that cannot be seen is not understood (character 2).");
    }

    @Test
    void a_name_that_is_too_long_is_refused() {
        assertThat(Formula.read("k" + "a".repeat(31)).problem()).isNull();
        assertThat(problem("k" + "a".repeat(32)).message()).startsWith("A name has at most 32 characters");
    }

    @Test
    void several_lines_are_counted() {
        assertThat(problem("x +\n y + )").message()).contains("(line 2, character 6)");
    }
}
