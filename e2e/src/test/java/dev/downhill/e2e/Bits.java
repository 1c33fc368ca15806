package dev.downhill.e2e;

import java.util.List;

/** Doubles and the halves of their bits, the low half first, as JavaScript's typed arrays have them on today's machines. */
final class Bits {
    private Bits() {}

    static int[] halves(double[] values) {
        int[] halves = new int[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            halves[2 * i] = (int) bits;
            halves[2 * i + 1] = (int) (bits >>> 32);
        }
        return halves;
    }

    static double[] doubles(List<Integer> halves) {
        double[] values = new double[halves.size() / 2];
        for (int i = 0; i < values.length; i++) {
            long low = Integer.toUnsignedLong(halves.get(2 * i));
            values[i] = Double.longBitsToDouble((long) halves.get(2 * i + 1) << 32 | low);
        }
        return values;
    }

    /** NaN equals NaN, 0 is not -0. */
    static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }
}
