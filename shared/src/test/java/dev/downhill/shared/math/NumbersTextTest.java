package dev.downhill.shared.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "20, 20",
        "-20, -20",
        "0.1, 0.1",
        "-0.125, -0.125",
        "0.30000000000000004, 0.30000000000000004",
        "123456.789, 123456.789",
        "2147483648, 2147483648",
        "-2147483648, -2147483648",
        "9007199254740993, 9007199254740992",
        "1e20, 100000000000000000000",
        "123456789012345680000, 123456789012345680000",
        "1e21, 1e+21",
        "1.5e300, 1.5e+300",
        "1e23, 1e+23",
        "0.000001, 0.000001",
        "0.0000015, 0.0000015",
        "1e-7, 1e-7",
        "1.25e-7, 1.25e-7",
        "5e-324, 5e-324",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "5.684341886080802e-14, 5.684341886080802e-14",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void numbers_are_laid_out_as_in_javascript(double number, String text) {
        assertThat(Numbers.text(number)).isEqualTo(text);
    }

    @Test
    void every_text_reads_back_as_the_same_double() {
        Random random = new Random(1);
        for (int i = 0; i < 250_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(x)) {
                String text = Numbers.text(x);
                assertThat(Double.parseDouble(text)).isEqualTo(x);
                assertThat(Numbers.parse(text)).isEqualTo(x);
            }
        }
    }

    @Test
    void no_shorter_and_no_closer_text_reads_back_as_the_same_double() {
        Arguments.anywhere(15_000, x -> x > 0 && Double.isFinite(x)).forEach(NumbersTextTest::assertShortestAndClosest);
        Arguments.between(0, 1000, 10_000).forEach(NumbersTextTest::assertShortestAndClosest);
    }

    @Test
    void nor_for_powers_of_two_and_ten_and_their_neighbours() {
        for (int k = -1074; k <= 1023; k++) {
            withNeighbours(StrictMath.scalb(1.0, k)).forEach(NumbersTextTest::assertShortestAndClosest);
        }
        for (int k = -323; k <= 308; k++) {
            withNeighbours(Double.parseDouble("1e" + k)).forEach(NumbersTextTest::assertShortestAndClosest);
        }
    }

    @Test
    void nor_for_the_smallest_numbers_and_large_whole_ones() {
        for (int i = 1; i <= 1_000; i++) {
            assertShortestAndClosest(i * Double.MIN_VALUE);
            assertShortestAndClosest(0x1p53 + 2 * i);
            assertShortestAndClosest(0x1p60 + 256 * i);
        }
    }

    private static DoubleStream withNeighbours(double x) {
        return DoubleStream.of(Math.nextDown(x), x, Math.nextUp(x)).filter(y -> y > 0);
    }

    /** Tries one digit after the other, rounded down and up, and of those that read back takes the closest. */
    private static void assertShortestAndClosest(double x) {
        BigDecimal exactly = new BigDecimal(x);
        BigDecimal best = null;
        for (int digits = 1; best == null; digits++) {
            BigDecimal down = exactly.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal up = exactly.round(new MathContext(digits, RoundingMode.UP));
            boolean isDown = down.doubleValue() == x;
            boolean isUp = up.doubleValue() == x;
            int comparison = exactly.subtract(down).compareTo(up.subtract(exactly));
            boolean downIsEven = !down.unscaledValue().testBit(0);
            boolean closerDown = comparison < 0 || (comparison == 0 && downIsEven);
            best = isDown && (!isUp || closerDown) ? down : isUp ? up : null;
        }
        assertThat(new BigDecimal(Numbers.text(x))).as(Double.toString(x)).isEqualByComparingTo(best);
    }

    @Test
    void the_quick_way_and_the_exact_way_agree_and_the_quick_one_is_rarely_in_doubt() {
        int[] doubts = new int[1];
        Arguments.anywhere(30_000, x -> x >= 0x1p-1021 && Double.isFinite(x)).forEach(x -> {
            Decimal quick = ShortestDecimal.quick(x);
            if (quick == null) {
                doubts[0]++;
            } else {
                assertThat(quick).isEqualTo(ShortestDecimal.slow(x));
            }
        });
        assertThat(doubts[0]).isLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 0",
        "-0.0, 3, 0",
        "20, 3, 20",
        "0.15, 1, 0.2",
        "-0.15, 1, -0.2",
        "3.14159265, 3, 3.14",
        "999.96, 4, 1000",
        "999.96, 5, 999.96",
        "0.1, 17, 0.1",
        "123456, 2, 120000",
        "999999, 3, 1e6",
        "1234567, 3, 1.23e6",
        "1234567, 8, 1234567",
        "12345678.9, 8, 12345679",
        "0.0001, 2, 0.0001",
        "0.000099996, 4, 0.0001",
        "0.0000132, 2, 1.3e-5",
        "-1e-300, 2, -1e-300",
        "NaN, 2, NaN",
        "-Infinity, 2, -Infinity"
    })
    void significant_digits_are_rounded_as_they_are_read(double number, int digits, String text) {
        assertThat(Numbers.significant(number, digits)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 2, 0.00",
        "-0.0, 2, 0.00",
        "-0.004, 2, 0.00",
        "-0.005, 2, -0.01",
        "0.5, 0, 1",
        "0.49, 0, 0",
        "1.005, 2, 1.01",
        "9.996, 2, 10.00",
        "0.0996, 3, 0.100",
        "0.05, 3, 0.050",
        "1234.5, 1, 1234.5",
        "1e20, 1, 100000000000000000000.0",
        "1e21, 1, 1e+21",
        "5e-324, 5, 0.00000",
        "NaN, 1, NaN"
    })
    void fixed_decimals_are_rounded_as_they_are_read(double number, int decimals, String text) {
        assertThat(Numbers.fixed(number, decimals)).isEqualTo(text);
    }

    @Test
    void rounding_to_all_seventeen_digits_changes_nothing() {
        Arguments.anywhere(20_000, Double::isFinite)
                .forEach(x -> assertThat(Double.parseDouble(Numbers.significant(x, 17)))
                        .isEqualTo(x));
    }

    @Test
    void impossible_numbers_of_digits_are_refused() {
        assertThatThrownBy(() -> Numbers.significant(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Numbers.significant(1, 18)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Numbers.fixed(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Numbers.fixed(1, 101)).isInstanceOf(IllegalArgumentException.class);
    }
}
