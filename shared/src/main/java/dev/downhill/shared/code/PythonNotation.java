package dev.downhill.shared.code;

import dev.downhill.shared.formula.Expression;
import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import dev.downhill.shared.formula.Operator;
import dev.downhill.shared.formula.Precedence;
import dev.downhill.shared.math.Numbers;
import java.util.List;
import java.util.Set;

/**
 * Writes an expression in Python. In PyTorch every name stands for a tensor; what has no name in it is a plain number, and is
 * made a tensor where a function wants one.
 */
final class PythonNotation implements Expression.Visitor<Integer> {
    private final Dialect dialect;
    private final PythonNames names;
    private final String loss;
    private final Set<String> vectors;
    private final PlainNumbers plain;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param loss the name of the function that is f in rules
     * @param vectors the names that are vectors where there are any, as in rules
     */
    PythonNotation(Dialect dialect, PythonNames names, String loss, Set<String> vectors, PlainNumbers plain) {
        this.dialect = dialect;
        this.names = names;
        this.loss = loss;
        this.vectors = vectors;
        this.plain = plain;
    }

    String of(Expression expression) {
        text.setLength(0);
        expression.accept(this);
        return text.toString();
    }

    /** What a name is given: in PyTorch always a tensor, and for a vector what has coordinates. */
    String assigned(Expression expression, boolean isVector) {
        text.setLength(0);
        if (isVector) vector(expression);
        else tensor(expression);
        return text.toString();
    }

    /** A number that is not taken for a whole one: {@code 20.0}. */
    static String decimal(double value) {
        String number = Numbers.text(value);
        return number.indexOf('.') < 0 && number.indexOf('e') < 0 ? number + ".0" : number;
    }

    /** Whether an expression has a name in it, or a function of a whole vector. */
    private static boolean isNamed(Expression expression) {
        if (expression instanceof Negation negation) return isNamed(negation.of());
        if (expression instanceof Binary binary) return isNamed(binary.left()) || isNamed(binary.right());
        if (!(expression instanceof Call call)) return expression instanceof Name;
        for (Expression argument : call.arguments()) if (isNamed(argument)) return true;
        return Steps.seesVectors(call);
    }

    private void operand(Expression operand, int precedence) {
        int start = text.length();
        if (operand.accept(this) >= precedence) return;
        text.insert(start, '(').append(')');
    }

    /** Writes what must have two coordinates. */
    private void vector(Expression expression) {
        if (!Steps.isVector(expression, vectors)) text.append(dialect.of("zeros(2) + "));
        tensor(expression);
    }

    /** Writes an operand with which Python alone would raise an error, so that the library computes infinity or what is no number. */
    private void inLibrary(Expression operand) {
        text.append(dialect == Dialect.NUMPY ? "np.float64(" : "torch.tensor(float(");
        operand.accept(this);
        text.append(dialect == Dialect.NUMPY ? ")" : "))");
    }

    /** Writes an operand that must be a tensor in PyTorch. */
    private void tensor(Expression operand) {
        boolean bare = dialect == Dialect.TORCH && !isNamed(operand);
        if (bare && operand instanceof Expression.Number number && Double.isFinite(number.value())) {
            text.append(dialect.value(number.value()));
            return;
        }
        if (bare) text.append("torch.tensor(float(");
        operand.accept(this);
        if (bare) text.append("))");
    }

    @Override
    public Integer number(Expression.Number number) {
        double value = number.value();
        String plain = Numbers.text(value);
        if (!Double.isFinite(value)) text.append(dialect.of(Double.isNaN(value) ? "nan" : "inf"));
        // long whole numbers are no doubles to Python
        else text.append(plain.length() > 15 ? decimal(value) : plain);
        return Precedence.ATOM;
    }

    @Override
    public Integer constant(Constant constant) {
        text.append(dialect == Dialect.NUMPY ? "np." : "math.").append(constant.word());
        return Precedence.ATOM;
    }

    @Override
    public Integer name(Name name) {
        text.append(names.of(name.name()));
        return Precedence.ATOM;
    }

