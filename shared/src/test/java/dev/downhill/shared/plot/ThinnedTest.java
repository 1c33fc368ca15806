package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.math.Random;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThinnedTest {
    @Test
    void of_many_every_column_keeps_its_ends_its_lowest_and_its_highest() {
        Random random = new Random(3);
        double[] values = new double[10_001];
        for (int i = 0; i < values.length; i++) values[i] = random.nextGaussian();
        int[] told = Thinned.steps(10_000, step -> step / 100.0, step -> values[step]);

        assertThat(told.length).isLessThanOrEqualTo(4 * 101).isGreaterThan(3 * 100);
        assertThat(told).isSorted().doesNotHaveDuplicates();
        assertThat(extremes(told, values)).isEqualTo(extremes(all(10_001), values));
    }

    @Test
    void a_gap_stays_where_it_was_and_is_told_by_its_ends() {
        double[] values = new double[1001];
        for (int i = 0; i < values.length; i++) values[i] = i >= 455 && i < 470 ? Double.NaN : i;
        int[] told = Thinned.steps(1000, step -> step / 100.0, step -> values[step]);

        assertThat(told).contains(454, 455, 469, 470, 1000);
    }

    private static int[] all(int count) {
        int[] all = new int[count];
        for (int i = 0; i < count; i++) all[i] = i;
        return all;
    }

    /** Of each column the lowest and the highest. */
    private static Map<Integer, String> extremes(int[] steps, double[] values) {
        Map<Integer, double[]> extremes = new HashMap<>();
        for (int step : steps) {
            double[] of = extremes.computeIfAbsent(step / 100, column -> new double[] {values[step], values[step]});
            of[0] = Math.min(of[0], values[step]);
            of[1] = Math.max(of[1], values[step]);
        }
        Map<Integer, String> said = new HashMap<>();
        extremes.forEach((column, of) -> said.put(column, of[0] + " " + of[1]));
        return said;
    }
}
