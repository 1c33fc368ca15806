package dev.downhill.exact;

import org.teavm.backend.javascript.spi.Injector;
import org.teavm.backend.javascript.spi.InjectorContext;
import org.teavm.model.MethodReference;

/**
 * Prints {@link Parentheses#keep} as its argument, asking for one degree tighter binding than TeaVM asks of the operand. So
 * {@code b + c} gets its parentheses to the right of {@code +}, and {@code b * c}, which needs none there, does not.
 */
public final class ParenthesesPrinter implements Injector {
    @Override
    public void generate(InjectorContext context, MethodReference method) {
        context.writeExpr(context.getArgument(0), context.getPrecedence().next());
    }
}
