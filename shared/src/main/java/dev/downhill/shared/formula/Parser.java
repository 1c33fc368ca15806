package dev.downhill.shared.formula;

import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import dev.downhill.shared.formula.Token.Type;
import java.util.ArrayList;
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

    private final String text;
    private final Vocabulary vocabulary;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private Lexer lexer;
    private Token token;
    private Token before;
    private boolean barIsOpen;
    private int depth;
    private int nodes;

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
        this.text = text;
        this.vocabulary = vocabulary;
        lexer = new Lexer(text, 0, 0, vocabulary);
        token = before = lexer.next();
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
        lexer = new Lexer(text, start, end, vocabulary);
        before = new Token(Type.OPEN, start, start, "", 0);
        token = lexer.next();
        barIsOpen = false;
        depth = 0;
        Expression expression = comparison();
        if (token.is(Type.CLOSE)) throw wrong("There is no “(” that this “)” closes", "");
        if (token.is(Type.COMMA))
            throw wrong("“,” only separates the arguments of a function", "Decimals have a point.");
        if (!token.is(Type.END)) throw wrong("Expected an operator or the end", "");
        return expression;
    }

    /**
     * Reads a name that stands alone from {@code start} to {@code end}: what something is assigned to.
     *
     * @throws SyntaxException when there is none, or a word that has a meaning of its own
     */
    public String readName(int start, int end) {
        lexer = new Lexer(text, start, end, vocabulary);
        token = lexer.next();
        Token name = token;
        if (!name.is(Type.NAME)) throw wrong("Expected a name before “=”", "");
        if (isMeaningful(name.word()))
            throw wrong("“" + written(name) + "” has a meaning of its own", "Choose another name.");
        advance();
        if (!token.is(Type.END)) throw wrong("Expected “=” after “" + written(name) + "”", "");
        return name.word();
    }

    private boolean isMeaningful(String word) {
        return word.equals("pi")
                || word.equals("e")
                || word.equals("pow")
                || Function.find(vocabulary.functions(), Vocabulary.meant(word)) != null;
    }

    private Expression comparison() {
        Expression left = sum();
        Operator operator = operator(Precedence.COMPARISON);
        if (operator == null) return left;
        advance();
        return node(new Binary(operator, left, sum()));
    }

    private Expression sum() {
        Expression sum = product();
        for (Operator operator = operator(Precedence.SUM); operator != null; operator = operator(Precedence.SUM)) {
            advance();
            sum = node(new Binary(operator, sum, product()));
        }
        return sum;
    }

    private Expression product() {
        Expression product = signed();
        while (true) {
            Operator operator = operator(Precedence.PRODUCT);
            if (operator != null) {
                advance();
                product = node(new Binary(operator, product, signed()));
            } else if (beginsFactor()) {
                product = node(new Binary(Operator.MULTIPLY, product, power()));
            } else {
                return product;
            }
        }
    }

    /** The operator of this precedence that comes next, or null. */
    private @Nullable Operator operator(int precedence) {
        if (!token.is(Type.OPERATOR)) return null;
        for (Operator operator : Operator.values())
            if (operator.precedence() == precedence && operator.sign().equals(token.word())) return operator;
        return null;
    }

    private boolean beginsFactor() {
        if (token.is(Type.NUMBER) && before.is(Type.NUMBER))
            throw wrong("Expected an operator between two numbers", "");
        return token.is(Type.NUMBER)
                || token.is(Type.NAME)
                || token.is(Type.OPEN)
                || token.is(Type.ROOT)
                || token.is(Type.BAR) && !barIsOpen;
    }

    private Expression signed() {
        boolean minus = token.isOperator("-");
        if (!minus && !token.isOperator("+")) return power();
        enter();
        advance();
        Expression operand = signed();
        leave();
        return minus ? node(new Negation(operand)) : operand;
    }

    private Expression power() {
        Expression power = operand();
        while (token.is(Type.RAISED)) {
            power = node(new Binary(Operator.POWER, power, node(new Expression.Number(token.value()))));
            advance();
        }
        if (!token.isOperator("^")) return power;
        enter();
        advance();
        Expression exponent = signed();
        leave();
        return node(new Binary(Operator.POWER, power, exponent));
    }

    private Expression operand() {
        switch (token.type()) {
            case NUMBER:
                Expression number = new Expression.Number(token.value());
                advance();
                return node(number);
            case NAME:
                return named();
            case OPEN:
                Token open = token;
                advance();
                Expression inner = inBrackets();
                close(open);
                return inner;
            case BAR:
                return absolute();
            case ROOT:
                enter();
                advance();
                Expression root = call(Function.SQRT, List.of(operand()));
                leave();
                return root;
            default:
                throw expectedOperand();
        }
    }

    private Expression named() {
        Token name = token;
        advance();
        if (name.word().equals("pi")) return node(Constant.PI);
        if (name.word().equals("e")) return node(Constant.E);
        Function function = Function.find(vocabulary.functions(), Vocabulary.meant(name.word()));
        if (function != null) return call(function, name);
        if (name.word().equals("pow")) return pow(name);
        if (token.is(Type.OPEN) && !mayStandBeforeBracket(name.word()))
            throw new SyntaxException(
                    text,
                    name.at(),
                    name.end() - name.at(),
                    "There is no function “" + name.word() + "”",
                    "For a product write “" + name.word() + "*(…)”; the functions are " + vocabulary.list() + ".");
        names.putIfAbsent(name.word(), name.at());
        return node(new Name(name.word()));
    }

    /** Whether a name before a bracket is a factor: k(x + 1) is, but foo(x + 1) looks like a function. */
    private static boolean mayStandBeforeBracket(String name) {
        int letters = 0;
        while (letters < name.length() && name.charAt(letters) > '9' && name.charAt(letters) != '_') letters++;
        return letters == 1 || Greek.isName(name.substring(0, letters));
    }

    /** The function's arguments; a whole power may stand between: sin²(x) and sin^2(x) are (sin(x))². */
    private Expression call(Function function, Token name) {
        double raised = 0;
        if (token.isOperator("^")) {
            advance();
            raised = wholePower(name, token.is(Type.NUMBER) ? token.value() : 0);
        } else if (token.is(Type.RAISED)) {
            raised = wholePower(name, token.value());
        }
        Expression call = call(function, arguments(name, function.arguments()));
        return raised == 0 ? call : node(new Binary(Operator.POWER, call, node(new Expression.Number(raised))));
    }

    private double wholePower(Token name, double power) {
        if (!(power >= 2 && power == Math.floor(power)))
            throw wrong(
                    "Expected a whole number from 2 on",
                    "Other powers of a function are written “" + written(name) + "(…)^n”.");
        advance();
        return power;
    }

    private Expression pow(Token name) {
        List<Expression> arguments = arguments(name, 2);
        return node(new Binary(Operator.POWER, arguments.get(0), arguments.get(1)));
    }

    private Expression call(Function function, List<Expression> arguments) {
        return node(new Call(function, arguments));
    }

    private List<Expression> arguments(Token name, int count) {
        Token open = token;
        if (!open.is(Type.OPEN)) throw wrong("Expected “(” after “" + written(name) + "”", "");
        advance();
        List<Expression> arguments = new ArrayList<>();
        arguments.add(inBrackets());
        while (token.is(Type.COMMA) && arguments.size() < count) {
            advance();
            arguments.add(inBrackets());
        }
        if (token.is(Type.COMMA) || arguments.size() < count && token.is(Type.CLOSE)) {
            String plural = count == 1 ? " argument" : " arguments";
            throw wrong("“" + written(name) + "” takes " + count + plural, count == 1 ? "Decimals have a point." : "");
        }
        close(open);
        return List.copyOf(arguments);
    }

    /** What stands in brackets; bars of outside cannot be closed there. */
    private Expression inBrackets() {
        boolean outside = barIsOpen;
        barIsOpen = false;
        enter();
        Expression inner = comparison();
        leave();
        barIsOpen = outside;
        return inner;
    }

    private void close(Token open) {
        if (token.is(Type.CLOSE)) {
            advance();
            return;
        }
        if (token.is(Type.COMMA))
            throw wrong("“,” only separates the arguments of a function", "Decimals have a point.");
        throw wrong("Expected an operator or “)” for the “(”" + placeOf(open), "");
    }

    private Expression absolute() {
        Token open = token;
        boolean outside = barIsOpen;
        barIsOpen = true;
        enter();
        advance();
        Expression inner = comparison();
        leave();
        if (!token.is(Type.BAR))
            throw wrong(
                    "Expected an operator or “|” for the “|”" + placeOf(open), "Instead of bars you can write abs(…).");
        barIsOpen = outside;
        advance();
        return call(Function.ABS, List.of(inner));
    }

    private String placeOf(Token open) {
        int start = text.lastIndexOf('\n', open.at()) + 1;
        return " of character " + (text.codePointCount(start, open.at()) + 1);
    }

    private SyntaxException expectedOperand() {
        boolean atStart = before.is(Type.OPEN) && before.end() == before.at();
        if (atStart && token.is(Type.END)) return wrong("Expected a formula, such as x^2 + 3*y^2", "");
        String after = atStart ? " at the start" : " after “" + written(before) + "”";
        String hint = before.is(Type.BAR) ? "Instead of bars you can write abs(…)." : "";
        return wrong("Expected a number, a variable or “(”" + after, hint);
    }

    private String written(Token said) {
        return text.substring(said.at(), said.end());
    }

    private SyntaxException wrong(String sentence, String more) {
        return new SyntaxException(text, token.at(), token.end() - token.at(), sentence, more);
    }

    private void advance() {
        before = token;
        token = lexer.next();
    }

    private void enter() {
        if (++depth > DEEPEST) throw wrong("Nested deeper than " + DEEPEST + " levels", "");
    }

    private void leave() {
        depth--;
    }

    private Expression node(Expression expression) {
        if (++nodes > MOST_NODES) throw wrong("More than " + MOST_NODES + " numbers, names and operators", "");
        return expression;
    }
}
