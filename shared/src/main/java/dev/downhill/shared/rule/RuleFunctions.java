package dev.downhill.shared.rule;

import dev.downhill.shared.formula.Function;
import dev.downhill.shared.formula.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** The functions that only rules have, beside every elementwise one. */
final class RuleFunctions {
    /** The gradient at a point, told as it is told at x: one draw of noise for each step. */
    static final Function GRAD = new Function("grad", 1, Function.OWN);
    /** The loss at a point. */
    static final Function LOSS = new Function("f", 1, Function.OWN);
    /** The sum of the coordinates. */
    static final Function SUM = new Function("sum", 1, Function.OWN);

    static final Function DOT = new Function("dot", 2, Function.OWN);
    /** The Euclidean length. */
    static final Function NORM = new Function("norm", 1, Function.OWN);

    static final Vocabulary VOCABULARY = new Vocabulary(
            functions(),
            "",
            "Expected what the name becomes, behind the “=”",
            "Write each assignment on a line of its own, or behind a semicolon.");

    private RuleFunctions() {}

    private static List<Function> functions() {
        List<Function> functions = new ArrayList<>(List.of(GRAD, LOSS, SUM, DOT, NORM));
        functions.addAll(Function.ELEMENTWISE);
        return List.copyOf(functions);
    }
}
