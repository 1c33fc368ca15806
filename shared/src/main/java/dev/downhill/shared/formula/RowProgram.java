package dev.downhill.shared.formula;

import dev.downhill.shared.formula.Assembly.Instruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program that computes a whole row of pixels, instruction by instruction rather than pixel by pixel. What depends on y
 * alone is computed once a row, what depends on x alone once for all rows that have the same x. It gives the bits of
 * {@link Program}, belongs to one thread, and allocates only when a row is longer than those before.
 */
final class RowProgram {
    /** Bits of {@link Assembly#dependence}. */
    static final int X = 1;

    static final int Y = 2;

    /** How many pixels are computed together: few enough that their registers stay in the fastest cache. */
    private static final int PIECE = 128;

    private final Assembly assembly;
    private final int output;
    private final List<Integer> ofX = new ArrayList<>();
    private final int[] ofY;
    private final int[] ofBoth;
    private final Instruction[] instructions;
    private final double[][] buffers;
    private double x = Double.NaN;
    private double step = Double.NaN;
    private int columns;

    /** @param assembly its first two registers are x and y */
    RowProgram(Assembly assembly, int output) {
        this.assembly = assembly;
        this.output = output;
        boolean[] needed = Program.needed(assembly, output);
        instructions = new Instruction[output + 1];
        buffers = new double[Math.max(2, output + 1)][0];
        List<Integer> y = new ArrayList<>();
        List<Integer> both = new ArrayList<>();
        for (int register = 0; register <= output; register++) {
            if (!needed[register]) continue;
            instructions[register] = assembly.instruction(register);
            int dependence = assembly.dependence(register);
            if (dependence != X) buffers[register] = new double[PIECE];
            if (dependence == 0) Arrays.fill(buffers[register], assembly.value(register));
            else if (register >= 2) (dependence == X ? ofX : dependence == Y ? y : both).add(register);
        }
        ofY = array(y);
        ofBoth = array(both);
    }

    private static int[] array(List<Integer> registers) {
        int[] array = new int[registers.size()];
        for (int i = 0; i < array.length; i++) array[i] = registers.get(i);
        return array;
    }

    /** The values at {@code n} points of a row. */
    void run(double fromX, double stepX, double y, double[] into, int n) {
        if (!(fromX == x && stepX == step && n <= columns)) runX(fromX, stepX, n);
        runY(y);
        int dependence = assembly.dependence(output);
        for (int start = 0; start < n; start += PIECE) {
            int length = Math.min(PIECE, n - start);
            for (int register : ofBoth) {
                Instruction made = instructions[register];
                double[] out = register == output ? into : buffers[register];
                run(made, start, out, register == output ? start : 0, length);
            }
            if (dependence != (X | Y))
                System.arraycopy(buffers[output], dependence == X ? start : 0, into, start, length);
        }
    }

    private void run(Instruction made, int start, double[] out, int to, int length) {
        Kernel.run(
                made.operation(),
                buffers[made.a()],
                assembly.dependence(made.a()) == X ? start : 0,
                buffers[made.b()],
                assembly.dependence(made.b()) == X ? start : 0,
                buffers[made.c()],
                assembly.dependence(made.c()) == X ? start : 0,
                out,
                to,
                length);
    }

    private void runX(double fromX, double stepX, int n) {
        x = fromX;
        step = stepX;
        columns = n;
        reserve(0, n);
        for (int i = 0; i < n; i++) buffers[0][i] = fromX + i * stepX;
        for (int register : ofX) {
            reserve(register, n);
            for (int start = 0; start < n; start += PIECE)
                run(instructions[register], start, buffers[register], start, Math.min(PIECE, n - start));
        }
    }

    private void reserve(int register, int n) {
        if (buffers[register].length < n) buffers[register] = new double[n];
    }

    private void runY(double y) {
        Arrays.fill(buffers[1], y);
        for (int register : ofY) {
            Instruction made = instructions[register];
            double value =
                    Operation.apply(made.operation(), buffers[made.a()][0], buffers[made.b()][0], buffers[made.c()][0]);
            Arrays.fill(buffers[register], value);
        }
    }
}
