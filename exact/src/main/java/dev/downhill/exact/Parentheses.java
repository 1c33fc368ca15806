package dev.downhill.exact;

import org.teavm.backend.javascript.spi.InjectedBy;
import org.teavm.interop.NoSideEffects;

/** What {@link ExactArithmetic} writes into programs. It exists only while TeaVM compiles: no call is left in the JavaScript. */
final class Parentheses {
    private Parentheses() {}

    /** The operand, printed so that JavaScript evaluates it as a whole. */
    @NoSideEffects
    @InjectedBy(ParenthesesPrinter.class)
    static native double keep(double operand);
}
