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
import dev.downhill.shared.rule.RuleKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an optimizer's rule with its values, as a script writes them: in rules of the catalogue, without the terms that
 * a parameter of zero takes away.
 *
 * @param parameters the values of the names that are never assigned, but for the rate
 * @param initial what lives from step to step, but for x, and whether it is a vector
 */
record Steps(List<Assignment> lines, Map<String, Double> parameters, Map<String, Boolean> initial) {
    private static final Set<String> TO_NUMBERS = Set.of("f", "sum", "dot", "norm");

    /** The steps of an optimizer, or null if its rule is only words. */
    static @Nullable Steps of(Chosen<OptimizerKind> optimizer) {
        Rule rule = Rule.read(optimizer.kind().rule()).rule();
        if (rule == null) return null;
        Map<String, Double> values = new LinkedHashMap<>();
        Set<String> zero = new HashSet<>();
        for (String name : rule.parameters()) {
            double value = value(name, optimizer);
            values.put(name, value);
            if (value == 0 && !RuleKind.isRule(optimizer.kind())) zero.add(name);
        }
        List<Assignment> lines = simplified(rule.assignments(), zero);
        Set<String> read = read(lines);
        values.keySet().retainAll(read);
        return new Steps(lines, values, initial(lines));
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
            if (!expression.equals(new Name(line.name()))) simpler.add(new Assignment(line.name(), expression));
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
        Set<String> names = new LinkedHashSet<>();
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

    private static Map<String, Boolean> initial(List<Assignment> lines) {
        Set<String> vectors = new HashSet<>(Set.of("x", "g"));
        int known;
        do {
            known = vectors.size();
            for (Assignment line : lines) if (isVector(line.expression(), vectors)) vectors.add(line.name());
        } while (vectors.size() > known);
        Map<String, Boolean> initial = new LinkedHashMap<>();
        Steps steps = new Steps(lines, Map.of(), Map.of());
        for (Assignment line : lines) {
            String name = line.name();
            boolean given = name.equals("x") || name.equals("g");
            if (!given && steps.reads(name)) initial.put(name, vectors.contains(name));
        }
        return initial;
    }

    private static boolean isVector(Expression expression, Set<String> vectors) {
        if (expression instanceof Name name) return vectors.contains(name.name());
        if (expression instanceof Call call
                && TO_NUMBERS.contains(call.function().name())) return false;
        if (expression instanceof Call call && call.function().name().equals("grad")) return true;
        for (Expression part : parts(expression)) if (isVector(part, vectors)) return true;
        return false;
    }
}
