package dev.downhill.shared.math;

/** Numbers to the base sixteen. */
public final class Hexadecimal {
    private static final String DIGITS = "0123456789abcdef";

    private Hexadecimal() {}

    /** The lowest bits of a word, four for each of as many digits. */
    public static String text(int word, int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) text.append(DIGITS.charAt((word >>> shift) & 15));
        return text.toString();
    }

    /** The value of a digit, small or capital, or −1 if it is none. */
    public static int value(char digit) {
        // only ASCII letters: Character.toLowerCase would bring Unicode's tables to the page
        return DIGITS.indexOf(digit >= 'A' && digit <= 'F' ? digit + ('a' - 'A') : digit);
    }
}
