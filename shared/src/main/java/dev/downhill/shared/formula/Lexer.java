package dev.downhill.shared.formula;

import dev.downhill.shared.formula.Token.Type;
import dev.downhill.shared.math.Numbers;

/** Cuts a text into words and signs, one at a time. Typographic signs are the same as those of a keyboard: − · × ÷ ² √ π ρ. */
final class Lexer {
    /** The longest name. */
    static final int LONGEST_NAME = 32;

    /** Signs that are typed in several ways, and how an {@link Operator} has them. */
    private static final String SIGNS = "+-−–*·×⋅∗/÷∕^<>≤≥";

    private static final String[] MEANT = {
        "+", "-", "-", "-", "*", "*", "*", "*", "*", "/", "/", "/", "^", "<", ">", "<=", ">="
    };
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
    private static final String FRACTIONS = "¼½¾";
    private static final String SPACES = " \t\r\n\u00a0\u2009\u200a\u202f\u2062";

    private final String text;
    private final int end;
    private final Vocabulary vocabulary;
    private int at;

    /** Of the part of a text from {@code start} to {@code end}. */
    Lexer(String text, int start, int end, Vocabulary vocabulary) {
        this.text = text;
        this.end = end;
        this.vocabulary = vocabulary;
        at = start;
    }

    Token next() {
        while (SPACES.indexOf(peek(0)) >= 0) at++;
        if (at >= end) return new Token(Type.END, end, end, "", 0);
        char letter = peek(0);
        if (isDigit(letter) || letter == '.') return number();
        if (isLatin(letter) || !Greek.name(letter).isEmpty()) return name();
        if (RAISED.indexOf(letter) >= 0) return raised();
        if (FRACTIONS.indexOf(letter) >= 0) return sign(Type.NUMBER, 1, "", 0.25 * (1 + FRACTIONS.indexOf(letter)));
        if (SIGNS.indexOf(letter) >= 0) return operator(MEANT[SIGNS.indexOf(letter)]);
        return switch (letter) {
            case '(' -> sign(Type.OPEN, 1, "(", 0);
            case ')' -> sign(Type.CLOSE, 1, ")", 0);
            case '|' -> sign(Type.BAR, 1, "|", 0);
            case ',' -> sign(Type.COMMA, 1, ",", 0);
            case '√' -> sign(Type.ROOT, 1, "sqrt", 0);
            default -> throw notUnderstood(letter);
        };
    }

    private Token sign(Type type, int length, String word, double value) {
        at += length;
        return new Token(type, at - length, at, word, value);
    }

    private Token operator(String sign) {
        if (sign.equals("*") && peek(1) == '*') return sign(Type.OPERATOR, 2, "^", 0);
        boolean withEquals = (sign.equals("<") || sign.equals(">")) && peek(1) == '=';
        return withEquals ? sign(Type.OPERATOR, 2, sign + "=", 0) : sign(Type.OPERATOR, 1, sign, 0);
    }

    private Token number() {
        int start = at;
        while (isDigit(peek(0))) at++;
        if (peek(0) == '.') at++;
        while (isDigit(peek(0))) at++;
        if (at == start + 1 && text.charAt(start) == '.')
            throw new SyntaxException(text, start, 1, "Expected a digit after “.”", "");
        if (peek(0) == '.') throw new SyntaxException(text, at, 1, "A number has only one “.”", "");
        int exponent = exponentDigits();
        if (exponent > 0) at += exponent;
        while (exponent > 0 && isDigit(peek(0))) at++;
        double value = Numbers.parseLenient(text.substring(start, at)).orElse(Double.NaN);
        if (!Double.isFinite(value)) throw tooLarge(start);
        return new Token(Type.NUMBER, start, at, "", value);
    }

    private SyntaxException tooLarge(int start) {
        return new SyntaxException(text, start, at - start, "This number is too large", "Numbers go up to 1.79e308.");
    }

    /** How many characters the start of an exponent has, or 0: 2e3 and 2e-3 are numbers, 2e and 2e^x are products with e. */
    private int exponentDigits() {
        if (peek(0) != 'e' && peek(0) != 'E') return 0;
        boolean signed = peek(1) == '+' || peek(1) == '-' || peek(1) == '−';
        int digits = signed ? 2 : 1;
        return isDigit(peek(digits)) ? digits : 0;
    }

    private Token name() {
        int start = at;
        StringBuilder name = new StringBuilder(Greek.name(peek(0)));
        boolean isGreek = !name.isEmpty();
        if (isGreek) at++;
        // letters behind a Greek letter are names of their own: ρx is ρ·x
        boolean lettersToo = !isGreek;
        for (; ; at++) {
            char letter = peek(0);
            int low = LOWERED.indexOf(letter);
            if (low >= 0) letter = (char) ('0' + low);
            if (letter == '_') lettersToo = true;
            else if (!isDigit(letter) && !(lettersToo && isLatin(letter))) break;
            name.append(letter);
        }
        String word = name.toString();
        if (!isGreek && vocabulary.isProduct(word, peek(0) == '(')) {
            at = start + 1;
            word = word.substring(0, 1);
        }
        if (word.length() > LONGEST_NAME)
            throw new SyntaxException(
                    text, start, at - start, "A name has at most " + LONGEST_NAME + " characters", "");
        return new Token(Type.NAME, start, at, word, 0);
    }

    private Token raised() {
        int start = at;
        double value = 0;
        for (; RAISED.indexOf(peek(0)) >= 0; at++) value = 10 * value + RAISED.indexOf(peek(0));
        if (!Double.isFinite(value)) throw tooLarge(start);
        return new Token(Type.RAISED, start, at, "", value);
    }

    private SyntaxException notUnderstood(char letter) {
        int length = at + 1 < end && Character.isHighSurrogate(letter) && Character.isLowSurrogate(peek(1)) ? 2 : 1;
        if (letter == '=') return new SyntaxException(text, at, 1, "There is no “=” here", vocabulary.withoutEquals());
        if ("[]{}".indexOf(letter) >= 0)
            return new SyntaxException(
                    text, at, 1, "“" + letter + "” is not understood", "Only “(” and “)” are brackets.");
        if (letter == '_') return new SyntaxException(text, at, 1, "A name begins with a letter, not with “_”", "");
        if (isInvisible(letter) || length == 1 && Character.isSurrogate(letter))
            return new SyntaxException(text, at, 1, "A character that cannot be seen is not understood", "");
        String seen = text.substring(at, at + length);
        return new SyntaxException(text, at, length, "“" + seen + "” is not understood", "");
    }

    /** Control characters, and marks that only change how their neighbours look. */
    private static boolean isInvisible(char letter) {
        return letter < ' '
                || letter >= 0x7f && letter <= 0xa0
                || letter == 0xad
                || letter >= 0x0300 && letter <= 0x036f
                || letter >= 0x2000 && letter <= 0x200f
                || letter >= 0x2028 && letter <= 0x202f
                || letter >= 0x205f && letter <= 0x206f
                || letter >= 0xfe00 && letter <= 0xfe0f
                || letter == 0xfeff;
    }

    /** A character ahead, or NUL beyond the end. */
    private char peek(int ahead) {
        return at + ahead < end ? text.charAt(at + ahead) : 0;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }
}
