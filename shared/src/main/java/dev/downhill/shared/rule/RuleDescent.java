package dev.downhill.shared.rule;

import dev.downhill.shared.formula.Assembly.Instruction;
import dev.downhill.shared.formula.Greek;
import dev.downhill.shared.formula.Kernel;
import dev.downhill.shared.formula.Operation;
import dev.downhill.shared.gradient.Slope;
import dev.downhill.shared.optimizer.Descent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A rule on its way down: carries out its plan's instructions one after another. A step allocates nothing. */
final class RuleDescent extends Descent {
    private final int n;
    private final int first;
    private final int[] operations;
    private final int[] a;
    private final int[] b;
    private final int[] c;
    private final boolean[] isVector;
    /** Registers that are numbers. */
    private final double[] numbers;
    /** Registers that are vectors, and numbers as vectors where an operand has to be one. */
    private final double[][] vectors;

    private final boolean[] isSpread;
    private final RulePowers powers;
    private final RuleVariables variables;
    private final int rate;
    private final int step;
    private int steps;

    RuleDescent(RulePlan plan, double[] start, double[] velocity) {
        super(start);
        n = start.length;
        int size = plan.size();
        operations = new int[size];
        a = new int[size];
        b = new int[size];
        c = new int[size];
        isVector = new boolean[size];
        isSpread = new boolean[size];
        numbers = new double[size];
        vectors = new double[size][];
        rate = plan.rate();
        step = plan.step();
        first = Math.max(rate, step) + 1;
        boolean gradientIsKept = false;
        for (int register = 0; register < size; register++) {
            Instruction made = plan.instruction(register);
            operations[register] = made.operation();
            a[register] = made.a();
            b[register] = made.b();
            c[register] = made.c();
            isVector[register] = plan.isVector(register);
            if (plan.isConstant(register)) numbers[register] = plan.constant(register);
            boolean keeps = made.operation() == RulePlan.GRADIENT && !gradientIsKept;
            // the first gradient that is asked for is the one to show
            if (isVector[register]) vectors[register] = keeps ? g : new double[n];
            gradientIsKept |= keeps;
        }
        powers = new RulePowers(size);
        variables = new RuleVariables(plan, x, vectors);
        for (int register = 0; register < size; register++) spreadOperands(register);
        variables.spread(this::spread);
        variables.start(velocity);
    }

    /** Sees to it that the operands of what works on vectors are vectors. */
    private void spreadOperands(int register) {
        int operation = operations[register];
        if (operation == Operation.INPUT || operation == Operation.CONSTANT) return;
        if (!isVector[register] && operation < RulePlan.GRADIENT) return;
        spread(a[register]);
        // of the whole-vector operations only one has a second operand
        if (operation < RulePlan.GRADIENT || operation == RulePlan.DOT) spread(b[register]);
        if (operation < RulePlan.GRADIENT) spread(c[register]);
    }

    private void spread(int register) {
        if (isVector[register] || isSpread[register]) return;
        isSpread[register] = true;
        vectors[register] = new double[n];
        Arrays.fill(vectors[register], numbers[register]);
    }

    @Override
    public void step(Slope slope, double lr) {
        give(rate, lr);
        give(step, steps);
        variables.give(numbers, isSpread);
        for (int register = first; register < operations.length; register++) carryOut(register, slope);
        variables.take(numbers);
        steps++;
    }

    private void give(int register, double value) {
        numbers[register] = value;
        if (isSpread[register]) Arrays.fill(vectors[register], value);
    }

    private void carryOut(int register, Slope slope) {
        int operation = operations[register];
        double[] operand = vectors[a[register]];
        switch (operation) {
            case Operation.INPUT:
            case Operation.CONSTANT:
                break;
            case RulePlan.GRADIENT:
                slope.gradient(operand, vectors[register]);
                break;
            case RulePlan.LOSS:
                give(register, slope.value(operand));
                break;
            case RulePlan.SUM:
                give(register, sum(operand));
                break;
            case RulePlan.DOT:
                give(register, dot(operand, vectors[b[register]]));
                break;
            default:
                if (isVector[register])
                    Kernel.run(
                            operation,
                            operand,
                            0,
                            vectors[b[register]],
                            0,
                            vectors[c[register]],
                            0,
                            vectors[register],
                            0,
                            n);
                else give(register, number(register));
                break;
        }
    }

    private double number(int register) {
        double first = numbers[a[register]];
        double second = numbers[b[register]];
        return operations[register] == Operation.POWER
                ? powers.power(register, first, second)
                : Operation.apply(operations[register], first, second, numbers[c[register]]);
    }

    private static double sum(double[] vector) {
        double sum = 0;
        for (double coordinate : vector) sum = sum + coordinate;
        return sum;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) sum = sum + left[i] * right[i];
        return sum;
    }

    @Override
    public List<State> state() {
        List<State> states = new ArrayList<>();
        for (String name : variables.shown()) {
            String symbol = Greek.letter(name);
            states.add(new State(name.equals(Rule.VELOCITY) ? "velocity" : symbol, symbol, variables.vector(name)));
        }
        return states;
    }
}
