package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.math.Random;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static String ours(double... values) {
        Fingerprint fingerprint = new Fingerprint();
        for (double value : values) fingerprint.add(value);
        return fingerprint.text();
    }

    /** FNV-1a as it is published, in 64 bits. */
    private static String published(double... values) {
        long hash = 0xcbf29ce484222325L;
        for (double value : values) {
            long bits = Double.doubleToLongBits(value);
            for (int shift = 56; shift >= 0; shift -= 8) {
                hash ^= (bits >>> shift) & 0xff;
                hash *= 0x100000001b3L;
            }
        }
        return HexFormat.of().toHexDigits(hash);
    }

    @Test
    void nothing_has_the_offset_basis_as_its_fingerprint() {
        assertThat(ours()).isEqualTo("cbf29ce484222325");
    }

    @Test
    void it_is_the_published_hash_of_the_big_endian_bits() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double[] values = new double[random.nextInt(20)];
            for (int k = 0; k < values.length; k++)
                values[k] = Double.longBitsToDouble((long) random.nextInt() << 32 | random.nextInt() & 0xffffffffL);
            assertThat(ours(values)).isEqualTo(published(values));
        }
    }

    @Test
    void zeros_differ_by_their_sign_and_infinities_by_theirs() {
        double[] special = {0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.NaN
        };
        for (double each : special) {
            assertThat(ours(each)).isEqualTo(published(each)).hasSize(16);
            for (double other : special)
                assertThat(ours(each).equals(ours(other))).isEqualTo(Double.compare(each, other) == 0);
        }
    }

    @Test
    void every_nan_is_the_one_canonical_nan() {
        double odd = Double.longBitsToDouble(0xfff8000000000123L);
        assertThat(ours(odd)).isEqualTo(ours(Double.NaN)).isEqualTo(published(Double.NaN));
    }

    @Test
    void the_order_counts() {
        assertThat(ours(1, 2)).isNotEqualTo(ours(2, 1));
    }
}
