package dev.downhill.shared.math;

import org.jspecify.annotations.Nullable;

/** Takes the text of a number apart: {@code -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?}, or more leniently. */
final class NumberReader {
    /** No middle between two doubles has more digits than 767: what follows decides only whether it is passed. */
    private static final int DIGITS_THAT_COUNT = 800;

    /** Beyond it a number is zero or infinite, however many digits it has. */
    private static final double FAR = 100000;

    private final String text;
    private final boolean lenient;
    private final StringBuilder digits = new StringBuilder();
    private int position;
    private boolean passed;

    /** Where the point is, counted from the first digit that is not zero: as a double, which never overflows. */
    private double point;

    private NumberReader(String text, boolean lenient) {
        this.text = text;
        this.lenient = lenient;
    }

    /** The number, or null if the text is none. */
    static @Nullable Double read(String text, boolean lenient) {
        NumberReader reader = new NumberReader(text, lenient);
        boolean negative = reader.sign();
        if (!reader.number() || reader.position != text.length()) {
            return null;
        }
        double size = NearestDouble.of(reader.decimal());
        return negative ? -size : size;
    }

    private Decimal decimal() {
        if (passed) {
            digits.append('1');
        }
        return Decimal.trimmed(digits.toString(), (int) Math.max(-FAR, Math.min(point, FAR)));
    }

    private boolean sign() {
        boolean negative = at('-') || (lenient && at('−'));
        if (negative || (lenient && at('+'))) {
            position++;
        }
        return negative;
    }

    private boolean number() {
        boolean zeroFirst = at('0');
        int whole = digits(true);
        if (!lenient && (whole == 0 || (zeroFirst && whole > 1))) {
            return false;
        }
        int fraction = 0;
        if (at('.')) {
            position++;
            fraction = digits(false);
            if (!lenient && fraction == 0) {
                return false;
            }
        }
        return whole + fraction > 0 && exponent();
    }

    /** Reads digits, before or after the point, and says how many there were. */
    private int digits(boolean beforePoint) {
        int start = position;
        while (isDigit()) {
            char digit = text.charAt(position);
            boolean leadingZero = digits.length() == 0 && digit == '0';
            if (!leadingZero) {
                take(digit);
                point += beforePoint ? 1 : 0;
            } else if (!beforePoint) {
                point -= 1;
            }
            position++;
        }
        return position - start;
    }

    private void take(char digit) {
        if (digits.length() < DIGITS_THAT_COUNT) {
            digits.append(digit);
        } else if (digit != '0') {
            passed = true;
        }
    }

    private boolean exponent() {
        if (!at('e') && !at('E')) {
            return true;
        }
        position++;
        boolean negative = at('-') || (lenient && at('−'));
        if (negative || at('+')) {
            position++;
        }
        int start = position;
        double exponent = 0;
        while (isDigit()) {
            exponent = Math.min(exponent * 10 + (text.charAt(position) - '0'), 1e15);
            position++;
        }
        point += negative ? -exponent : exponent;
        return position > start;
    }

    private boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private boolean isDigit() {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }
}
