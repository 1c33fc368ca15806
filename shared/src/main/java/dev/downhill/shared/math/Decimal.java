package dev.downhill.shared.math;

/**
 * A number above or equal to zero in decimal: 0.digits × 10^point.
 *
 * @param digits the first and the last are not zero; none at all for zero
 */
record Decimal(String digits, int point) {
    static final Decimal ZERO = new Decimal("", 0);

    /** Drops the zeros at the end; those at the front must not be there. */
    static Decimal trimmed(String digits, int point) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return end == 0 ? ZERO : new Decimal(digits.substring(0, end), point);
    }

    /** Rounded to so many digits, or to none; halves go up. */
    Decimal rounded(int count) {
        if (count < 0) {
            return ZERO;
        }
        if (count >= digits.length()) {
            return this;
        }
        if (digits.charAt(count) < '5') {
            return trimmed(digits.substring(0, count), point);
        }
        int last = count - 1;
        while (last >= 0 && digits.charAt(last) == '9') {
            last--;
        }
        if (last < 0) {
            return new Decimal("1", point + 1);
        }
        return new Decimal(digits.substring(0, last) + (char) (digits.charAt(last) + 1), point);
    }

    /** As 120, 1.2 or 0.012, with at least so many decimals. */
    String plain(int decimals) {
        StringBuilder text = new StringBuilder();
        if (point <= 0) {
            text.append('0');
        }
        for (int i = 0; i < point; i++) {
            text.append(i < digits.length() ? digits.charAt(i) : '0');
        }
        int most = Math.max(decimals, digits.length() - point);
        for (int i = point; i < point + most; i++) {
            if (i == point) {
                text.append('.');
            }
            text.append(i >= 0 && i < digits.length() ? digits.charAt(i) : '0');
        }
        return text.toString();
    }

    /** As 1.2e-7; the plus sign goes before a positive exponent. */
    String scientific(String plus) {
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (point > 0 ? plus : "") + (point - 1);
    }
}
