package dev.downhill.shared.formula;

import org.jspecify.annotations.Nullable;

/**
 * A formula with values for its parameters: its value, gradient and Hessian by automatic differentiation. Its programs are
 * made when they are first asked for and keep their registers, so one instance belongs to one thread.
 */
public final class FormulaFunction {
    private static final int X = 0;
    private static final int Y = 1;

    private final Assembly assembly;
    private final int output;
    private final Program value;
    private @Nullable Program gradient;
    private @Nullable Program hessian;
    private @Nullable RowProgram row;

    FormulaFunction(Assembly assembly, int output) {
        this.assembly = assembly;
        this.output = output;
        value = new Program(assembly, output);
    }

    public double value(double x, double y) {
        value.run(x, y);
        return value.output(0);
    }

    /** @param into ∂f/∂x, ∂f/∂y */
    public void gradient(double x, double y, double[] into) {
        Program program = gradient;
        if (program == null)
            gradient = program =
                    new Program(assembly, Derivative.of(assembly, output, X), Derivative.of(assembly, output, Y));
        program.run(x, y);
        into[0] = program.output(0);
        into[1] = program.output(1);
    }

    /** @param into ∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y∂x, ∂²f/∂y² */
    public void hessian(double x, double y, double[] into) {
        Program program = hessian;
        if (program == null) hessian = program = secondDerivatives();
        program.run(x, y);
        into[0] = program.output(0);
        into[1] = program.output(1);
        into[2] = program.output(1);
        into[3] = program.output(2);
    }

    private Program secondDerivatives() {
        int byX = Derivative.of(assembly, output, X);
        int byY = Derivative.of(assembly, output, Y);
        return new Program(
                assembly,
                Derivative.of(assembly, byX, X),
                Derivative.of(assembly, byX, Y),
                Derivative.of(assembly, byY, Y));
    }

    /** The values at {@code n} points of a row, {@code step} apart, from {@code x}: the bits of {@link #value}. */
    public void row(double x, double step, double y, double[] into, int n) {
        RowProgram program = row;
        if (program == null) row = program = new RowProgram(assembly, output);
        program.run(x, step, y, into, n);
    }
}
