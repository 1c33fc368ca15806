package dev.downhill.e2e;

/** A hash of the exact bits of doubles that needs only int arithmetic: MurmurHash3 of Austin Appleby, without its last mix. */
public final class BitHash {
    private BitHash() {}

    /**
     * The hash of {@code values}.
     *
     * @param halves the bits of each value, low half first, as the platform gets them soonest. Those of a NaN are not read: one
     *     NaN is as good as another, and a browser may change which it is.
     */
    public static int of(double[] values, int[] halves) {
        int hash = values.length;
        for (int i = 0; i < values.length; i++) {
            boolean number = !Double.isNaN(values[i]);
            hash = mix(hash, number ? halves[2 * i] : 0);
            hash = mix(hash, number ? halves[2 * i + 1] : 0x7FF80000);
        }
        return hash;
    }

    private static int mix(int hash, int half) {
        int mixed = hash ^ Integer.rotateLeft(half * 0xCC9E2D51, 15) * 0x1B873593;
        return Integer.rotateLeft(mixed, 13) * 5 + 0xE6546B64;
    }
}
