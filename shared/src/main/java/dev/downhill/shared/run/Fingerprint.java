package dev.downhill.shared.run;

import dev.downhill.shared.math.Hexadecimal;

/**
 * The 64-bit FNV-1a hash of a row of doubles, each as its eight bytes, the greatest first, NaN always as the one canonical NaN.
 * Fowler, Noll and Vo; draft-eastlake-fnv. The hash is kept in two ints, since a long is slow in a browser.
 */
public final class Fingerprint {
    /** The prime is 2⁴⁰ + this. */
    private static final int PRIME = 0x1b3;

    private int high = 0xcbf29ce4;
    private int low = 0x84222325;

    /** Adds the eight bytes of a number. */
    public void add(double value) {
        long bits = Double.doubleToLongBits(value);
        addInt((int) (bits >>> 32));
        addInt((int) bits);
    }

    private void addInt(int word) {
        addByte(word >>> 24);
        addByte((word >>> 16) & 0xff);
        addByte((word >>> 8) & 0xff);
        addByte(word & 0xff);
    }

    /** hash ← (hash xor byte)·(2⁴⁰ + PRIME), modulo 2⁶⁴. */
    private void addByte(int value) {
        int mixed = low ^ value;
        int bottom = (mixed & 0xffff) * PRIME;
        int middle = (mixed >>> 16) * PRIME + (bottom >>> 16);
        high = high * PRIME + (middle >>> 16) + (mixed << 8);
        low = (middle << 16) | (bottom & 0xffff);
    }

    /** Sixteen hexadecimal digits. */
    public String text() {
        return Hexadecimal.text(high, 8) + Hexadecimal.text(low, 8);
    }
}
