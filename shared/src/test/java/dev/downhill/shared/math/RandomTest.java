package dev.downhill.shared.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomTest {
    private static final int MANY = 200_000;

    /** Computed by another implementation, in Python. These numbers are a promise: they never change. */
    @Test
    void the_sequence_of_a_seed_is_kept_for_ever() {
        assertThat(ints(0, 0, 0))
                .containsExactly(947923937, -1803388442, -330567207, 2091952393, -86461272, 1017427976);
        assertThat(ints(1, 0, 0))
                .containsExactly(1080862987, -748445798, -1433098125, 428981239, -1575151140, 329822289);
        assertThat(ints(42, 7, 1000))
                .containsExactly(500517547, 387173893, -781139989, 1377815687, 353840195, 509417362);
        assertThat(ints(-1, -1, -1)).containsExactly(66647681, -96543347, 1356320052, 1806129180, 381401778, 987134574);
    }

    private static int[] ints(int seed, int stream, int step) {
        Random random = new Random(99);
        random.reseed(seed, stream, step);
        int[] ints = new int[6];
        Arrays.setAll(ints, i -> random.nextInt());
        return ints;
    }

    @Test
    void the_numbers_made_of_it_are_kept_for_ever() {
        Random random = new Random(42);
        assertThat(new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble()})
                .containsExactly(0.9220983114857376, 0.9407449537188391, 0.8789325469868967, 0.5778838739074025);
        random.reseed(42, 0, 0);
        int[] digits = new int[12];
        Arrays.setAll(digits, i -> random.nextInt(10));
        assertThat(digits).containsExactly(4, 4, 8, 0, 8, 9, 6, 7, 5, 3, 6, 1);
        random.reseed(42, 0, 0);
        double[] gaussians = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        assertThat(gaussians)
                .containsExactly(new double[] {2.104550791296438, -1.8137686370666837, 0.311695058167}, within(1e-15));
    }

    @Test
    void a_seed_alone_is_its_stream_zero_and_step_zero() {
        Random random = new Random(17);
        int first = random.nextInt();
        random.reseed(17, 0, 0);
        assertThat(random.nextInt()).isEqualTo(first);
    }

    @Test
    void reseeding_forgets_everything_before() {
        Random used = new Random(1);
        used.nextGaussian();
        used.gaussians(new double[3]);
        used.reseed(5, 6, 7);
        Random fresh = new Random(2);
        fresh.reseed(5, 6, 7);
        for (int i = 0; i < 100; i++) {
            assertThat(used.nextGaussian()).isEqualTo(fresh.nextGaussian());
        }
    }

    @Test
    void filled_gaussians_are_pairs_whose_first_member_is_the_single_one() {
        Random random = new Random(3);
        double[] five = new double[5];
        random.gaussians(five);
        random.reseed(3, 0, 0);
        assertThat(new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()})
                .containsExactly(five[0], five[2], five[4]);
        assertThat(five[1]).isNotEqualTo(five[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 64, 1000})
    void every_number_below_a_bound_is_as_likely(int bound) {
        Random random = new Random(4);
        int[] counts = new int[bound];
        for (int i = 0; i < MANY; i++) {
            counts[random.nextInt(bound)]++;
        }
        double expected = MANY / (double) bound;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(bound + 5 * Math.sqrt(2.0 * bound));
    }

    @Test
    void large_bounds_are_not_biased_towards_small_numbers() {
        Random random = new Random(5);
        int bound = 3 << 29;
        int low = 0;
        for (int i = 0; i < MANY; i++) {
            int value = random.nextInt(bound);
            assertThat(value).isBetween(0, bound - 1);
            low += value < 1 << 29 ? 1 : 0;
        }
        assertThat(low / (double) MANY).isCloseTo(1 / 3.0, within(0.006));
        assertThat(random.nextInt(Integer.MAX_VALUE)).isBetween(0, Integer.MAX_VALUE - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a_bound_below_one_is_refused(int bound) {
        assertThatThrownBy(() -> new Random(1).nextInt(bound))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not " + bound);
    }

    @Test
    void doubles_are_uniform_multiples_of_two_to_the_minus_53() {
        Random random = new Random(6);
        int[] counts = new int[100];
        boolean odd = false;
        for (int i = 0; i < MANY; i++) {
            double x = random.nextDouble();
            assertThat(x).isBetween(0.0, Math.nextDown(1.0));
            double multiple = x * 0x1p53;
            assertThat(Math.rint(multiple)).isEqualTo(multiple);
            odd |= multiple % 2 == 1;
            counts[(int) (x * 100)]++;
        }
        assertThat(odd).isTrue();
        for (int count : counts) {
            assertThat(count).isCloseTo(MANY / 100, within(250));
        }
    }

    /** First numbers of neighbouring steps, streams and seeds, and numbers one after the other. */
    record Sequence(String name, IntFunction<Random> source) {
        double[] gaussians() {
            double[] gaussians = new double[MANY];
            Arrays.setAll(gaussians, i -> source.apply(i).nextGaussian());
            return gaussians;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sequence> everySequence() {
        Random one = new Random(7);
        Random another = new Random(0);
        return Stream.of(
                new Sequence("draws", i -> one),
                new Sequence("steps", i -> reseeded(another, 0, 0, i)),
                new Sequence("streams", i -> reseeded(another, 0, i, 0)),
                new Sequence("seeds", i -> reseeded(another, i, 0, 0)),
                new Sequence("all three", i -> reseeded(another, i, i, i)),
                new Sequence("steps of two streams", i -> reseeded(another, 3, i % 2, i / 2)));
    }

    private static Random reseeded(Random random, int seed, int stream, int step) {
        random.reseed(seed, stream, step);
        return random;
    }

    @ParameterizedTest
    @MethodSource("everySequence")
    void gaussians_have_the_moments_and_tails_of_the_bell(Sequence sequence) {
        double[] x = sequence.gaussians();
        double deviation = 1 / Math.sqrt(MANY);
        assertThat(mean(x, 1)).isCloseTo(0, within(4 * deviation));
        assertThat(mean(x, 2)).isCloseTo(1, within(4 * Math.sqrt(2) * deviation));
        assertThat(mean(x, 3)).isCloseTo(0, within(4 * Math.sqrt(15) * deviation));
        assertThat(mean(x, 4)).isCloseTo(3, within(4 * Math.sqrt(96) * deviation));
        assertThat(shareBeyond(x, 1)).isCloseTo(0.317311, within(0.0042));
        assertThat(shareBeyond(x, 2)).isCloseTo(0.045500, within(0.0019));
        assertThat(shareBeyond(x, 3)).isCloseTo(0.002700, within(0.00047));
        assertThat(shareBeyond(x, 4)).isBetween(0.000005, 0.00015);
    }

    @ParameterizedTest
    @MethodSource("everySequence")
    void neighbours_know_nothing_of_each_other(Sequence sequence) {
        double[] x = sequence.gaussians();
        for (int lag : new int[] {1, 2, 3, 4, 8, 16, 256, 1024}) {
            double values = 0;
            double sizes = 0;
            for (int i = 0; i + lag < MANY; i++) {
                values += x[i] * x[i + lag];
                sizes += (x[i] * x[i] - 1) * (x[i + lag] * x[i + lag] - 1) / 2;
            }
            assertThat(values / MANY).as("correlation at %d", lag).isCloseTo(0, within(4.5 / Math.sqrt(MANY)));
            assertThat(sizes / MANY).as("correlation of squares at %d", lag).isCloseTo(0, within(6 / Math.sqrt(MANY)));
        }
    }

    @Test
    void the_members_of_a_pair_know_nothing_of_each_other() {
        Random random = new Random(8);
        double[] pair = new double[2];
        double product = 0;
        double squareOfSecond = 0;
        for (int i = 0; i < MANY; i++) {
            random.reseed(8, 1, i);
            random.gaussians(pair);
            product += pair[0] * pair[1];
            squareOfSecond += pair[1] * pair[1];
        }
        assertThat(product / MANY).isCloseTo(0, within(4 / Math.sqrt(MANY)));
        assertThat(squareOfSecond / MANY).isCloseTo(1, within(4 * Math.sqrt(2.0 / MANY)));
    }

    @Test
    void every_bit_of_the_seed_turns_every_bit_of_the_first_number_half_the_time() {
        Random random = new Random(9);
        int trials = 4_000;
        for (int bit = 0; bit < 96; bit++) {
            int[] turned = new int[32];
            for (int trial = 0; trial < trials; trial++) {
                int[] words = {trial, trial / 7, 3 * trial};
                int before = first(random, words);
                words[bit / 32] ^= 1 << bit % 32;
                int difference = before ^ first(random, words);
                for (int i = 0; i < 32; i++) {
                    turned[i] += difference >>> i & 1;
                }
            }
            for (int i = 0; i < 32; i++) {
                assertThat(turned[i]).as("bit %d of the seed, bit %d", bit, i).isCloseTo(trials / 2, within(170));
            }
        }
    }

    private static int first(Random random, int[] words) {
        random.reseed(words[0], words[1], words[2]);
        return random.nextInt();
    }

    private static double mean(double[] values, int power) {
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value, power);
        }
        return sum / values.length;
    }

    private static double shareBeyond(double[] values, double limit) {
        return Arrays.stream(values).filter(x -> Math.abs(x) > limit).count() / (double) values.length;
    }
}
