package dev.downhill.shared.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersParseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "-1",
                "10",
                "0.5",
                "-0.5",
                "1e5",
                "1E5",
                "1e+5",
                "1e-5",
                "0e0",
                "0.00",
                "1.5e300",
                "1e400",
                "-1e400",
                "1e-400",
                "0e999999999999",
                "1e999999999999",
                "1e-999999999999",
                "123456789.125e-3"
            })
    void numbers_as_json_writes_them_are_read(String text) {
        assertThat(Numbers.isNumber(text)).isTrue();
        assertThat(Numbers.parse(text)).isEqualTo(Double.parseDouble(text));
        assertThat(Numbers.parseLenient(text)).hasValue(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+1",
                ".5",
                "5.",
                "-.5",
                "01",
                "-01",
                "00",
                "1e",
                "1e+",
                "e5",
                "1.e5",
                "0x10",
                "1_0",
                "1,5",
                " 1",
                "1 ",
                "1\n",
                "--1",
                "1-",
                "1.2.3",
                "1e5.0",
                "NaN",
                "Infinity",
                "-Infinity",
                "1f",
                "1d",
                "٣",
                "−1"
            })
    void anything_else_is_refused(String text) {
        assertThat(Numbers.isNumber(text)).isFalse();
        assertThatThrownBy(() -> Numbers.parse(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessage("Not a number: " + text);
    }

    @ParameterizedTest
    @CsvSource({
        "+1, 1",
        ".5, 0.5",
        "5., 5",
        "-.5, -0.5",
        "007, 7",
        "' 1.5 ', 1.5",
        "1.e5, 100000",
        "−2.5e−3, -0.0025",
        "+.5e+1, 5"
    })
    void what_people_type_is_read_as_well(String text, double number) {
        assertThat(Numbers.isNumber(text)).isFalse();
        assertThat(Numbers.parseLenient(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ".", "-", "+", "+-1", "1 2", "1,5", "e5", ".e5", "1e", "NaN", "Infinity", "0x1", "1d"})
    void what_is_no_number_is_nothing(String text) {
        assertThat(Numbers.parseLenient(text)).isEmpty();
    }

    @Test
    void the_sign_of_zero_is_kept() {
        assertThat(1 / Numbers.parse("-0")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(1 / Numbers.parse("-1e-999")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(1 / Numbers.parse("0.0")).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void any_digits_and_exponent_give_the_nearest_double() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            text.append(1 + random.nextInt(9));
            int digits = random.nextInt(i % 10 == 0 ? 60 : 22);
            int point = random.nextInt(digits + 1);
            for (int j = 0; j < digits; j++) {
                text.append(j == point ? "." : "").append(random.nextInt(10));
            }
            int range = i % 2 == 0 ? 680 : 50;
            text.append('e').append(random.nextInt(range) - range / 2);
            assertThat(Numbers.parse(text.toString()))
                    .as(text.toString())
                    .isEqualTo(Double.parseDouble(text.toString()));
        }
    }

    @Test
    void halfway_between_two_doubles_the_even_one_wins_and_a_hair_decides() {
        Random random = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            double x = Math.abs(Double.longBitsToDouble(i % 10 == 0 ? random.nextLong() >>> 12 : random.nextLong()));
            if (x < Double.MAX_VALUE) {
                assertHalfway(x);
            }
        }
        assertHalfway(0);
        assertHalfway(Double.MIN_VALUE);
        assertHalfway(Math.nextDown(Double.MIN_NORMAL));
        assertHalfway(Double.MIN_NORMAL);
        assertHalfway(Math.nextDown(1.0));
        assertHalfway(1);
        assertHalfway(0x1p53);
    }

    private static void assertHalfway(double x) {
        double next = Math.nextUp(x);
        BigDecimal middle = new BigDecimal(x).add(new BigDecimal(next)).divide(BigDecimal.valueOf(2));
        BigDecimal hair = middle.ulp().movePointLeft(100);
        boolean even = (Double.doubleToLongBits(x) & 1) == 0;
        assertThat(Numbers.parse(middle.toString())).isEqualTo(even ? x : next);
        assertThat(Numbers.parse(middle.add(hair).toString())).isEqualTo(next);
        assertThat(Numbers.parse(middle.subtract(hair).toString())).isEqualTo(x);
    }

    @Test
    void overflow_starts_halfway_beyond_the_largest_double() {
        BigDecimal limit = new BigDecimal(Double.MAX_VALUE).add(new BigDecimal(Math.ulp(Double.MAX_VALUE) / 2));
        assertThat(Numbers.parse(limit.toPlainString())).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Numbers.parse(limit.subtract(BigDecimal.ONE).toPlainString()))
                .isEqualTo(Double.MAX_VALUE);
        assertThat(Numbers.parse("-1.7976931348623159e308")).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void endless_digits_are_read_quickly_and_every_one_counts() {
        String zeros = "0".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(Numbers.parse("1." + zeros + "1")).isEqualTo(1);
            assertThat(Numbers.parse("9007199254740993." + zeros)).isEqualTo(9007199254740992.0);
            assertThat(Numbers.parse("9007199254740993." + zeros + "1")).isEqualTo(9007199254740994.0);
            assertThat(Numbers.parse("0." + zeros + "5e100001")).isEqualTo(5);
            assertThat(Numbers.parse("5" + zeros + "e-100000")).isEqualTo(5);
            assertThat(Numbers.parse("0." + "3".repeat(100_000))).isEqualTo(1 / 3.0);
            assertThat(Numbers.parse("7".repeat(100_000))).isEqualTo(Double.POSITIVE_INFINITY);
            assertThat(Numbers.parse("1e" + "9".repeat(100_000))).isEqualTo(Double.POSITIVE_INFINITY);
        });
    }
}
