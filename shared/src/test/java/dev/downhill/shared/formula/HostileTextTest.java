package dev.downhill.shared.formula;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.Times;
import dev.downhill.shared.math.Random;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that somebody may put into a link to make a page hang or break. */
class HostileTextTest {
    private static final String LETTERS =
            "xyke.0123456789+-*/^()|,<>=_ \t\n²³√π½ρ∞é漢\u0000\u0007\u200b\u202e\ud83d\ude00\ufeff\u0301";
    private static final String[] WORDS = {
        "sin", "cos", "exp", "log", "sqrt", "min(", "where(", "abs(", "pow(", "hypot(", "1e999", "9^9^", "^-", "((",
                "))", "||",
        "x", "y", "pi", "2.5", "+", "*", "^", ",", "<=", "e^", "-", "rho", "sin²(", "1e308*", "x^64", "/0"
    };

    static List<String> nested() {
        return List.of(
                "(".repeat(100) + "x" + ")".repeat(100),
                "(".repeat(500),
                "-".repeat(400) + "x",
                "|".repeat(500),
                "|(".repeat(100) + "x" + ")|".repeat(100),
                "x^".repeat(200) + "2",
                "2^-".repeat(120) + "2",
                "sin(".repeat(80) + "x" + ")".repeat(80),
                "√".repeat(300) + "x",
                "min(x,".repeat(65) + "y" + ")".repeat(65),
                "((x+1)*".repeat(66));
    }

    private static String message(String text) {
        return requireNonNull(Formula.read(text).problem()).message();
    }

    @ParameterizedTest
    @MethodSource("nested")
    void what_nests_too_deep_is_told_so(String text) {
        assertThat(message(text)).startsWith("Nested deeper than 64 levels");
    }

    @Test
    void sixty_four_levels_are_not_too_deep() {
        assertThat(Formula.read("(".repeat(64) + "x" + ")".repeat(64)).problem())
                .isNull();
        assertThat(Formula.read("(".repeat(65) + "x" + ")".repeat(65)).problem())
                .isNotNull();
    }

    @Test
    void five_hundred_characters_are_not_too_many() {
        assertThat(Formula.read("x+".repeat(249) + "x").problem()).isNull();
        assertThat(message("😀".repeat(501))).startsWith("This may have at most 500 characters");
        assertThat(Formula.read("x".repeat(250)).problem()).isNull();
        assertThat(message("1".repeat(1_000_000)))
                .isEqualTo("This may have at most 500 characters, but has 1000000 (character 501).");
    }

    @Test
    void five_hundred_numbers_names_and_operators_are_not_too_many() {
        // 250 factors and 249 signs between them
        assertThat(Formula.read("x".repeat(250)).problem()).isNull();
        assertThat(message("x".repeat(251))).startsWith("More than 500 numbers");
    }

    @Test
    void endless_digits_are_a_number_or_too_large() {
        assertThat(Formula.read("1".repeat(300)).problem()).isNull();
        assertThat(message("1".repeat(400))).startsWith("This number is too large");
        assertThat(Formula.parse("0." + "0".repeat(400) + "1").with().value(0, 0))
                .isZero();
        assertThat(Formula.parse("0." + "3".repeat(400)).with().value(0, 0)).isEqualTo(1.0 / 3);
        assertThat(message("x" + "⁹".repeat(400))).startsWith("This number is too large");
        assertThat(Formula.read("1e-999999999999999999").problem()).isNull();
    }

    /** Each is read, and what can be read is computed with all its derivatives: no exception, no hanging. */
    @Test
    void a_hundred_thousand_random_texts_are_answered_and_what_can_be_computed_is_right() {
        Random random = new Random(8);
        int right = 0;
        double[] into = new double[4];
        for (int i = 0; i < Times.of(100_000); i++) {
            String text = i % 2 == 0 ? letters(random) : words(random);
            Formula.Reading reading = Formula.read(text);
            SyntaxProblem problem = reading.problem();
            Formula formula = reading.formula();
            assertThat(problem == null).isNotEqualTo(formula == null);
            if (problem != null) {
                assertThat(problem.at()).isBetween(0, text.length());
                assertThat(problem.at() + problem.length()).isBetween(0, text.length());
                assertThat(problem.message()).matches("(?s).*\\((line \\d+, )?character \\d+\\)\\..*");
            } else if (formula != null) {
                right++;
                FormulaFunction function =
                        formula.with(new double[formula.parameters().size()]);
                double naive = formula.expression()
                        .accept(new NaiveEvaluation(name -> name.equals("x") ? 0.3 : name.equals("y") ? -0.7 : 0));
                assertThat(function.value(0.3, -0.7)).as(text).isEqualTo(Double.valueOf(naive));
                function.gradient(0.3, -0.7, into);
                function.hessian(0.3, -0.7, into);
                assertThat(Formula.parse(Notation.of(formula.expression())).expression())
                        .isEqualTo(formula.expression());
                assertThat(formula.typeset().toString()).isNotEmpty();
            }
        }
        assertThat(right).isGreaterThan(Times.of(1000));
    }

    private static String letters(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextInt(10) == 0 ? 100 : 8);
        for (int i = 0; i < length; i++) text.append(WORDS[random.nextInt(WORDS.length)]);
        return text.toString();
    }
}
