package dev.downhill.shared.formula;

import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import dev.downhill.shared.formula.Token.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions: one parser for all those of a text, whose nodes it counts together.
 *
 * <pre>
 * comparison = sum [("<" | ">" | "<=" | ">=") sum]
 * sum        = product {("+" | "-") product}
 * product    = signed {("*" | "/") signed | power}
 * signed     = ("+" | "-") signed | power
 * power      = operand {raised digits} ["^" signed]
 * operand    = number | name | function "(" comparison {"," comparison} ")"
 *            | "(" comparison ")" | "|" comparison "|" | "√" operand
 * </pre>
 *
 * A product without a sign binds like one with it, so that 1/2x is (1/2)·x. A bar closes the innermost open one of the same
 * brackets wherever it can.
 */
public final class Parser {
    /** The most characters of a text. */
    public static final int MOST_CHARACTERS = 500;
    /** The most brackets, functions, bars, signs and exponents within one another. */
    public static final int DEEPEST = 64;
    /** The most numbers, names, functions and operators of a text. */
    public static final int MOST_NODES = 500;

    static final String NO_BARS = "Instead of bars you can write abs(…).";

    private final Words words;
    private final Calls calls;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private boolean barIsOpen;

    /** @throws SyntaxException when the text is too long */
    public Parser(String text, Vocabulary vocabulary) {
        int characters = text.codePointCount(0, text.length());
        if (characters > MOST_CHARACTERS)
            throw new SyntaxException(
                    text,
                    text.offsetByCodePoints(0, MOST_CHARACTERS),
                    0,
                    "This may have at most " + MOST_CHARACTERS + " characters, but has " + characters,
                    "");
        words = new Words(text, vocabulary);
        calls = new Calls(words, this::inBrackets);
    }

    /** The names read so far, in their order, with the index of the first time each was said. */
    public Map<String, Integer> names() {
        return names;
    }

    /**
     * Reads the part of the text from {@code start} to {@code end}.
     *
     * @throws SyntaxException when it is not an expression
     */
    public Expression read(int start, int end) {
        words.begin(start, end);
        barIsOpen = false;
        Expression expression = comparison();
        if (words.at(Type.CLOSE)) throw words.wrong("There is no “(” that this “)” closes", "");
        if (words.at(Type.COMMA)) throw words.unexpectedComma();
        if (!words.at(Type.END)) throw words.wrong("Expected an operator or the end", "");
        return expression;
    }

    /**
     * Reads a name that stands alone from {@code start} to {@code end}: what something is assigned to.
     *
     * @throws SyntaxException when there is none, or a word that has a meaning of its own
     */
    public String readName(int start, int end) {
        words.begin(start, end);
        Token name = words.token();
        if (!name.is(Type.NAME)) throw words.wrong("Expected a name before “=”", "");
        if (words.vocabulary().hasMeaning(name.word()))
            throw words.wrong("“" + words.written(name) + "” has a meaning of its own", "Choose another name.");
        words.advance();
        if (!words.at(Type.END)) throw words.wrong("Expected “=” after “" + words.written(name) + "”", "");
        return name.word();
    }

    /**
     * The first character from {@code start} to {@code end} that goes on from a name in another way than by its equals sign;
     * {@code end} if there is nothing but the name.
     *
     * @throws SyntaxException when there is no name
     */
    public int afterName(int start, int end) {
        words.begin(start, end);
        if (!words.at(Type.NAME)) throw words.wrong("Expected a name before “=”", "");
        try {
            words.advance();
        } catch (SyntaxException e) {
            return e.problem().at();
        }
        return words.at(Type.END) ? end : words.token().at();
    }

    private Expression comparison() {
        Expression left = sum();
        Operator operator = operator(Precedence.COMPARISON);
        if (operator == null) return left;
        words.advance();
        return words.node(new Binary(operator, left, sum()));
    }

    private Expression sum() {
        Expression sum = product();
        for (Operator operator = operator(Precedence.SUM); operator != null; operator = operator(Precedence.SUM)) {
            words.advance();
            sum = words.node(new Binary(operator, sum, product()));
        }
        return sum;
    }

