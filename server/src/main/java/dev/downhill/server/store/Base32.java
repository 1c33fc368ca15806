package dev.downhill.server.store;

/** Bytes as lowercase letters and the digits 2 to 7, RFC 4648 without padding: safe in addresses and to read aloud. */
final class Base32 {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : bytes) {
            held = (held << 8) | (each & 0xff);
            bits += 8;
            for (; bits >= 5; bits -= 5) text.append(LETTERS.charAt((held >>> (bits - 5)) & 31));
            held &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(LETTERS.charAt((held << (5 - bits)) & 31));
        return text.toString();
    }
}
