package dev.downhill.shared.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.optimizer.Descent;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.Surfaces;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the saddle x² − y², whose gradient is (2x, −2y), from (1, 2) with a rate of a half. */
class RuleDescentTest {
    private static final double RATE = 0.5;

    private static Slope slope() {
        Surface saddle = Surfaces.ALL
                .get("saddle")
                .create(Surfaces.ALL.get("saddle").schema().defaults());
        return Gradients.ALL
                .get("exact")
                .create(Gradients.ALL.get("exact").schema().defaults(), saddle, 0);
    }

    static double[] run(Rule rule, int steps, double... parameters) {
        double[] values = Arrays.copyOf(parameters, rule.parameters().size());
        Descent descent = new RuleOptimizer(rule, values).from(new double[] {1, 2}, new double[] {0.25, 0.5});
        Slope slope = slope();
        for (int step = 0; step < steps; step++) {
            slope.begin(step);
            descent.step(slope, RATE);
        }
        return descent.position();
    }

    private static double[] run(String rule, int steps, double... parameters) {
        return run(Rule.parse(rule), steps, parameters);
    }

    @Test
    void a_line_is_carried_out_for_each_coordinate() {
        assertThat(run("x = x - lr*g", 1)).containsExactly(0, 4);
        assertThat(run("x = x*x + 1", 1)).containsExactly(2, 5);
    }

    @Test
    void lines_are_carried_out_in_order() {
        assertThat(run("a = x; x = x + 1; b = x; x = a + 10*b", 1)).containsExactly(21, 32);
    }

    @Test
    void variables_begin_at_zero_and_keep_their_values() {
        assertThat(run("a = a + x; x = x + a", 2)).containsExactly(5, 10);
        assertThat(run("n = n + 1; x = n", 3)).containsExactly(3, 3);
    }

    @Test
    void the_velocity_begins_where_it_is_told() {
        assertThat(run("v = v + 1; x = v", 1)).containsExactly(1, 1);
        assertThat(run("v = v + g; x = v", 1)).containsExactly(2.25, -3.5);
    }

    @Test
    void the_step_is_counted_from_zero() {
        assertThat(run("s = s + t; x = s", 4)).containsExactly(6, 6);
    }

    @Test
    void g_is_the_gradient_where_the_step_begins_even_behind_a_change_of_x() {
        assertThat(run("x = x + 1; x = x + g", 1)).containsExactly(4, -1);
        assertThat(run("x = x + 1; x = x + grad(x)", 1)).containsExactly(6, -3);
    }

    @Test
    void g_that_is_assigned_is_the_gradient_again_at_the_next_step() {
        assertThat(run("g = g + 1; x = x - g", 2)).containsExactly(1, 14);
    }

    @Test
    void the_gradient_is_asked_for_at_any_point() {
        assertThat(run("x = grad(x + grad(x))", 1)).containsExactly(6, 4);
        assertThat(run("x = grad(3)", 1)).containsExactly(6, -6);
    }

    @Test
    void each_point_is_asked_for_once_a_step_and_only_if_it_matters() {
        String[] rules = {"x = x - lr*(g + grad(x))", "x = x + 1", "y = x + g; x = x - lr*(grad(y) + grad(y))"};
        int[] questions = {1, 0, 2};
        for (int i = 0; i < rules.length; i++) {
            Slope slope = slope();
            slope.begin(0);
            new RuleOptimizer(Rule.parse(rules[i])).from(new double[] {1, 2}).step(slope, RATE);
            assertThat(slope.gradientEvaluations()).as(rules[i]).isEqualTo(questions[i]);
        }
    }

    @Test
    void whole_vectors_have_numbers() {
        assertThat(run("x = sum(x)", 1)).containsExactly(3, 3);
        assertThat(run("x = dot(x, g)", 1)).containsExactly(-6, -6);
        assertThat(run("x = norm(3*x + 4*x)^2", 1)[0]).isBetween(244.999, 245.001);
        assertThat(run("x = f(x)", 1)).containsExactly(-3, -3);
        assertThat(run("x = sum(3)", 1)).containsExactly(6, 6);
    }

    @Test
    void branches_are_taken_for_each_coordinate() {
        assertThat(run("x = where(g > 0, -x, 10*x)", 1)).containsExactly(-1, 20);
        assertThat(run("x = x*(t < 1)", 2)).containsExactly(0, 0);
    }

    @Test
    void variables_may_change_places() {
        assertThat(run("b = where(t > 0, b, 7*x); a = x; x = b; b = a", 1)).containsExactly(7, 14);
        assertThat(run("b = where(t > 0, b, 7*x); a = x; x = b; b = a", 2)).containsExactly(1, 2);
        // x and v are taken from each other
        assertThat(run("w = v; v = x; x = w + 0*g", 2)).containsExactly(1, 2);
        assertThat(run("w = v + 0*x; v = x; x = w", 1)).containsExactly(0.25, 0.5);
    }

    @Test
    void a_power_that_counts_up_is_carried_from_step_to_step() {
        double power = 1;
        for (int i = 0; i < 300; i++) power = power * 0.97;
        assertThat(run("p = b^(t + 1); x = p", 300, 0.97)).containsExactly(power, power);
    }

    @Test
    void parameters_come_in_their_order() {
        assertThat(run("x = a + 10*b", 1, 3, 4)).containsExactly(43, 43);
    }

    @Test
    void a_rule_that_diverges_is_a_result() {
        assertThat(run("x = x*1e200", 3)).containsExactly(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(run("x = sqrt(-x)", 1)).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void it_shows_its_vectors_by_name() {
        Descent descent = new RuleOptimizer(Rule.parse("w = x + v; v = 0.5*v + g; n = n + 1; x = x - lr*v"))
                .from(new double[] {1, 2});
        Slope slope = slope();
        slope.begin(0);
        descent.step(slope, RATE);
        List<Descent.State> states = descent.state();
        assertThat(states).extracting(Descent.State::name).containsExactly("w", "velocity");
        assertThat(states.get(0).vector()).containsExactly(1, 2);
        assertThat(states.get(1).vector()).containsExactly(2, -4);
    }

    @Test
    void two_descents_of_one_optimizer_do_not_share_anything() {
        RuleOptimizer optimizer = new RuleOptimizer(Rule.parse("n = n + 1; v = v + g; x = x + n"));
        Descent one = optimizer.from(new double[] {0, 0});
        Descent other = optimizer.from(new double[] {0, 0});
        Slope slope = slope();
        one.step(slope, RATE);
        one.step(slope, RATE);
        other.step(slope, RATE);
        assertThat(one.position()).containsExactly(3, 3);
        assertThat(other.position()).containsExactly(1, 1);
    }

    @Test
    void a_step_allocates_nothing() {
        String text =
                "g = g + 0.1*x; m = 0.9*m + g; s = 0.99*s + g^2; x = x - lr*m/(sqrt(s/(1 - 0.99^(t + 1))) + norm(g) + f(x))";
        Descent descent = new RuleOptimizer(Rule.parse(text)).from(new double[] {1, 2});
        Slope slope = slope();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int step = 0; step < 20_000; step++) {
            if (step == 10_000) before = threads.getCurrentThreadAllocatedBytes();
            slope.begin(step);
            descent.step(slope, 1e-4);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
    }
}
