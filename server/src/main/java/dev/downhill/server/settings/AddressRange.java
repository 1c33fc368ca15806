package dev.downhill.server.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Internet addresses that begin with the same bits, as 10.0.0.0/8; a single address is a range of one. */
public final class AddressRange {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]+");

    private final String text;
    private final byte[] address;
    private final int bits;

    private AddressRange(String text, byte[] address, int bits) {
        this.text = text;
        this.address = address;
        this.bits = bits;
    }

    /** Reads {@code 10.0.0.0/8}, {@code 192.168.1.7}, {@code fd00::/8}; null if it is none. */
    static @Nullable AddressRange read(String text) {
        int slash = text.indexOf('/');
        byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
        if (address == null) return null;
        int most = 8 * address.length;
        int bits = slash < 0 ? most : number(text.substring(slash + 1), most);
        return bits < 0 ? null : new AddressRange(text, address, bits);
    }

    /** Whether an address, as an IP literal, is in it. */
    public boolean contains(String literal) {
        byte[] other = bytes(literal);
        if (other == null || other.length != address.length) return false;
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >>> (i & 7);
            if ((other[i >> 3] & mask) != (address[i >> 3] & mask)) return false;
        }
        return true;
    }

    /** The 4 or 16 bytes of a literal; null if it is none. A name is never looked up. */
    public static byte @Nullable [] bytes(String literal) {
        String bare =
                literal.startsWith("[") && literal.endsWith("]") ? literal.substring(1, literal.length() - 1) : literal;
        boolean right = (bare.indexOf(':') >= 0 ? IPV6 : IPV4).matcher(bare).matches();
        if (!right) return null;
        try {
            return InetAddress.getByName(bare).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** A whole number from 0 to {@code most}; −1 if it is none. */
    private static int number(String digits, int most) {
        if (!digits.matches("\\d{1,3}")) return -1;
        int number = Integer.parseInt(digits);
        return number <= most ? number : -1;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
