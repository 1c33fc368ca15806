package dev.downhill.shared.formula;

import static dev.downhill.shared.formula.MathElement.leaf;
import static dev.downhill.shared.formula.MathElement.row;
import static dev.downhill.shared.formula.MathElement.sign;

import dev.downhill.shared.formula.Typesetting.Set;
import dev.downhill.shared.math.Numbers;
import java.util.List;

/** How numbers, names and operators are typeset. */
final class Symbols {
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private Symbols() {}

    /** A number; one with an exponent as a product, 2·10⁻⁷. */
    static Set number(double value) {
        String text = Numbers.text(value);
        int e = text.indexOf('e');
        if (e < 0) return new Set(leaf("mn", text), Precedence.ATOM, true, false);
        String exponent = text.substring(text.charAt(e + 1) == '+' ? e + 2 : e + 1);
        MathElement digits = leaf("mn", exponent.charAt(0) == '-' ? exponent.substring(1) : exponent);
        MathElement power = MathElement.of(
                "msup", leaf("mn", "10"), exponent.charAt(0) == '-' ? row(List.of(sign("−"), digits)) : digits);
        if (e == 1 && text.charAt(0) == '1') return new Set(power, Precedence.POWER, true, false);
        MathElement product = MathElement.of("mrow", leaf("mn", text.substring(0, e)), sign("⋅"), power);
        return new Set(product, Precedence.PRODUCT, true, false);
    }

    /** A name: Greek letters as such, digits at its end and what follows {@code _} lowered, several letters upright. */
    static Set name(String said) {
        String name = withPlainDigits(said);
        int end = name.length();
        while (end > 1 && isDigit(name.charAt(end - 1))) end--;
        int low = name.indexOf('_');
        if (low > 0 && low + 1 < name.length() && isLetter(name.substring(0, low)))
            return Set.atom(lowered(name.substring(0, low), name.substring(low + 1)));
        if (low < 0 && end < name.length()) {
            String word = name.substring(0, end);
            return new Set(lowered(word, name.substring(end)), Precedence.ATOM, false, !isLetter(word));
        }
        String letter = Greek.letter(name);
        return new Set(leaf("mi", letter.replace('_', ' ')), Precedence.ATOM, false, letter.length() > 1);
    }

    private static MathElement lowered(String letter, String below) {
        boolean number = true;
        for (int i = 0; i < below.length(); i++) number &= isDigit(below.charAt(i));
        return MathElement.of(
                "msub",
                leaf("mi", Greek.letter(letter)),
                leaf(number ? "mn" : "mi", Greek.letter(below.replace('_', ' '))));
    }

    private static boolean isLetter(String name) {
        return Greek.letter(name).length() == 1;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static String withPlainDigits(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            int low = LOWERED.indexOf(name.charAt(i));
            plain.append(low < 0 ? name.charAt(i) : (char) ('0' + low));
        }
        return plain.toString();
    }

    static String operator(Operator operator) {
        return switch (operator) {
            case SUBTRACT -> "−";
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
            default -> operator.sign();
        };
    }

    static MathElement function(Function function) {
        return leaf("mi", function.name().equals("grad") ? "∇f" : function.name());
    }

    /** Whether its power is written behind its name: sin²(x). */
    static boolean takesPower(Function function) {
        String name = function.name();
        return name.equals("sin")
                || name.equals("cos")
                || name.equals("tan")
                || name.equals("sinh")
                || name.equals("cosh")
                || name.equals("tanh")
                || name.equals("log");
    }
}
