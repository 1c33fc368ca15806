package dev.downhill.shared.formula;

import static dev.downhill.shared.formula.Operation.*;

import dev.downhill.shared.formula.Assembly.Instruction;

/**
 * A flat program of x and y: it fills slot after slot of an array, without a branch and without allocating. It keeps its
 * slots from call to call, so one program belongs to one thread.
 */
final class Program {
    private final double[] slots;
    private final int first;
    private final int[] operations;
    private final int[] a;
    private final int[] b;
    private final int[] c;
    private final int[] outputs;

    /** @param outputs registers of the assembly, whose first two are x and y */
    Program(Assembly assembly, int... outputs) {
        boolean[] needed = needed(assembly, outputs);
        int[] slotOf = new int[assembly.size()];
        int count = 2;
        for (int register = 2; register < needed.length; register++)
            if (needed[register] && assembly.isConstant(register)) slotOf[register] = count++;
        first = count;
        for (int register = 2; register < needed.length; register++)
            if (needed[register] && !assembly.isConstant(register)) slotOf[register] = count++;
        slotOf[1] = 1;
        slots = new double[count];
        operations = new int[count - first];
        a = new int[count - first];
        b = new int[count - first];
        c = new int[count - first];
        for (int register = 2; register < needed.length; register++) {
            int slot = slotOf[register];
            if (!needed[register]) continue;
            if (slot < first) {
                slots[slot] = assembly.value(register);
                continue;
            }
            Instruction made = assembly.instruction(register);
            operations[slot - first] = made.operation();
            a[slot - first] = slotOf[made.a()];
            b[slot - first] = slotOf[made.b()];
            c[slot - first] = slotOf[made.c()];
        }
        this.outputs = new int[outputs.length];
        for (int i = 0; i < outputs.length; i++) this.outputs[i] = slotOf[outputs[i]];
    }

    /** Which registers some others are made of, themselves included. */
    static boolean[] needed(Assembly assembly, int... outputs) {
        boolean[] needed = new boolean[assembly.size()];
        for (int output : outputs) needed[output] = true;
        for (int register = needed.length - 1; register >= 0; register--) {
            if (!needed[register] || assembly.instruction(register).operation() <= CONSTANT) continue;
            Instruction made = assembly.instruction(register);
            needed[made.a()] = true;
            needed[made.b()] = true;
            needed[made.c()] = true;
        }
        return needed;
    }

    /** Output {@code i} of the last run. */
    double output(int i) {
        return slots[outputs[i]];
    }

    void run(double x, double y) {
        double[] r = slots;
        r[0] = x;
        r[1] = y;
        int slot = first;
        for (int i = 0; i < operations.length; i++) {
            double u = r[a[i]];
            double w = r[b[i]];
            double result;
            switch (operations[i]) {
                case ADD:
                    result = u + w;
                    break;
                case SUBTRACT:
                    result = u - w;
                    break;
                case MULTIPLY:
                    result = u * w;
                    break;
                case DIVIDE:
                    result = u / w;
                    break;
                case NEGATE:
                    result = -u;
                    break;
                default:
                    result = Operation.apply(operations[i], u, w, r[c[i]]);
                    break;
            }
            r[slot++] = result;
        }
    }
}
