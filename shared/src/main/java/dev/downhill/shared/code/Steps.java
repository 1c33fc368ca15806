package dev.downhill.shared.code;

import dev.downhill.shared.formula.Expression;
import dev.downhill.shared.formula.Expression.Binary;
import dev.downhill.shared.formula.Expression.Call;
import dev.downhill.shared.formula.Expression.Name;
import dev.downhill.shared.formula.Expression.Negation;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.rule.Rule;
import dev.downhill.shared.rule.Rule.Assignment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an optimizer's rule with its values, as a script writes them: in rules of the catalogue, without the terms that
 * a parameter of zero takes away.
 *
 * @param parameters the names that are never assigned, but for the rate
 * @param values theirs
 * @param remembered the names that live from step to step, but for x
 * @param vectors the names that are vectors
 * @param isRule whether a person wrote it, so that its parameters may have any value
 */
record Steps(
        List<Assignment> lines,
        List<String> parameters,
        List<Double> values,
        List<String> remembered,
        Set<String> vectors,
        boolean isRule) {
    /** The steps of an optimizer, or null if its rule is only words. */
    static @Nullable Steps of(Chosen<OptimizerKind> optimizer) {
        Rule rule = Rule.read(optimizer.kind().rule()).rule();
        if (rule == null) return null;
        boolean isRule = optimizer.kind().isRule();
        Set<String> zero = new HashSet<>();
        for (String name : rule.parameters()) if (value(name, optimizer) == 0) zero.add(name);
        // what a person wrote stays as it is: 0*x is a vector, and not a number where x is not
        List<Assignment> lines = isRule ? rule.assignments() : simplified(rule.assignments(), zero);
        Set<String> read = read(lines);
        List<String> parameters = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (String name : rule.parameters()) {
            if (!read.contains(name)) continue;
            parameters.add(name);
            values.add(value(name, optimizer));
        }
        return new Steps(lines, parameters, values, remembered(lines), vectors(rule.assignments()), isRule);
    }

    private static double value(String name, Chosen<OptimizerKind> optimizer) {
        for (Parameter parameter : optimizer.kind().schema().parameters())
            if (parameter.id().replace('-', '_').equals(name))
                return optimizer.values().real(parameter);
        throw new IllegalArgumentException("no parameter " + name);
    }

    /** Without the lines that change nothing any more, or give a name that nothing reads any more. */
    private static List<Assignment> simplified(List<Assignment> lines, Set<String> zero) {
        Simplification simplification = new Simplification(zero);
        List<Assignment> simpler = new ArrayList<>();
        for (Assignment line : lines) {
            Expression expression = simplification.of(line.expression());
            if (!(expression instanceof Name name && name.name().equals(line.name())))
                simpler.add(new Assignment(line.name(), expression));
        }
        List<Assignment> needed = new ArrayList<>();
        for (Assignment line : simpler)
            if (line.name().equals("x") || isRead(line.name(), simpler) || !isRead(line.name(), lines))
                needed.add(line);
        return needed;
    }

    private static boolean isRead(String name, List<Assignment> lines) {
        for (Assignment line : lines)
            if (!line.name().equals(name) && read(List.of(line)).contains(name)) return true;
        return false;
    }

    /** Whether a line reads a name that no line above it has assigned. */
    boolean reads(String name) {
        return reads(name, lines);
    }

    private static boolean reads(String name, List<Assignment> lines) {
        for (Assignment line : lines) {
            if (read(List.of(line)).contains(name)) return true;
            if (line.name().equals(name)) return false;
        }
        return false;
    }

    /** Every name that occurs. */
    Set<String> names() {
        Set<String> names = read(lines);
        for (Assignment line : lines) names.add(line.name());
        return names;
    }

    private static Set<String> read(List<Assignment> lines) {
        Set<String> names = new HashSet<>();
        for (Assignment line : lines) collect(line.expression(), names);
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Name name) names.add(name.name());
        for (Expression part : parts(expression)) collect(part, names);
    }

    private static List<Expression> parts(Expression expression) {
        if (expression instanceof Negation negation) return List.of(negation.of());
        if (expression instanceof Binary binary) return List.of(binary.left(), binary.right());
        return expression instanceof Call call ? call.arguments() : List.of();
    }

    private static List<String> remembered(List<Assignment> lines) {
        Set<String> known = new HashSet<>();
        known.add("x");
        known.add("g");
        List<String> remembered = new ArrayList<>();
        for (Assignment line : lines)
            if (known.add(line.name()) && reads(line.name(), lines)) remembered.add(line.name());
        return remembered;
    }

    private static Set<String> vectors(List<Assignment> lines) {
        Set<String> vectors = new HashSet<>();
        vectors.add("x");
        vectors.add("g");
        int known;
        do {
            known = vectors.size();
            for (Assignment line : lines) if (isVector(line.expression(), vectors)) vectors.add(line.name());
        } while (vectors.size() > known);
        return vectors;
    }

    /** Whether a function is one of whole vectors; all but the gradient tell a number. */
    static boolean seesVectors(Call call) {
        return switch (call.function().name()) {
            case "grad", "f", "sum", "dot", "norm" -> true;
            default -> false;
        };
    }

    /** Whether an expression has coordinates where these names do. */
    static boolean isVector(Expression expression, Set<String> vectors) {
        if (expression instanceof Name name) return vectors.contains(name.name());
        if (expression instanceof Call call && seesVectors(call))
            return call.function().name().equals("grad");
        for (Expression part : parts(expression)) if (isVector(part, vectors)) return true;
        return false;
    }
}
