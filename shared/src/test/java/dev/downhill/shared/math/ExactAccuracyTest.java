package dev.downhill.shared.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExactAccuracyTest {
    private static final DoublePredicate FINITE = Double::isFinite;

    /** A function of {@link Exact}, the truth, and how many ulp they may be apart over which arguments. */
    record Function(
            String name,
            double bound,
            DoubleUnaryOperator computed,
            DoubleFunction<BigDecimal> truth,
            Supplier<DoubleStream> arguments) {
        Worst worst() {
            Worst worst = new Worst(0, Double.NaN, 0);
            for (double x : arguments.get().toArray()) {
                double ulps = Truth.ulps(computed.applyAsDouble(x), truth.apply(x));
                worst = new Worst(Math.max(worst.ulps, ulps), ulps > worst.ulps ? x : worst.at, worst.arguments + 1);
            }
            return worst;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Worst(double ulps, double at, int arguments) {}

    static Stream<Function> everyFunction() {
        return Stream.of(
                new Function("sin", 1, Exact::sin, Truth::sin, ExactAccuracyTest::angles),
                new Function("cos", 1, Exact::cos, Truth::cos, ExactAccuracyTest::angles),
                new Function("tan", 1, Exact::tan, Truth::tan, ExactAccuracyTest::angles),
                new Function("exp", 1, Exact::exp, Truth::exp, ExactAccuracyTest::exponents),
                new Function("expm1", 1, Exact::expm1, Truth::expm1, ExactAccuracyTest::exponents),
                new Function("log", 1, Exact::log, Truth::log, ExactAccuracyTest::aboveZero),
                new Function("log1p", 1, Exact::log1p, Truth::log1p, ExactAccuracyTest::aboveMinusOne),
                new Function("tanh", 1.5, Exact::tanh, Truth::tanh, ExactAccuracyTest::slopes));
    }

    @ParameterizedTest
    @MethodSource("everyFunction")
    void every_function_keeps_its_bound_over_its_whole_range(Function function) {
        Worst worst = function.worst();
        assertThat(worst.arguments).isGreaterThan(20_000);
        assertThat(worst.ulps)
                .as("%s(%s), the worst of %d", function.name, worst.at, worst.arguments)
                .isLessThan(function.bound);
    }

    private static DoubleStream angles() {
        return join(
                Arguments.hardAngles(),
                Arguments.hardAngles().map(x -> -x),
                Arguments.anywhere(6_000, FINITE),
                Arguments.between(-10, 10, 7_000),
                Arguments.between(-2e6, 2e6, 3_000),
                Arguments.nearQuarterTurns(4_000));
    }

    private static DoubleStream exponents() {
        return join(
                DoubleStream.of(709.782712893384, 709.7827128933841, -708.3964185322641, -745.1332191019411, 1e-300),
                Arguments.between(-745.13, 709.78, 7_000),
                Arguments.between(-2, 2, 6_000),
                Arguments.between(-745.13, -708, 2_000),
                Arguments.near(0, 4_000),
                Arguments.anywhere(2_000, x -> x > -745 && x < 709));
    }

    private static DoubleStream aboveZero() {
        return join(
                DoubleStream.of(Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, 0.7071067811865475),
                Arguments.anywhere(8_000, x -> x > 0 && Double.isFinite(x)),
                Arguments.between(0.5, 2, 6_000),
                Arguments.near(1, 5_000).filter(x -> x != 1),
                Arguments.between(0, Double.MIN_NORMAL, 2_000));
    }

    private static DoubleStream aboveMinusOne() {
        return join(
                DoubleStream.of(Double.MIN_VALUE, Double.MAX_VALUE, -0x1.fffffffffffffp-1, 0x1p53, 0x1p54),
                Arguments.anywhere(8_000, x -> x > -1 && Double.isFinite(x)),
                Arguments.between(-1, 2, 7_000),
                Arguments.near(0, 5_000),
                Arguments.near(-0.5, 2_000).map(x -> -1 + (x + 0.5) * (x + 0.5)).filter(x -> x > -1));
    }

    private static DoubleStream slopes() {
        return join(
                Arguments.anywhere(3_000, FINITE),
                Arguments.between(-3, 3, 9_000),
                Arguments.between(-25, 25, 5_000),
                Arguments.near(0, 4_000));
    }

    private static DoubleStream join(DoubleStream... streams) {
        return Stream.of(streams).reduce(DoubleStream::concat).orElseThrow();
    }

    @Test
    void powers_are_right_to_one_unit_over_all_exponents() {
        Random random = new Random(5);
        assertPowers(10_000, () -> {
            double x = Math.abs(Double.longBitsToDouble(random.nextLong()));
            double log2 = random.nextDouble() * 2098 - 1074;
            return new double[] {x, log2 / (Math.log(x) / Math.log(2))};
        });
    }

    @Test
    void powers_of_numbers_next_to_one_are_right_to_one_unit() {
        Random random = new Random(6);
        assertPowers(4_000, () -> {
            double x = 1 + Math.scalb(random.nextDouble() - 0.5, -random.nextInt(53));
            double log2 = random.nextDouble() * 2098 - 1074;
            return new double[] {x, log2 / (Math.log1p(x - 1) / Math.log(2))};
        });
    }

    @Test
    void everyday_powers_are_right_to_one_unit() {
        Random random = new Random(7);
        assertPowers(6_000, () -> {
            double y = random.nextBoolean() ? random.nextInt(40) - 20 : random.nextInt(17) / 4.0;
            return new double[] {Math.exp(random.nextGaussian() * 3), y};
        });
    }

    @Test
    void powers_that_come_out_subnormal_are_right_to_one_unit() {
        Random random = new Random(8);
        assertPowers(2_000, () -> {
            double x = random.nextDouble() * 100;
            double log2 = -1020 - random.nextDouble() * 54;
            return new double[] {x, log2 / (Math.log(x) / Math.log(2))};
        });
    }

    private static void assertPowers(int count, Supplier<double[]> pairs) {
        double worst = 0;
        String at = "";
        for (int i = 0; i < count; i++) {
            double[] pair = pairs.get();
            double x = pair[0];
            double y = pair[1];
            if (!Double.isFinite(x) || !Double.isFinite(y) || x == 0 || x == 1) {
                continue;
            }
            double ulps = Truth.ulps(Exact.pow(x, y), Truth.pow(x, y));
            if (ulps > worst) {
                worst = ulps;
                at = "pow(" + x + ", " + y + ")";
            }
        }
        assertThat(worst).as(at).isGreaterThan(0).isLessThan(1);
    }
}
