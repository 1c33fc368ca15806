package dev.downhill.shared.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every schedule of the catalogue. */
class SchedulesTest {
    private static final int STEPS = 1000;

    static List<ScheduleKind> everySchedule() {
        return Schedules.ALL.all();
    }

    @ParameterizedTest
    @MethodSource("everySchedule")
    void the_defaults_pass_their_own_check(ScheduleKind kind) {
        assertThat(kind.schema().check(kind.schema().defaults())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everySchedule")
    void the_rate_is_finite_and_not_below_zero_whatever_the_values(ScheduleKind kind) {
        for (Parameter parameter : kind.schema().parameters()) {
            if (parameter.type() == Parameter.Type.LIST) continue;
            for (double value : new double[] {parameter.min(), parameter.max()}) {
                Values values = kind.schema().defaults().with(parameter, value);
                if (parameter.check(value) != null) continue;
                // a factor above 1 grows without end; that is what was asked for
                if (parameter.id().equals("gamma") && value > 1) continue;
                for (double rate : kind.create(values).preview(0.1, STEPS)) {
                    assertThat(rate).as("%s = %s", parameter, value).isBetween(0.0, 1e6);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everySchedule")
    void two_runs_of_the_same_schedule_do_not_disturb_each_other(ScheduleKind kind) {
        Schedule schedule = kind.create(kind.schema().defaults());
        Schedule.Rates one = schedule.from(0.1);
        Schedule.Rates other = schedule.from(0.1);
        double[] alone = new double[STEPS];
        for (int step = 0; step < STEPS; step++) alone[step] = one.at(step, 1);
        for (int step = 0; step < STEPS; step++) assertThat(other.at(step, 1)).isEqualTo(alone[step]);
    }

    @ParameterizedTest
    @MethodSource("everySchedule")
    void a_warm_up_rises_in_a_straight_line_to_where_the_schedule_begins(ScheduleKind kind) {
        Values values = kind.schema().defaults();
        double[] plain = kind.create(values).preview(0.1, STEPS);
        double[] warmed = kind.create(values.with(Parameters.WARMUP, 20)).preview(0.1, STEPS + 20);
        assertThat(warmed[0]).isEqualTo(plain[0] * 0.05);
        for (int step = 1; step <= 20; step++) {
            assertThat(warmed[step] - warmed[step - 1]).isCloseTo(plain[0] * 0.95 / 20, within(1e-15));
        }
        for (int step = 0; step < STEPS; step++) assertThat(warmed[step + 20]).isEqualTo(plain[step]);
    }

    @Test
    void a_warm_up_of_one_step_repeats_the_first_rate() {
        assertThat(new Warmup(1, new ExponentialDecay(0.5)).preview(1, 4)).containsExactly(1, 1, 0.5, 0.25);
    }

    @Test
    void exponential_decay_is_a_power_of_gamma() {
        assertThat(new ExponentialDecay(0.5).preview(8, 5)).containsExactly(8, 4, 2, 1, 0.5);
    }

    @Test
    void inverse_time_is_a_half_after_one_over_the_decay() {
        double[] rates = new InverseTimeDecay(0.1).preview(3, 21);
        assertThat(rates[0]).isEqualTo(3);
        assertThat(rates[10]).isEqualTo(1.5);
        assertThat(rates[20]).isEqualTo(1);
    }

    @Test
    void one_cycle_in_straight_lines_rises_falls_and_then_stays() {
        // as PyTorch has it, the top is not at step 4 but at 0.4·10 − 1 = 3
        double[] rates = new OneCycle(1, 10, 0.4, true, false, 4, 2).preview(7, 13);
        assertThat(rates[0]).isEqualTo(0.25);
        assertThat(rates[3]).isEqualTo(1);
        assertThat(rates[6]).isCloseTo((1 + 0.125) / 2, within(1e-15));
        assertThat(rates[9]).isEqualTo(0.125);
        assertThat(rates[12]).isEqualTo(0.125);
    }

    @Test
    void a_cycle_goes_up_and_down_between_its_two_rates() {
        double[] rates = new Cyclic(1, 2, 2, 4).preview(7, 8);
        assertThat(rates).containsExactly(1, 1.5, 2, 1.75, 1.5, 1.25, 1, 1.5);
    }

    @Test
    void a_plateau_lowers_the_rate_one_step_after_patience_is_over() {
        double[] losses = {5, 4, 4, 4, 4, 3, 3, 3, 3};
        Schedule.Rates rates = new ReduceOnPlateau(0.5, 2, 1e-4).from(1);
        double[] seen = new double[losses.length];
        for (int step = 0; step < losses.length; step++) seen[step] = rates.at(step, losses[step]);
        // the third loss that is no better is that of step 4, so that step 5 is the first to be shorter
        assertThat(seen).containsExactly(1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5);
        assertThat(rates.at(9, 3)).isEqualTo(0.25);
    }

    @Test
    void a_loss_a_little_better_is_not_better() {
        Schedule.Rates rates = new ReduceOnPlateau(0.1, 0, 0.01).from(1);
        rates.at(0, 1);
        rates.at(1, 0.995);
        assertThat(rates.at(2, 0.98)).isEqualTo(0.1);
        assertThat(rates.at(3, 0)).as("0.98 was better").isEqualTo(0.1);
    }

    @Test
    void losses_that_are_not_numbers_are_no_better() {
        Schedule.Rates rates = new ReduceOnPlateau(0.1, 1, 1e-4).from(1);
        for (int step = 0; step < 2; step++) rates.at(step, Double.NaN);
        assertThat(rates.at(2, Double.NaN)).isEqualTo(0.1);
    }

    @Test
    void no_rate_is_lowered_by_less_than_a_hundred_millionth() {
        Schedule.Rates rates = new ReduceOnPlateau(0.1, 0, 1e-4).from(1e-8);
        for (int step = 0; step < 5; step++) assertThat(rates.at(step, 1)).isEqualTo(1e-8);
    }
}