    @Override
    public Integer negation(Negation negation) {
        text.append('-');
        operand(negation.of(), Precedence.POWER);
        return Precedence.SIGN;
    }

    @Override
    public Integer binary(Binary binary) {
        Operator operator = binary.operator();
        if (operator.precedence() == Precedence.COMPARISON) return truth(binary);
        if (operator == Operator.POWER && binary.left() == Constant.E) return function("exp", List.of(binary.right()));
        int precedence = operator.precedence();
        boolean isPower = operator == Operator.POWER;
        boolean raises = (isPower || operator == Operator.DIVIDE) && plain.mayRaise(binary);
        if (raises && isPower) inLibrary(binary.left());
        else operand(binary.left(), isPower ? Precedence.ATOM : precedence);
        text.append(isPower ? "**" : precedence == Precedence.SUM ? " " + operator.sign() + " " : operator.sign());
        boolean signed = binary.right() instanceof Negation;
        if (raises && !isPower) inLibrary(binary.right());
        else operand(binary.right(), isPower || signed ? Precedence.POWER : precedence + 1);
        return precedence;
    }

    /** A comparison as a number, 1 or 0. */
    private int truth(Binary comparison) {
        text.append(dialect == Dialect.NUMPY ? "np.where(" : "(");
        condition(comparison);
        text.append(dialect == Dialect.NUMPY ? ", 1.0, 0.0)" : ").double()");
        return Precedence.ATOM;
    }

    private void condition(Expression expression) {
        if (expression instanceof Binary binary && binary.operator().precedence() == Precedence.COMPARISON) {
            int start = text.length();
            tensor(binary.left());
            if (binary.left() instanceof Binary left && left.operator().precedence() == Precedence.COMPARISON)
                text.insert(start, '(').append(')');
            text.append(' ').append(binary.operator().sign()).append(' ');
            operand(binary.right(), Precedence.SUM);
        } else {
            tensor(expression);
            text.append(" != 0");
        }
    }

    @Override
    public Integer call(Call call) {
        String name = call.function().name();
        List<Expression> arguments = call.arguments();
        return switch (name) {
            case "sigmoid" -> sigmoid(arguments.get(0));
            case "where" -> where(arguments);
            case "relu" -> maximumWithZero(arguments.get(0));
            case "min" -> function("minimum", arguments);
            case "max" -> function("maximum", arguments);
            case "norm" -> ofVectors(dialect.of("linalg.norm"), arguments);
            case "sum", "dot" -> ofVectors(dialect.of(name), arguments);
            case "grad" -> ofVectors(name, arguments);
            case "f" -> ofVectors(loss, arguments);
            case "times" -> plain(name, arguments);
            default -> plain(plain.isPython(call) ? "math." + name : dialect.of(name), arguments);
        };
    }

    private int sigmoid(Expression argument) {
        if (dialect == Dialect.TORCH) return function("sigmoid", List.of(argument));
        text.append("1/(1 + np.exp(-");
        operand(argument, Precedence.POWER);
        text.append("))");
        return Precedence.PRODUCT;
    }

    private int maximumWithZero(Expression argument) {
        if (dialect == Dialect.TORCH) return function("relu", List.of(argument));
        text.append("np.maximum(");
        argument.accept(this);
        text.append(", 0)");
        return Precedence.ATOM;
    }

    private int where(List<Expression> arguments) {
        text.append(dialect.of("where("));
        condition(arguments.get(0));
        for (int i = 1; i < 3; i++) {
            text.append(", ");
            tensor(arguments.get(i));
        }
        text.append(')');
        return Precedence.ATOM;
    }

    private int function(String name, List<Expression> arguments) {
        return plain(dialect.of(name), arguments);
    }

    private int ofVectors(String name, List<Expression> arguments) {
        text.append(name).append('(');
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) text.append(", ");
            vector(arguments.get(i));
        }
        text.append(')');
        return Precedence.ATOM;
    }

    private int plain(String name, List<Expression> arguments) {
        text.append(name).append('(');
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) text.append(", ");
            if (name.startsWith("math.")) arguments.get(i).accept(this);
            else tensor(arguments.get(i));
        }
        text.append(')');
        return Precedence.ATOM;
    }
}
