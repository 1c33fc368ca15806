package dev.downhill.client.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.surface.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NiceTest {
    @ParameterizedTest
    @CsvSource({
        "1.23456, 1, 1",
        "1.23456, 0.5, 1.2",
        "1.23456, 0.1, 1.2",
        "1.23456, 0.02, 1.23",
        "-1.23456, 0.002, -1.235",
        "123.456, 100, 123",
        "0.00001234, 0.000002, 0.000012",
        "0, 0.01, 0"
    })
    void a_coordinate_has_the_digits_that_its_grain_allows(double value, double grain, double rounded) {
        assertThat(Nice.rounded(value, grain)).isEqualTo(rounded);
    }

    @Test
    void a_rounded_coordinate_is_within_its_grain() {
        Random random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            double value = 200 * random.nextDouble() - 100;
            double grain = Math.pow(10, -6 * random.nextDouble());
            assertThat(Math.abs(Nice.rounded(value, grain) - value)).isLessThanOrEqualTo(grain / 2 * (1 + 1e-9));
        }
    }

    @Test
    void a_point_moved_a_hundred_times_is_still_short_to_read() {
        Point point = new Point(-8, 1.5);
        for (int i = 0; i < 100; i++) point = Nice.moved(point, 0.04, 0.04);

        assertThat(point.x()).isCloseTo(-4, org.assertj.core.data.Offset.offset(0.01));
        assertThat(Numbers.text(point.x()).length()).isLessThan(10);
        assertThat(Numbers.text(point.y()).length()).isLessThan(10);
    }
}
