package dev.downhill.shared.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of x and y that a person typed, with named parameters. Two formulas are equal when their texts are. */
public final class Formula {
    private static final String X = "x";
    private static final String Y = "y";

    /** The words of a formula: every elementwise function, and {@code xy} for x·y. */
    static final Vocabulary VOCABULARY = new Vocabulary(
            Function.ELEMENTWISE,
            X + Y,
            "Expected a formula, such as x^2 + 3*y^2",
            "Write only what stands on the right, as x^2 + y^2 for f = x^2 + y^2.");

    private final String text;
    private final Expression expression;
    private final List<String> parameters;

    private Formula(String text, Expression expression, List<String> parameters) {
        this.text = text;
        this.expression = expression;
        this.parameters = parameters;
    }

    /** What came of reading a text: a formula or what is wrong with it, never both. */
    public record Reading(
            @Nullable Formula formula, @Nullable SyntaxProblem problem) {}

    /** Reads a text as a person types it. */
    public static Reading read(String text) {
        try {
            return new Reading(parse(text), null);
        } catch (SyntaxException e) {
            return new Reading(null, e.problem());
        }
    }

    /**
     * Reads a text that is known to be right.
     *
     * @throws SyntaxException when it is not
     */
    public static Formula parse(String text) {
        Parser parser = new Parser(text, VOCABULARY);
        Expression expression = parser.read(0, text.length());
        List<String> parameters = new ArrayList<>(parser.names().keySet());
        parameters.remove(X);
        parameters.remove(Y);
        return new Formula(text.trim(), expression, List.copyOf(parameters));
    }

    /** As it was typed, without the spaces around it. */
    public String text() {
        return text;
    }

    public Expression expression() {
        return expression;
    }

    /** The names that are neither x nor y, in the order in which they come. */
    public List<String> parameters() {
        return parameters;
    }

    /** As MathML. */
    public MathElement typeset() {
        return Typesetting.of(expression);
    }

    /**
     * The function for some values of its parameters.
     *
     * @param values one for each parameter, in their order
     */
    public FormulaFunction with(double... values) {
        if (values.length != parameters.size())
            throw new IllegalArgumentException(parameters.size() + " parameters, but " + values.length + " values");
        Assembly assembly = new Assembly();
        int x = assembly.input(RowProgram.X);
        int y = assembly.input(RowProgram.Y);
        int[] registers = new int[values.length];
        for (int i = 0; i < values.length; i++) registers[i] = assembly.constant(values[i]);
        int value = assembly.add(
                expression, name -> name.equals(X) ? x : name.equals(Y) ? y : registers[parameters.indexOf(name)]);
        return new FormulaFunction(assembly, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
