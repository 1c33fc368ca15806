package dev.downhill.shared.rule;

import dev.downhill.shared.formula.Expression;
import dev.downhill.shared.formula.MathElement;
import dev.downhill.shared.formula.Parser;
import dev.downhill.shared.formula.SyntaxException;
import dev.downhill.shared.formula.SyntaxProblem;
import dev.downhill.shared.formula.Typesetting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An update rule that a person typed: assignments, one a line or separated by semicolons, which a step carries out from the
 * first to the last. Two rules are equal when their texts are.
 *
 * <p>{@code x} is the position, and must be assigned; {@code g} is the gradient where the step begins, unless it is assigned;
 * {@code t} counts the steps from 0; {@code lr} is the learning rate. Any other name that is assigned is a variable: it is zero
 * when the run begins and keeps its value from step to step. One that is never assigned is a parameter. Operations act on each
 * coordinate; {@code grad(point)}, {@code f(point)}, {@code sum}, {@code dot} and {@code norm} see the whole vector.
 */
public final class Rule {
    /** How often a step may ask for the gradient or the loss, at different points. */
    public static final int MOST_QUESTIONS = 16;

    static final String POSITION = "x";
    static final String GRADIENT = "g";
    static final String STEP = "t";
    static final String RATE = "lr";
    static final String VELOCITY = "v";

    private final String text;
    private final List<Assignment> assignments;
    private final List<String> parameters;
    private final boolean hasVelocity;

    /** One line: {@code name = expression}. */
    public record Assignment(String name, Expression expression) {
        /** As MathML. */
        public MathElement typeset() {
            return Typesetting.ofAssignment(name, expression);
        }
    }

    /** What came of reading a text: a rule or what is wrong with it, never both. */
    public record Reading(@Nullable Rule rule, @Nullable SyntaxProblem problem) {}

    private Rule(String text, List<Assignment> assignments, List<String> parameters) {
        this.text = text;
        this.assignments = assignments;
        this.parameters = parameters;
        RulePlan plan = new RulePlan(this, new double[parameters.size()]);
        hasVelocity = plan.keeps(VELOCITY);
        if (plan.questions() > MOST_QUESTIONS)
            throw new SyntaxException(
                    text,
                    0,
                    text.length(),
                    "A step may ask for the gradient or the loss at most " + MOST_QUESTIONS + " times, but this asks "
                            + plan.questions() + " times",
                    "");
    }

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
    public static Rule parse(String text) {
        Parser parser = new Parser(text, RuleFunctions.VOCABULARY);
        List<Assignment> assignments = new ArrayList<>();
        Set<String> assigned = new LinkedHashSet<>();
        int start = 0;
        while (start <= text.length()) {
            int end = endOfLine(text, start);
            if (!text.substring(start, end).trim().isEmpty()) {
                Assignment assignment = assignment(parser, text, start, end);
                assignments.add(assignment);
                assigned.add(assignment.name());
            }
            start = end + 1;
        }
        if (!assigned.contains(POSITION))
            throw new SyntaxException(
                    text, text.length(), 0, "Expected a line that assigns x", "For example x = x - lr*g.");
        List<String> parameters = new ArrayList<>();
        for (String name : parser.names().keySet()) {
            boolean isGiven = name.equals(GRADIENT) || name.equals(STEP) || name.equals(RATE);
            if (!isGiven && !assigned.contains(name)) parameters.add(name);
        }
        return new Rule(text.trim(), List.copyOf(assignments), List.copyOf(parameters));
    }

    private static int endOfLine(String text, int start) {
        int line = text.indexOf('\n', start);
        int semicolon = text.indexOf(';', start);
        if (line < 0 || semicolon < 0) return line < 0 && semicolon < 0 ? text.length() : Math.max(line, semicolon);
        return Math.min(line, semicolon);
    }

    private static Assignment assignment(Parser parser, String text, int start, int end) {
        int equals = equalsSign(text, start, end);
        if (equals < 0) {
            int misfit = parser.afterName(start, end);
            throw new SyntaxException(
                    text,
                    misfit,
                    misfit < end ? Character.charCount(text.codePointAt(misfit)) : 0,
                    "Expected “=”: each line of a rule gives a name its new value",
                    "For example v = rho*v + g.");
        }
        String name = parser.readName(start, equals);
        if (name.equals(RATE) || name.equals(STEP))
            throw new SyntaxException(
                    text,
                    start,
                    equals - start,
                    "“" + name + "” is given and cannot be assigned",
                    name.equals(RATE) ? "It is the learning rate of the step." : "It is the number of the step.");
        return new Assignment(name, parser.read(equals + 1, end));
    }

    /** The first equals sign that is none of a comparison's, or −1. */
    private static int equalsSign(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '=') continue;
            if (i == start || "<>".indexOf(text.charAt(i - 1)) < 0) return i;
        }
        return -1;
    }

    /** As it was typed, without the spaces around it. */
    public String text() {
        return text;
    }

    /** The lines, in order. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** The names that are never assigned, in the order in which they come, but for {@code lr}. */
    public List<String> parameters() {
        return parameters;
    }

    /** Whether a vector called v lives from step to step, so that a lane may set the initial one. */
    public boolean hasVelocity() {
        return hasVelocity;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rule that && text.equals(that.text);
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
