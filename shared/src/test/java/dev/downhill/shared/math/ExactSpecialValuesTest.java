package dev.downhill.shared.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExactSpecialValuesTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static final double[] SPECIAL = {
        Double.NaN,
        0,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        0x1p-30,
        0.25,
        0.5,
        1 - 0x1p-53,
        1,
        1 + 0x1p-52,
        1.5,
        2,
        3,
        4,
        0x1p31,
        0x1p52 + 1,
        0x1p53 - 1,
        0x1p53,
        0x1p64,
        1e300,
        Double.MAX_VALUE,
        INFINITE
    };

    /** One function of {@link Exact} and its counterpart in {@link StrictMath}. */
    record Pair(String name, DoubleUnaryOperator exact, DoubleUnaryOperator strict) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Pair> everyFunction() {
        return Stream.of(
                new Pair("sin", Exact::sin, StrictMath::sin),
                new Pair("cos", Exact::cos, StrictMath::cos),
                new Pair("tan", Exact::tan, StrictMath::tan),
                new Pair("exp", Exact::exp, StrictMath::exp),
                new Pair("expm1", Exact::expm1, StrictMath::expm1),
                new Pair("log", Exact::log, StrictMath::log),
                new Pair("log1p", Exact::log1p, StrictMath::log1p),
                new Pair("tanh", Exact::tanh, StrictMath::tanh),
                new Pair("sqrt", Exact::sqrt, StrictMath::sqrt),
                new Pair("abs", Exact::abs, StrictMath::abs),
                new Pair("floor", Exact::floor, StrictMath::floor),
                new Pair("ceil", Exact::ceil, StrictMath::ceil));
    }

    @ParameterizedTest
    @MethodSource("everyFunction")
    void special_arguments_give_what_java_promises(Pair function) {
        for (double size : SPECIAL) {
            for (double x : new double[] {size, -size}) {
                double expected = function.strict.applyAsDouble(x);
                assertAlike(function.exact.applyAsDouble(x), expected, function.name + "(" + x + ")");
            }
        }
    }

    @Test
    void special_powers_give_what_java_promises() {
        for (double sizeOfX : SPECIAL) {
            for (double sizeOfY : SPECIAL) {
                for (int signs = 0; signs < 4; signs++) {
                    double x = (signs & 1) == 0 ? sizeOfX : -sizeOfX;
                    double y = (signs & 2) == 0 ? sizeOfY : -sizeOfY;
                    assertAlike(Exact.pow(x, y), StrictMath.pow(x, y), "pow(" + x + ", " + y + ")");
                }
            }
        }
    }

    /** The same bits where the result is special, a few units in the last place apart elsewhere. */
    private static void assertAlike(double actual, double expected, String call) {
        if (Double.isFinite(expected) && expected != 0 && Math.abs(expected) != 1) {
            assertThat(actual).as(call).isCloseTo(expected, within(2 * Math.ulp(expected)));
        } else {
            assertThat(Double.compare(actual, expected))
                    .as("%s is %s, not %s", call, actual, expected)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1e22, -0.8522008497671888",
        "1e300, -0.8178819121159085",
        "1.7976931348623157e308, 0.004961954789184062"
    })
    void the_sine_of_a_huge_angle_is_the_sine_of_that_very_double(double angle, double sine) {
        assertThat(Exact.sin(angle)).isEqualTo(sine);
        assertThat(Exact.sin(-angle)).isEqualTo(-sine);
    }

    @Test
    void exp_overflows_and_underflows_at_the_right_place() {
        assertThat(Exact.exp(709.782712893384)).isBetween(1.797693134862272e308, Double.MAX_VALUE);
        assertThat(Exact.exp(709.7827128933841)).isEqualTo(INFINITE);
        assertThat(Exact.exp(-745.1332191019411)).isEqualTo(Double.MIN_VALUE);
        assertThat(Exact.exp(-745.1332191019412)).isZero();
    }

    @Test
    void powers_overflow_and_underflow_at_the_right_place() {
        assertThat(Exact.pow(2, 1023)).isEqualTo(0x1p1023);
        assertThat(Exact.pow(2, 1024)).isEqualTo(INFINITE);
        assertThat(Exact.pow(2, 1024 - 0x1p-43)).isLessThan(INFINITE);
        assertThat(Exact.pow(-2, 1025)).isEqualTo(-INFINITE);
        assertThat(Exact.pow(2, -1074)).isEqualTo(Double.MIN_VALUE);
        assertThat(Exact.pow(2, -1075)).isZero();
        assertThat(Exact.pow(2, -1075 + 0x1p-42)).isEqualTo(Double.MIN_VALUE);
    }

    @Test
    void whole_powers_that_a_double_holds_are_exact() {
        for (int base = -15; base <= 15; base++) {
            double product = 1;
            for (int n = 0; Math.abs(product) < 0x1p53 && n < 60; n++) {
                assertThat(Exact.pow(base, n)).as("%s^%s", base, n).isEqualTo(product);
                product *= base;
            }
        }
    }

    @Test
    void odd_functions_are_odd_and_the_cosine_is_even_to_the_last_bit() {
        Arguments.between(-40, 40, 5_000).forEach(x -> {
            assertThat(Exact.sin(-x)).isEqualTo(-Exact.sin(x));
            assertThat(Exact.tan(-x)).isEqualTo(-Exact.tan(x));
            assertThat(Exact.tanh(-x)).isEqualTo(-Exact.tanh(x));
            assertThat(Exact.cos(-x)).isEqualTo(Exact.cos(x));
        });
    }

    @Test
    void nothing_leaves_its_range() {
        Arguments.anywhere(50_000, Double::isFinite).forEach(x -> {
            assertThat(Math.abs(Exact.sin(x))).isLessThanOrEqualTo(1);
            assertThat(Math.abs(Exact.cos(x))).isLessThanOrEqualTo(1);
            assertThat(Math.abs(Exact.tanh(x))).isLessThanOrEqualTo(1);
            assertThat(Exact.exp(x)).isGreaterThanOrEqualTo(0);
        });
    }

    @Test
    void scaling_by_powers_of_two_rounds_once() {
        Arguments.anywhere(20_000, Double::isFinite).forEach(x -> {
            for (int n : new int[] {0, 1, -1, 54, -1022, -1023, -1074, 1023, 1024, 2098, -2098, -2200, 5000, -5000}) {
                assertThat(Exact.scale(x, n)).as("%s·2^%s", x, n).isEqualTo(StrictMath.scalb(x, n));
            }
        });
        assertThat(Exact.scale(0x1.8p-1, -1074)).isEqualTo(Double.MIN_VALUE);
        assertThat(Exact.scale(1, Integer.MIN_VALUE)).isZero();
        assertThat(Exact.scale(1, Integer.MAX_VALUE)).isEqualTo(INFINITE);
    }

    @Test
    void the_exponent_is_that_of_the_bits() {
        Arguments.anywhere(20_000, x -> x >= Double.MIN_NORMAL && x < INFINITE)
                .forEach(x -> assertThat(PowersOfTwo.exponent(x)).isEqualTo(Math.getExponent(x)));
        for (int k = -1074; k <= 1023; k++) {
            double power = StrictMath.scalb(1.0, k);
            assertThat(PowersOfTwo.of(k)).isEqualTo(power);
            assertThat(PowersOfTwo.exponent(power)).isEqualTo(k);
            assertThat(PowersOfTwo.exponent(Math.nextDown(2 * power))).isEqualTo(k == 1023 ? 1023 : Math.max(k, -1074));
        }
    }

    @Test
    void ordinary_calls_allocate_nothing() {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] x = Arguments.between(0.01, 30, 1_000).toArray();
        double sum = sumOfAll(x);
        long before = thread.getCurrentThreadAllocatedBytes();
        sum += sumOfAll(x);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isNotNaN();
        assertThat(allocated).as("bytes in 9,000 calls").isLessThan(9_000);
    }

    private static double sumOfAll(double[] arguments) {
        double sum = 0;
        for (double x : arguments) {
            sum += Exact.sin(x) + Exact.cos(x) + Exact.tan(x) + Exact.exp(x) + Exact.expm1(x);
            sum += Exact.log(x) + Exact.log1p(x) + Exact.tanh(x) + Exact.pow(x, 1.7);
        }
        return sum;
    }
}
