package dev.downhill.shared.preset;

import dev.downhill.shared.math.Hexadecimal;
import org.jspecify.annotations.Nullable;

/** Percent-encoding of UTF-8, RFC 3986: what is left plain survives chats and mail programs. */
final class PercentCode {
    private static final String CAPITALS = "0123456789ABCDEF";
    private static final String PLAIN = "-._~,:/";

    private PercentCode() {}

    /** The text with everything but letters, digits and a few marks as percent signs. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean plain = point >= 'a' && point <= 'z'
                    || point >= 'A' && point <= 'Z'
                    || point >= '0' && point <= '9'
                    || PLAIN.indexOf(point) >= 0;
            if (plain) encoded.append((char) point);
            else encodeUtf8(point, encoded);
        }
        return encoded.toString();
    }

    private static void encodeUtf8(int point, StringBuilder into) {
        if (point < 0x80) {
            encodeByte(point, into);
        } else {
            int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
            int lead = more == 1 ? 0xc0 : more == 2 ? 0xe0 : 0xf0;
            encodeByte(lead | (point >>> (6 * more)), into);
            for (int shift = 6 * (more - 1); shift >= 0; shift -= 6)
                encodeByte(0x80 | ((point >>> shift) & 0x3f), into);
        }
    }

    private static void encodeByte(int value, StringBuilder into) {
        into.append('%').append(CAPITALS.charAt(value >>> 4)).append(CAPITALS.charAt(value & 15));
    }

    /** The text without its percent signs, or null where they are not right UTF-8. */
    static @Nullable String decode(String text) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                decoded.append(text.charAt(i));
                continue;
            }
            int lead = byteAt(text, i);
            int more = lead < 0
                    ? -1
                    : lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
            if (more < 0) return null;
            int point = more == 0 ? lead : lead & (0x3f >>> more);
            for (int k = 1; k <= more; k++) {
                int next = byteAt(text, i + 3 * k);
                if (next < 0x80 || next > 0xbf) return null;
                point = point << 6 | (next & 0x3f);
            }
            boolean tooLong = more == 2 && point < 0x800 || more == 3 && point < 0x10000;
            if (tooLong || point > 0x10ffff || point >= 0xd800 && point < 0xe000) return null;
            decoded.appendCodePoint(point);
            i += 3 * more + 2;
        }
        return decoded.toString();
    }

    /** The byte that the %xy at a place stands for, or −1. */
    private static int byteAt(String text, int at) {
        if (at + 2 >= text.length() || text.charAt(at) != '%') return -1;
        int high = Hexadecimal.value(text.charAt(at + 1));
        int low = Hexadecimal.value(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }
}
