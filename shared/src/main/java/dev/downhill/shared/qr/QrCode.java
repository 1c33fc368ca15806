package dev.downhill.shared.qr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as a square of dark and light modules, which a phone's camera reads: bytes in UTF-8, error correction of level M, the
 * smallest version that it fits in. ISO/IEC 18004.
 */
public final class QrCode {
    /** How many light modules a code needs around it. */
    public static final int QUIET = 4;

    private static final int BYTES = 4;

    private final Modules modules;

    private QrCode(Modules modules) {
        this.modules = modules;
    }

    /** The code of a text; null if it has more than 2,331 bytes. */
    public static @Nullable QrCode of(String text) {
        int[] bytes = utf8(text);
        int number = 1;
        while (number <= Version.GREATEST && new Version(number).textBytes() < bytes.length) number++;
        if (number > Version.GREATEST) return null;
        Version version = new Version(number);
        return new QrCode(Modules.of(version, interleaved(version, data(version, bytes))));
    }

    /** How many modules there are on a side. */
    public int side() {
        return modules.side();
    }

    public boolean isDark(int column, int row) {
        return modules.isDark(column, row);
    }

    /** The dark modules as the path of an SVG, a module being one unit, with {@link #QUIET} around. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < side(); row++) {
            for (int column = 0; column < side(); column++) {
                if (!isDark(column, row)) continue;
                int end = column;
                while (end < side() && isDark(end, row)) end++;
                path.append('M').append(column + QUIET).append(' ').append(row + QUIET);
                path.append('h').append(end - column).append("v1H").append(column + QUIET);
                path.append('z');
                column = end;
            }
        }
        return path.toString();
    }

    /** Java's own encoder is not for browsers. */
    private static int[] utf8(String text) {
        int[] bytes = new int[3 * text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            int more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
            bytes[count++] = more == 0 ? point : 0xf00 >> more + 1 & 0xff | point >> 6 * more;
            for (int k = more - 1; k >= 0; k--) bytes[count++] = 0x80 | point >> 6 * k & 0x3f;
        }
        return Arrays.copyOf(bytes, count);
    }

    /** That it is bytes, how many, the bytes, and what fills the rest. */
    private static int[] data(Version version, int[] text) {
        int[] data = new int[version.dataBytes()];
        int at = put(data, 0, BYTES, 4);
        at = put(data, at, text.length, version.lengthBits());
        for (int each : text) at = put(data, at, each, 8);
        // four zeros end it, and zeros go on to the end of the byte
        int filled = Math.min(8 * data.length, at + 4 + 7) / 8;
        for (int i = filled; i < data.length; i++) data[i] = (i - filled) % 2 == 0 ? 0xec : 0x11;
        return data;
    }

    private static int put(int[] into, int at, int value, int bits) {
        for (int i = 0; i < bits; i++) {
            int bit = value >>> bits - 1 - i & 1;
            into[at + i >>> 3] |= bit << 7 - (at + i & 7);
        }
        return at + bits;
    }

    /** The bytes in blocks, each with its error correction, one byte of each block in turn. */
    private static int[] interleaved(Version version, int[] data) {
        int blocks = version.blocks();
        ReedSolomon correction = new ReedSolomon(version.added());
        // the last blocks may be a byte longer
        int shortest = data.length / blocks;
        int shorter = blocks - data.length % blocks;
        int[] all = new int[version.bytes()];
        int from = 0;
        for (int block = 0; block < blocks; block++) {
            int[] part = new int[shortest + (block < shorter ? 0 : 1)];
            System.arraycopy(data, from, part, 0, part.length);
            from += part.length;
            for (int i = 0; i < part.length; i++) all[i * blocks + (i < shortest ? block : block - shorter)] = part[i];
            int[] added = correction.remainder(part);
            for (int i = 0; i < added.length; i++) all[data.length + i * blocks + block] = added[i];
        }
        return all;
    }
}
