package dev.downhill.shared.formula;

import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Constant;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A program in the making: a list of registers, each an input, a constant, or what an {@link Operation} makes of earlier ones.
 * The same operation on the same registers is made only once, and what depends on constants alone is computed at once, by the
 * same operations that a program would use. Nothing else is rearranged, so that a program gives the bits that the
 * expression gives when it is computed as it is written.
 */
public final class Assembly {
    /** What makes a register: the numbers of its operands, 0 where there is none. */
    public record Instruction(int operation, int a, int b, int c) {}

    /** A register that is another one raised to a whole power. */
    record WholePower(int base, int exponent) {}

    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Integer> dependences = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final Map<Instruction, Integer> made = new HashMap<>();
    private final Map<Double, Integer> constants = new HashMap<>();
    private final Map<Integer, WholePower> powers = new HashMap<>();

    /** The number of registers so far. */
    public int size() {
        return instructions.size();
    }

    /**
     * A register that is filled from outside.
     *
     * @param dependence bits that say what it depends on, not 0; every register has the bits of its operands
     */
    public int input(int dependence) {
        return register(new Instruction(Operation.INPUT, size(), 0, 0), dependence, Double.NaN);
    }

    public int constant(double value) {
        Integer there = constants.get(value);
        if (there != null) return there;
        int register = register(new Instruction(Operation.CONSTANT, size(), 0, 0), 0, value);
        constants.put(value, register);
        return register;
    }

    private int register(Instruction instruction, int dependence, double value) {
        instructions.add(instruction);
        dependences.add(dependence);
        values.add(value);
        return size() - 1;
    }

    public Instruction instruction(int register) {
        return instructions.get(register);
    }

    /** What a register depends on: 0 for a constant. */
    public int dependence(int register) {
        return dependences.get(register);
    }

    public boolean isConstant(int register) {
        return dependence(register) == 0;
    }

    /** The value of a constant. */
    public double value(int register) {
        return values.get(register);
    }

    @Nullable
    WholePower wholePower(int register) {
        return powers.get(register);
    }

    public int apply(int operation, int a) {
        return apply(operation, a, a, a);
    }

    public int apply(int operation, int a, int b) {
        return apply(operation, a, b, b);
    }

    /** The register with what an operation makes of others. */
    public int apply(int operation, int a, int b, int c) {
        int dependence = dependence(a) | dependence(b) | dependence(c);
        if (dependence == 0) return constant(Operation.apply(operation, value(a), value(b), value(c)));
        if (operation == Operation.POWER && isConstant(b) && Math.abs(value(b)) <= Operation.MOST_FACTORS) {
            int exponent = (int) value(b);
            if (exponent == value(b)) return power(a, exponent);
        }
        Instruction instruction = new Instruction(operation, a, b, c);
        Integer there = made.get(instruction);
        if (there != null) return there;
        int register = register(instruction, dependence, Double.NaN);
        made.put(instruction, register);
        return register;
    }

    /** A whole power, by the multiplications of {@link Operation#power}. */
    int power(int base, int exponent) {
        int product = product(base, Math.abs(exponent));
        int power = exponent < 0 ? apply(Operation.DIVIDE, constant(1), product) : product;
        if (Math.abs(exponent) > 1) powers.putIfAbsent(product, new WholePower(base, Math.abs(exponent)));
        if (exponent < 0) powers.putIfAbsent(power, new WholePower(base, exponent));
        return power;
    }

    private int product(int base, int factors) {
        if (factors < 2) return factors == 0 ? constant(1) : base;
        int half = product(base, factors >> 1);
        int square = apply(Operation.MULTIPLY, half, half);
        return (factors & 1) == 0 ? square : apply(Operation.MULTIPLY, square, base);
    }

    /**
     * The register with the value of an expression.
     *
     * @param names the register of each name
     */
    public int add(Expression expression, ToIntFunction<String> names) {
        return add(expression, names, call -> {
            throw new IllegalArgumentException(
                    "no operation for " + call.function().name());
        });
    }

    /** @param own the registers of calls that have no operation here */
    public int add(Expression expression, ToIntFunction<String> names, ToIntFunction<Call> own) {
        return expression.accept(new Translation(names, own));
    }

    /** Puts an expression into registers, its operands from the left. */
    private final class Translation implements Expression.Visitor<Integer> {
        private final ToIntFunction<String> names;
        private final ToIntFunction<Call> own;

        Translation(ToIntFunction<String> names, ToIntFunction<Call> own) {
            this.names = names;
            this.own = own;
        }

        @Override
        public Integer number(Expression.Number number) {
            return Assembly.this.constant(number.value());
        }

        @Override
        public Integer constant(Constant constant) {
            return Assembly.this.constant(constant.value());
        }

        @Override
        public Integer name(Name name) {
            return names.applyAsInt(name.name());
        }

        @Override
        public Integer negation(Negation negation) {
            return apply(Operation.NEGATE, negation.of().accept(this));
        }

        @Override
        public Integer binary(Binary binary) {
            Operator operator = binary.operator();
            // e^u is exp(u), not a power of the double next to e
            if (operator == Operator.POWER && binary.left() == Constant.E)
                return apply(Operation.EXP, binary.right().accept(this));
            int left = binary.left().accept(this);
            int right = binary.right().accept(this);
            return operator.turnsAround()
                    ? apply(operator.operation(), right, left)
                    : apply(operator.operation(), left, right);
        }

        @Override
        public Integer call(Call call) {
            int[] registers = new int[3];
            if (call.function().operation() == Function.OWN && !call.function().equals(Function.HYPOT))
                return own.applyAsInt(call);
            for (int i = 0; i < 3; i++) {
                int argument = Math.min(i, call.arguments().size() - 1);
                registers[i] = argument == i ? call.arguments().get(i).accept(this) : registers[argument];
            }
            if (call.function().equals(Function.HYPOT)) return hypot(registers[0], registers[1]);
            return apply(call.function().operation(), registers[0], registers[1], registers[2]);
        }

        private int hypot(int a, int b) {
            int squares = apply(Operation.ADD, apply(Operation.MULTIPLY, a, a), apply(Operation.MULTIPLY, b, b));
            return apply(Operation.SQRT, squares);
        }
    }
}
