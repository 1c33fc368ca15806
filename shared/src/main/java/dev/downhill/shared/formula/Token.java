package dev.downhill.shared.formula;

/**
 * A word or sign of a text.
 *
 * @param at the index of its first character
 * @param end the index behind its last
 * @param word what it says: a name in English letters, an operator as {@link Operator#sign} has it
 * @param value the number, or the raised exponent
 */
record Token(Type type, int at, int end, String word, double value) {
    enum Type {
        NUMBER,
        NAME,
        OPERATOR,
        /** Raised digits, as ². */
        RAISED,
        ROOT,
        OPEN,
        CLOSE,
        BAR,
        COMMA,
        END
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    boolean isOperator(String sign) {
        return type == Type.OPERATOR && word.equals(sign);
    }
}
