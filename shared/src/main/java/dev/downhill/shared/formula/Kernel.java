package dev.downhill.shared.formula;

import static dev.downhill.shared.formula.Operation.*;

/** Operations on rows of numbers: the same bits as one by one, at a fraction of the cost. */
public final class Kernel {
    private Kernel() {}

    /**
     * Applies an operation {@code n} times: {@code out[to + i] = operation(a[fromA + i], b[fromB + i], c[fromC + i])}.
     * {@code out} may be one of the operands, at the same place.
     */
    public static void run(
            int operation,
            double[] a,
            int fromA,
            double[] b,
            int fromB,
            double[] c,
            int fromC,
            double[] out,
            int to,
            int n) {
        switch (operation) {
            case ADD:
                for (int i = 0; i < n; i++) out[to + i] = a[fromA + i] + b[fromB + i];
                break;
            case SUBTRACT:
                for (int i = 0; i < n; i++) out[to + i] = a[fromA + i] - b[fromB + i];
                break;
            case MULTIPLY:
                for (int i = 0; i < n; i++) out[to + i] = a[fromA + i] * b[fromB + i];
                break;
            case DIVIDE:
                for (int i = 0; i < n; i++) out[to + i] = a[fromA + i] / b[fromB + i];
                break;
            case NEGATE:
                for (int i = 0; i < n; i++) out[to + i] = -a[fromA + i];
                break;
            case SQRT:
                for (int i = 0; i < n; i++) out[to + i] = Math.sqrt(a[fromA + i]);
                break;
            case ABS:
                for (int i = 0; i < n; i++) out[to + i] = Math.abs(a[fromA + i]);
                break;
            default:
                for (int i = 0; i < n; i++)
                    out[to + i] = Operation.apply(operation, a[fromA + i], b[fromB + i], c[fromC + i]);
                break;
        }
    }
}
