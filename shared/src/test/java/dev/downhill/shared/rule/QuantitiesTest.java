package dev.downhill.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the variables of a rule are. */
class QuantitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v = rho*v + g; x = x - lr*v | v | DIRECTION",
                "m = 0.9*m + 0.1*g; x = x - 0.05*m | m | DIRECTION",
                "s = beta2*s + (1 - beta2)*g^2; x = x - lr*g/sqrt(s) | s | SIZE",
                "s = s + g*g; x = x - lr*g/sqrt(s) | s | SIZE",
                "u = max(beta2*u, abs(g)); x = x - lr*g/u | u | SIZE",
                "k = k + 1; x = x - lr/k*g | k | NUMBER",
                "z = x; y = z - lr*g; x = y | y | PLACE",
                "d = x - y; y = x; x = x - lr*g + d | d | DIRECTION",
                "mu = 0.5*mu + g; x = x - lr*mu | μ | DIRECTION",
                "x = x - lr*norm(g)*g | rho | NUMBER",
            })
    void a_variable_is_what_its_lines_make_of_it(String rule, String symbol, Quantity quantity) {
        assertThat(new Quantities(Rule.parse(rule)).of(symbol)).isEqualTo(quantity);
    }

    @Test
    void what_is_read_before_it_is_assigned_comes_from_the_step_before() {
        Quantities quantities =
                new Quantities(Rule.parse("c = 0.9*m + 0.1*g; m = 0.99*m + 0.01*g; x = x - lr*sign(c)"));

        assertThat(quantities.keeps("m")).isTrue();
        assertThat(quantities.keeps("c")).isFalse();
    }
}
