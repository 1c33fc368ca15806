package dev.downhill.shared.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.Times;
import dev.downhill.shared.formula.SyntaxProblem;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.parameter.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {
    private static SyntaxProblem problem(String text) {
        Rule.Reading reading = Rule.read(text);
        assertThat(reading.rule()).isNull();
        return requireNonNull(reading.problem());
    }

    @Test
    void lines_may_be_separated_by_line_breaks_or_semicolons_and_be_empty() {
        Rule lines = Rule.parse("\nv = rho*v + g\n\n x = x - lr*v;");
        Rule semicolons = Rule.parse("v = rho*v + g; x = x - lr*v");
        assertThat(lines.assignments()).isEqualTo(semicolons.assignments()).hasSize(2);
        assertThat(lines.text()).isEqualTo("v = rho*v + g\n\n x = x - lr*v;");
    }

    @Test
    void what_is_never_assigned_is_a_parameter() {
        assertThat(Rule.parse("v = rho*v + g + k; x = x - lr*v/(t + eps)").parameters())
                .containsExactly("rho", "k", "eps");
    }

    @Test
    void a_rule_has_a_velocity_when_a_vector_called_v_lives_from_step_to_step() {
        assertThat(Rule.parse("v = rho*v + g; x = x - lr*v").hasVelocity()).isTrue();
        assertThat(Rule.parse("v = g; x = x - lr*v").hasVelocity()).isFalse();
        assertThat(Rule.parse("v = v + 1; x = x - lr*g*v").hasVelocity()).isFalse();
        assertThat(Rule.parse("x = x - lr*g").hasVelocity()).isFalse();
        assertThat(Rule.parse("v = v + w; w = w + u; u = g; x = x - lr*v").hasVelocity())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "v = rho*v + g @ 13 @ 0 @ Expected a line that assigns x (character 14). For example x = x - lr*g.",
                "x - lr*g @ 2 @ 1 @ Expected “=”: each line of a rule gives a name its new value (character 3). For example v = rho*v + g.",
                "x ← x − α·g @ 2 @ 1 @ Expected “=”: each line of a rule gives a name its new value (character 3). For example v = rho*v + g.",
                "x <- x - lr*g @ 2 @ 1 @ Expected “=”: each line of a rule gives a name its new value (character 3). For example v = rho*v + g.",
                "while(1){} @ 5 @ 1 @ Expected “=”: each line of a rule gives a name its new value (character 6). For example v = rho*v + g.",
                "x := x - g @ 2 @ 1 @ “:” is not understood (character 3).",
                "# comment @ 0 @ 1 @ “#” is not understood (character 1).",
                "x = x - lr*g; y @ 15 @ 0 @ Expected “=”: each line of a rule gives a name its new value (character 16). For example v = rho*v + g.",
                "x = @ 3 @ 0 @ Expected what the name becomes, behind the “=” (character 4).",
                "2 = x @ 0 @ 1 @ Expected a name before “=” (character 1).",
                "= x @ 0 @ 0 @ Expected a name before “=” (character 1).",
                "a b = x @ 2 @ 1 @ Expected “=” after “a” (character 3).",
                "sin = x @ 0 @ 3 @ “sin” has a meaning of its own (character 1). Choose another name.",
                "e = x @ 0 @ 1 @ “e” has a meaning of its own (character 1). Choose another name.",
                "x = v = g @ 6 @ 1 @ There is no “=” here (character 7). Write each assignment on a line of its own, or behind a semicolon.",
                "x = x - lr*dot(g) @ 16 @ 1 @ “dot” takes 2 arguments (character 17).",
            })
    void it_points_at_the_character_and_says_what_was_expected(String text, int at, int length, String message) {
        assertThat(problem(text)).isEqualTo(new SyntaxProblem(at, length, message));
    }

    @Test
    void several_lines_are_counted() {
        assertThat(problem("v = rho*v + g\nx = x - foo(v)").message())
                .startsWith("There is no function “foo” (line 2, character 9).")
                .contains("grad, f, sum, dot, norm, sin");
        assertThat(problem("g = g\nlr = 2").message())
                .isEqualTo(
                        "“lr” is given and cannot be assigned (line 2, character 1). It is the learning rate of the step.");
        assertThat(problem("v = 1\nt = 2").message()).contains("It is the number of the step.");
    }

    @Test
    void letters_next_to_one_another_are_one_name() {
        assertThat(Rule.parse("xy = g; x = x - lr*xy").parameters()).isEmpty();
    }

    @Test
    void usual_names_have_their_usual_values() {
        List<Parameter> parameters = RuleKind.of(Rule.parse("x = x - lr*g*rho*beta2*eps*weight_decay*q"))
                .schema()
                .parameters();
        assertThat(parameters)
                .extracting(Parameter::id)
                .containsExactly("lr", "rho", "beta2", "eps", "weight_decay", "q");
        assertThat(parameters)
                .extracting(each -> each.initial().get(0))
                .containsExactly(0.01, 0.9, 0.999, 1e-8, 0.0, 1.0);
    }

    @Test
    void a_line_is_typeset() {
        assertThat(Rule.parse("v = rho*v + g; x = x - lr*v")
                        .assignments()
                        .get(0)
                        .typeset()
                        .toString())
                .isEqualTo("<mrow><mi>v</mi><mo>=</mo><mrow><mrow><mi>ρ</mi><mo>\u2062</mo><mi>v</mi></mrow>"
                        + "<mo>+</mo><mi>g</mi></mrow></mrow>");
        assertThat(Rule.parse("x = x - lr*grad(x)/norm(g)")
                        .assignments()
                        .get(0)
                        .typeset()
                        .toString())
                .contains("∇f", "‖");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "=",
                ";",
                "\n",
                "x=",
                "x==x",
                "x=x<=x",
                "x=((((",
                "grad(x)=x",
                "x=grad(grad(grad(x)))",
                "x = sum"
            })
    void hostile_scraps_are_answered(String text) {
        Rule.Reading reading = Rule.read(text);
        assertThat(reading.rule() == null).isNotEqualTo(reading.problem() == null);
    }

    @Test
    void limits_hold_for_the_whole_rule() {
        String line = "a = a + 1\n";
        assertThat(problem(line.repeat(60) + "x = g").message()).startsWith("This may have at most 500 characters");
        assertThat(problem("x=" + "(".repeat(65)).message()).startsWith("Nested deeper than 64 levels");
        assertThat(Rule.read("a=b;".repeat(100) + "x=g").problem()).isNull();
    }

    @Test
    void a_step_may_ask_for_sixteen_gradients() {
        StringBuilder text = new StringBuilder("x = g");
        for (int i = 1; i <= 15; i++) text.append("+grad(x+").append(i).append(')');
        assertThat(Rule.read(text.toString()).problem()).isNull();
        assertThat(Rule.read(text + "+grad(x+15)+grad(x+3)").problem()).isNull();
        assertThat(problem(text + "+f(x)").message())
                .isEqualTo(
                        "A step may ask for the gradient or the loss at most 16 times, but this asks 17 times (character 1).");
    }

    /** Each is read, and what can be read takes some steps. */
    @Test
    void random_rules_are_answered() {
        String[] words = {
            "x = ",
            "v = ",
            "a=",
            ";",
            "\n",
            "x",
            "v",
            "g",
            "t",
            "lr",
            "rho",
            "+",
            "-",
            "*",
            "/",
            "^",
            "(",
            ")",
            "grad(",
            "f(",
            "sum(",
            "dot(g,",
            "norm(",
            "where(",
            ",",
            "1",
            "0.5",
            "x = x - lr*g;",
            "sqrt(",
            ">",
            "9^9^9",
            "1e308"
        };
        Random random = new Random(9);
        int right = 0;
        for (int i = 0; i < Times.of(50_000); i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "x = x - lr*g;" : "");
            int length = random.nextInt(12);
            for (int k = 0; k < length; k++) text.append(words[random.nextInt(words.length)]);
            Rule rule = Rule.read(text.toString()).rule();
            if (rule == null) continue;
            right++;
            RuleDescentTest.run(rule, 3);
        }
        assertThat(right).isGreaterThan(1000);
    }
}