    private Expression product() {
        Expression product = signed();
        while (true) {
            Operator operator = operator(Precedence.PRODUCT);
            if (operator != null) {
                words.advance();
                product = words.node(new Binary(operator, product, signed()));
            } else if (beginsFactor()) {
                product = words.node(new Binary(Operator.MULTIPLY, product, power()));
            } else {
                return product;
            }
        }
    }

    /** The operator of this precedence that comes next, or null. */
    private @Nullable Operator operator(int precedence) {
        if (!words.at(Type.OPERATOR)) return null;
        for (Operator operator : Operator.values())
            if (operator.precedence() == precedence
                    && operator.sign().equals(words.token().word())) return operator;
        return null;
    }

    private boolean beginsFactor() {
        if (words.at(Type.NUMBER) && words.before().is(Type.NUMBER))
            throw words.wrong("Expected an operator between two numbers", "");
        return words.at(Type.NUMBER)
                || words.at(Type.NAME)
                || words.at(Type.OPEN)
                || words.at(Type.ROOT)
                || words.at(Type.BAR) && !barIsOpen;
    }

    private Expression signed() {
        boolean minus = words.token().isOperator("-");
        if (!minus && !words.token().isOperator("+")) return power();
        words.enter();
        words.advance();
        Expression operand = signed();
        words.leave();
        return minus ? words.node(new Negation(operand)) : operand;
    }

    private Expression power() {
        Expression power = operand();
        while (words.at(Type.RAISED)) {
            power = words.node(new Binary(
                    Operator.POWER,
                    power,
                    words.node(new Expression.Number(words.token().value()))));
            words.advance();
        }
        if (!words.token().isOperator("^")) return power;
        words.enter();
        words.advance();
        Expression exponent = signed();
        words.leave();
        return words.node(new Binary(Operator.POWER, power, exponent));
    }

    private Expression operand() {
        switch (words.token().type()) {
            case NUMBER:
                Expression number = new Expression.Number(words.token().value());
                words.advance();
                return words.node(number);
            case NAME:
                return named();
            case OPEN:
                Token open = words.token();
                words.advance();
                Expression inner = inBrackets();
                calls.close(open);
                return inner;
            case BAR:
                return absolute();
            case ROOT:
                words.enter();
                words.advance();
                Expression root = call(Function.SQRT, List.of(operand()));
                words.leave();
                return root;
            default:
                throw words.expectedOperand();
        }
    }

    private Expression named() {
        Token name = words.token();
        words.advance();
        if (name.word().equals("pi")) return words.node(Constant.PI);
        if (name.word().equals("e")) return words.node(Constant.E);
        Function function = Function.find(words.vocabulary().functions(), Vocabulary.meant(name.word()));
        if (function != null) return calls.of(function, name);
        if (name.word().equals("pow")) return calls.power(name);
        if (words.at(Type.OPEN) && !Vocabulary.mayStandBeforeBracket(name.word()))
            throw words.wrong(
                    name,
                    "There is no function “" + name.word() + "”",
                    "For a product write “" + name.word() + "*(…)”; the functions are "
                            + words.vocabulary().list() + ".");
        names.putIfAbsent(name.word(), name.at());
        return words.node(new Name(name.word()));
    }

    private Expression call(Function function, List<Expression> arguments) {
        return words.node(new Call(function, arguments));
    }

    /** What stands in brackets; bars of outside cannot be closed there. */
    private Expression inBrackets() {
        boolean outside = barIsOpen;
        barIsOpen = false;
        words.enter();
        Expression inner = comparison();
        words.leave();
        barIsOpen = outside;
        return inner;
    }

    private Expression absolute() {
        Token open = words.token();
        boolean outside = barIsOpen;
        barIsOpen = true;
        words.enter();
        words.advance();
        Expression inner = comparison();
        words.leave();
        if (!words.at(Type.BAR))
            throw words.wrong("Expected an operator or “|” for the “|”" + words.placeOf(open), NO_BARS);
        barIsOpen = outside;
        words.advance();
        return call(Function.ABS, List.of(inner));
    }
}
