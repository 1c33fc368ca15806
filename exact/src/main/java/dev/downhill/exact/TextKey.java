package dev.downhill.exact;

/** Short names for texts that the script does not bring along, by which it finds them once they have come. */
public final class TextKey {
    /** What every key begins with, and no text. */
    public static final String MARK = "§";

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 4;

    private TextKey() {}

    /** The key of a text: four digits of its hash. */
    public static String of(String text) {
        int hash = 17;
        for (int i = 0; i < text.length(); i++) hash = 31 * hash + text.charAt(i);
        hash ^= hash >>> 15;
        StringBuilder key = new StringBuilder(MARK);
        for (int i = 0; i < LENGTH; i++) {
            int digit = (hash & 0x7fffffff) % DIGITS.length();
            key.append(DIGITS.charAt(digit));
            hash = (hash & 0x7fffffff) / DIGITS.length();
        }
        return key.toString();
    }
}
