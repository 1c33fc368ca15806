package dev.downhill.shared.formula;

import static dev.downhill.shared.formula.MathElement.bracket;
import static dev.downhill.shared.formula.MathElement.leaf;
import static dev.downhill.shared.formula.MathElement.of;
import static dev.downhill.shared.formula.MathElement.row;
import static dev.downhill.shared.formula.MathElement.sign;

import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Typesets an expression as MathML: fractions, powers, roots, bars, and brackets only where they are needed. */
public final class Typesetting implements Expression.Visitor<Typesetting.Set> {
    private static final String INVISIBLE_TIMES = "\u2062";
    private static final String APPLY = "\u2061";

    /**
     * Something typeset.
     *
     * @param precedence how tightly it binds as it is seen: a fraction's line is its brackets
     * @param opensWithDigit whether a factor before it needs a dot
     * @param isWord whether it is, or ends with, a name of several letters, which would run into the next
     */
    record Set(MathElement element, int precedence, boolean opensWithDigit, boolean isWord) {
        static Set atom(MathElement element) {
            return new Set(element, Precedence.ATOM, false, false);
        }
    }

    private final UnaryOperator<String> symbols;

    private Typesetting(UnaryOperator<String> symbols) {
        this.symbols = symbols;
    }

    /** With Greek letters for their English names. */
    public static MathElement of(Expression expression) {
        return of(expression, Greek::letter);
    }

    /** @param symbols the symbol of a name, as κ of {@code condition} */
    public static MathElement of(Expression expression, UnaryOperator<String> symbols) {
        return expression.accept(new Typesetting(symbols)).element();
    }

    /** {@code name = expression}. */
    public static MathElement ofAssignment(String name, Expression expression) {
        return MathElement.of("mrow", Symbols.name(name).element(), sign("="), of(expression));
    }

    private Set set(Expression expression) {
        return expression.accept(this);
    }

    /** An operand, in brackets if it binds more loosely than {@code precedence}. */
    private Set operand(Expression expression, int precedence) {
        Set set = set(expression);
        return set.precedence() >= precedence ? set : Set.atom(brackets(set.element()));
    }

    private static MathElement brackets(MathElement inner) {
        return between("(", inner, ")");
    }

    private static MathElement between(String open, MathElement inner, String close) {
        return MathElement.of("mrow", bracket(open, inner), inner, bracket(close, inner));
    }

    @Override
    public Set number(Expression.Number number) {
        return Symbols.number(number.value());
    }

    @Override
    public Set constant(Constant constant) {
        return Set.atom(leaf("mi", Greek.letter(constant.word())));
    }

    @Override
    public Set name(Name name) {
        return Symbols.name(symbols.apply(name.name()));
    }

    @Override
    public Set negation(Negation negation) {
        Set operand = unsigned(negation.of(), Precedence.PRODUCT);
        return new Set(MathElement.of("mrow", sign("−"), operand.element()), Precedence.SIGN, false, operand.isWord());
    }

    @Override
    public Set binary(Binary binary) {
        return switch (binary.operator()) {
            case DIVIDE ->
                Set.atom(MathElement.of(
                        "mfrac",
                        set(binary.left()).element(),
                        set(binary.right()).element()));
            case POWER -> power(binary);
            case MULTIPLY -> product(binary);
            default -> inRow(binary);
        };
    }

    /** Sums and comparisons. */
    private Set inRow(Binary binary) {
        Operator operator = binary.operator();
        boolean isSum = operator.precedence() == Precedence.SUM;
        Set left = operand(binary.left(), Precedence.SUM);
        Set right = isSum ? unsigned(binary.right(), Precedence.PRODUCT) : operand(binary.right(), Precedence.SUM);
        List<MathElement> parts = new ArrayList<>();
        addJoined(left, isSum && left.precedence() == Precedence.SUM, parts);
        parts.add(sign(Symbols.operator(operator)));
        parts.add(right.element());
        return new Set(row(parts), operator.precedence(), left.opensWithDigit(), right.isWord());
    }

    /** A row in a row looks the same, but one row is what a screen reader reads as one. */
    private static void addJoined(Set left, boolean joins, List<MathElement> parts) {
        if (joins && left.element().tag().equals("mrow"))
            parts.addAll(left.element().children());
        else parts.add(left.element());
    }

    /** An operand behind an operator: one that begins with a minus sign is in brackets. */
    private Set unsigned(Expression expression, int precedence) {
        Set set = set(expression);
        boolean bare = set.precedence() >= precedence && set.precedence() != Precedence.SIGN;
        return bare ? set : Set.atom(brackets(set.element()));
    }

    private Set product(Binary binary) {
        // (−x)·y looks like −x·y and has the same value
        Set left = operand(binary.left(), Precedence.PRODUCT);
        Set right = operand(binary.right(), Precedence.POWER);
        boolean dot = right.opensWithDigit() || left.isWord() || right.isWord();
        List<MathElement> parts = new ArrayList<>();
        addJoined(left, left.precedence() == Precedence.PRODUCT, parts);
        parts.add(sign(dot ? "⋅" : INVISIBLE_TIMES));
        parts.add(right.element());
        int precedence = left.precedence() == Precedence.SIGN ? Precedence.SIGN : Precedence.PRODUCT;
        return new Set(row(parts), precedence, left.opensWithDigit(), right.isWord());
    }

    private Set power(Binary binary) {
        MathElement exponent = set(binary.right()).element();
        if (binary.left() instanceof Call call
                && Symbols.takesPower(call.function())
                && binary.right() instanceof Expression.Number)
            return call(call, MathElement.of("msup", leaf("mi", call.function().name()), exponent));
        Set base = set(binary.left());
        String tag = base.element().tag();
        boolean bare = base.precedence() == Precedence.ATOM
                && (tag.equals("mi")
                        || tag.equals("mn")
                        || tag.equals("msub")
                        || tag.equals("mrow") && isAbsolute(binary.left()));
        MathElement element = MathElement.of("msup", bare ? base.element() : brackets(base.element()), exponent);
        return new Set(element, Precedence.POWER, bare && base.opensWithDigit(), false);
    }

    private static boolean isAbsolute(Expression expression) {
        return expression instanceof Call call && call.function().equals(Function.ABS);
    }

    @Override
    public Set call(Call call) {
        Function function = call.function();
        if (function.equals(Function.SQRT))
            return Set.atom(MathElement.of("msqrt", set(call.argument()).element()));
        if (function.equals(Function.ABS))
            return Set.atom(between("|", set(call.argument()).element(), "|"));
        if (function.equals(Function.FLOOR))
            return Set.atom(between("⌊", set(call.argument()).element(), "⌋"));
        if (function.equals(Function.CEIL))
            return Set.atom(between("⌈", set(call.argument()).element(), "⌉"));
        if (function.name().equals("norm"))
            return Set.atom(between("‖", set(call.argument()).element(), "‖"));
        if (function.equals(Function.EXP)) {
            MathElement power =
                    MathElement.of("msup", leaf("mi", "e"), set(call.argument()).element());
            return new Set(power, Precedence.POWER, false, false);
        }
        return call(call, Symbols.function(function));
    }

    private Set call(Call call, MathElement name) {
        List<MathElement> inside = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            if (!inside.isEmpty()) inside.add(sign(","));
            inside.add(set(argument).element());
        }
        return Set.atom(MathElement.of("mrow", name, sign(APPLY), brackets(row(inside))));
    }
}
