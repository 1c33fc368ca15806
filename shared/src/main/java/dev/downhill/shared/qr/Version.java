package dev.downhill.shared.qr;

/**
 * A size of QR code, from 1 (21 × 21 modules) to 40 (177 × 177), with error correction of level M: about a seventh of it may be
 * unreadable. ISO/IEC 18004, tables 1 and 9, Annex E.
 *
 * @param number from 1 to 40
 */
record Version(int number) {
    static final int GREATEST = 40;

    /** For each version, how many bytes are added to each block. */
    private static final int[] ADDED = {
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, //
        26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28
    };
    /** For each version, into how many blocks the bytes are divided. */
    private static final int[] BLOCKS = {
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, //
        17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49
    };

    /** How many modules there are on a side. */
    int side() {
        return 17 + 4 * number;
    }

    int added() {
        return ADDED[number - 1];
    }

    int blocks() {
        return BLOCKS[number - 1];
    }

    /** How many bytes there is room for, those of the error correction included. */
    int bytes() {
        int modules = (16 * number + 128) * number + 64;
        if (number >= 2) {
            int patterns = number / 7 + 2;
            modules -= (25 * patterns - 10) * patterns - 55;
        }
        if (number >= 7) modules -= 36;
        return modules / 8;
    }

    /** How many bytes there is room for without those of the error correction. */
    int dataBytes() {
        return bytes() - added() * blocks();
    }

    /** How many bits say how long the text is. */
    int lengthBits() {
        return number < 10 ? 8 : 16;
    }

    /** How many bytes a text may have: what says that it is bytes, and how many, takes room, too. */
    int textBytes() {
        return (8 * dataBytes() - 4 - lengthBits()) / 8;
    }

    /** Where the middles of the small patterns are by which a reader finds its way, in either direction. */
    int[] alignment() {
        if (number == 1) return new int[0];
        int[] middles = new int[number / 7 + 2];
        int step = (8 * number + 3 * middles.length + 5) / (4 * middles.length - 4) * 2;
        middles[0] = 6;
        for (int i = middles.length - 1, at = side() - 7; i > 0; i--, at -= step) middles[i] = at;
        return middles;
    }
}
