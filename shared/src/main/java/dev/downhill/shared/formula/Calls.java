package dev.downhill.shared.formula;

import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Token.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The part of a {@link Parser} that reads functions and their arguments, from behind the function's name. */
final class Calls {
    private final Words words;
    private final Supplier<Expression> inBrackets;

    /** @param inBrackets reads what stands between brackets or commas */
    Calls(Words words, Supplier<Expression> inBrackets) {
        this.words = words;
        this.inBrackets = inBrackets;
    }

    /** The function's arguments; a whole power may stand between: sin²(x) and sin^2(x) are (sin(x))². */
    Expression of(Function function, Token name) {
        double raised = 0;
        if (words.token().isOperator("^")) {
            words.advance();
            raised = wholePower(name, words.at(Type.NUMBER) ? words.token().value() : 0);
        } else if (words.at(Type.RAISED)) {
            raised = wholePower(name, words.token().value());
        }
        Expression call = words.node(new Call(function, arguments(name, function.arguments())));
        return raised == 0
                ? call
                : words.node(new Binary(Operator.POWER, call, words.node(new Expression.Number(raised))));
    }

    private double wholePower(Token name, double power) {
        if (!(power >= 2 && power == Math.floor(power)))
            throw words.wrong(
                    "Expected a whole number from 2 on",
                    "Other powers of a function are written “" + words.written(name) + "(…)^n”.");
        words.advance();
        return power;
    }

    /** pow(a, b), which is a^b. */
    Expression power(Token name) {
        List<Expression> arguments = arguments(name, 2);
        return words.node(new Binary(Operator.POWER, arguments.get(0), arguments.get(1)));
    }

    private List<Expression> arguments(Token name, int count) {
        Token open = words.token();
        if (!open.is(Type.OPEN)) throw words.wrong("Expected “(” after “" + words.written(name) + "”", "");
        words.advance();
        List<Expression> arguments = new ArrayList<>();
        arguments.add(inBrackets.get());
        while (words.at(Type.COMMA) && arguments.size() < count) {
            words.advance();
            arguments.add(inBrackets.get());
        }
        if (words.at(Type.COMMA) || arguments.size() < count && words.at(Type.CLOSE)) {
            String plural = count == 1 ? " argument" : " arguments";
            throw words.wrong(
                    "“" + words.written(name) + "” takes " + count + plural,
                    count == 1 ? "Decimals have a point." : "");
        }
        close(open);
        return List.copyOf(arguments);
    }

    /** Goes past the bracket that closes another. */
    void close(Token open) {
        if (words.at(Type.CLOSE)) {
            words.advance();
            return;
        }
        if (words.at(Type.COMMA)) throw words.unexpectedComma();
        throw words.wrong("Expected an operator or “)” for the “(”" + words.placeOf(open), "");
    }
}
