package dev.downhill.shared.formula;

import dev.downhill.shared.formula.Assembly.Instruction;
import dev.downhill.shared.formula.Assembly.WholePower;
import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import java.util.ArrayList;
import java.util.List;

/**
 * The derivatives of a formula by x and y as expressions, to be written down: those of {@link Derivative}, read back from its
 * registers. What they have in common, and what would make an expression too long to read, comes in lines of its own first.
 */
public final class PartialDerivatives {
    /** a·b, but 0 for 0·∞: a slope of infinity along a direction in which nothing changes. */
    public static final Function TIMES = new Function("times", 2, Operation.SLOPE_TIMES);

    /** How many operations an expression may have before it gets a line. */
    private static final int LONGEST = 14;

    private final List<String> inputs = new ArrayList<>();
    private final Assembly assembly = new Assembly();
    private final List<Line> lines = new ArrayList<>();
    private final List<Expression> results = new ArrayList<>();
    private int[] uses = {};
    private int[] sizes = {};
    private final List<Expression> written = new ArrayList<>();
    private int names;

    /** A name for an expression, in which the names of the lines above may occur. */
    public record Line(String name, Expression expression) {}

    private PartialDerivatives(Formula formula, boolean second) {
        inputs.addAll(List.of("x", "y"));
        inputs.addAll(formula.parameters());
        for (int i = 0; i < inputs.size(); i++) assembly.input(1 << Math.min(i, 2));
        int value = assembly.add(formula.expression(), inputs::indexOf);
        int byX = Derivative.of(assembly, value, 0);
        int byY = Derivative.of(assembly, value, 1);
        if (second)
            write(Derivative.of(assembly, byX, 0), Derivative.of(assembly, byX, 1), Derivative.of(assembly, byY, 1));
        else write(byX, byY);
    }

    /** ∂f/∂x, ∂f/∂y. */
    public static PartialDerivatives first(Formula formula) {
        return new PartialDerivatives(formula, false);
    }

    /** ∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y². */
    public static PartialDerivatives second(Formula formula) {
        return new PartialDerivatives(formula, true);
    }

    public List<Line> lines() {
        return lines;
    }

    /** The derivatives in the names of x, y, the parameters and the lines. */
    public List<Expression> results() {
        return results;
    }

    private void write(int... outputs) {
        uses = new int[assembly.size()];
        sizes = new int[assembly.size()];
        for (int output : outputs) use(output);
        // in place of what is not used there is anything
        for (int register = 0; register < uses.length; register++)
            written.add(uses[register] == 0 ? Constant.E : write(register));
        for (int output : outputs) results.add(written.get(output));
    }

    private void use(int register) {
        if (uses[register]++ > 0) return;
        for (int operand : operands(register)) use(operand);
    }

    private Expression write(int register) {
        List<Integer> operands = operands(register);
        int size = operands.isEmpty() ? 0 : 1;
        for (int operand : operands) size += sizes[operand];
        Expression expression = expression(register);
        boolean isShort = size <= 1 && expression instanceof Negation;
        if (size > LONGEST || size > 0 && !isShort && uses[register] > 1) {
            lines.add(new Line(freshName(), expression));
            return new Name(lines.get(lines.size() - 1).name());
        }
        sizes[register] = size;
        return expression;
    }

    private String freshName() {
        String name;
        do name = "u" + ++names;
        while (inputs.contains(name));
        return name;
    }

    private List<Integer> operands(int register) {
        if (assembly.isConstant(register)) return List.of();
        WholePower power = assembly.wholePower(register);
        if (power != null) return List.of(power.base());
        Instruction made = assembly.instruction(register);
        switch (made.operation()) {
            case Operation.INPUT:
                return List.of();
            case Operation.ADD:
            case Operation.SUBTRACT:
            case Operation.MULTIPLY:
            case Operation.DIVIDE:
            case Operation.POWER:
            case Operation.MIN:
            case Operation.MAX:
            case Operation.LESS:
            case Operation.AT_MOST:
            case Operation.SLOPE_TIMES:
                return List.of(made.a(), made.b());
            case Operation.WHERE:
                return List.of(made.a(), made.b(), made.c());
            default:
                return List.of(made.a());
        }
    }

    private Expression expression(int register) {
        if (assembly.isConstant(register)) return number(assembly.value(register));
        WholePower power = assembly.wholePower(register);
        if (power != null) return new Binary(Operator.POWER, written.get(power.base()), number(power.exponent()));
        Instruction made = assembly.instruction(register);
        if (made.operation() == Operation.INPUT) return new Name(inputs.get(register));
        if (made.operation() == Operation.NEGATE) return new Negation(written.get(made.a()));
        List<Expression> arguments = new ArrayList<>();
        for (int operand : operands(register)) arguments.add(written.get(operand));
        if (made.operation() == Operation.MULTIPLY && isMinusOne(made.a())) return new Negation(arguments.get(1));
        for (Operator operator : Operator.values())
            if (operator.operation() == made.operation())
                return new Binary(operator, arguments.get(0), arguments.get(1));
        return new Call(function(made.operation()), arguments);
    }

    private boolean isMinusOne(int register) {
        return assembly.isConstant(register) && assembly.value(register) == -1;
    }

    private static Expression number(double value) {
        if (value == Math.PI) return Constant.PI;
        return value < 0 ? new Negation(new Expression.Number(-value)) : new Expression.Number(value);
    }

    private static Function function(int operation) {
        if (operation == Operation.SLOPE_TIMES) return TIMES;
        for (Function function : Function.ELEMENTWISE) if (function.operation() == operation) return function;
        throw new IllegalStateException("no function for operation " + operation);
    }
}
