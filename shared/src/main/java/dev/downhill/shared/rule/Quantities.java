package dev.downhill.shared.rule;

import dev.downhill.shared.formula.Expression;
import dev.downhill.shared.formula.Greek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What each variable of a rule is, read from its lines: squares, roots and absolute values are sizes, differences of places are
 * directions. Sums are taken for what their terms are, whatever the numbers in them. Greek letters are asked for as letters.
 */
public final class Quantities {
    /** A variable may follow from others that are assigned after it; rules are short. */
    private static final int ROUNDS = 4;

    private final Map<String, Quantity> known = new LinkedHashMap<>();
    private final Set<String> assigned = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final Reading reading = new Reading();

    public Quantities(Rule rule) {
        for (Rule.Assignment assignment : rule.assignments()) assigned.add(Greek.letter(assignment.name()));
        Set<String> before = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            // what was guessed from what was not known yet is not kept
            Map<String, Quantity> made = new HashMap<>();
            for (Rule.Assignment assignment : rule.assignments()) {
                reading.before = round == 0 ? before : null;
                Quantity found = assignment.expression().accept(reading);
                String symbol = Greek.letter(assignment.name());
                before.add(symbol);
                if (found != Quantity.OPEN) known.put(symbol, made.merge(symbol, found, Quantities::either));
            }
        }
    }

    /** What a name stands for; one that is never assigned is a number. */
    public Quantity of(String name) {
        Quantity quantity = reading.named(name);
        return quantity == Quantity.OPEN ? Quantity.NUMBER : quantity;
    }

    /** Whether a variable is read before it is assigned: then it comes from the step before. */
    public boolean keeps(String name) {
        return kept.contains(name);
    }

    /** What may be one or the other. */
    private static Quantity either(Quantity one, Quantity other) {
        if (one == other || !other.isVector()) return one;
        if (!one.isVector()) return other;
        return one == Quantity.PLACE || other == Quantity.PLACE ? Quantity.PLACE : Quantity.DIRECTION;
    }

    private static Quantity joined(Quantity one, Quantity other) {
        if (one == Quantity.OPEN || other == Quantity.OPEN) return one == Quantity.OPEN ? other : one;
        return either(one, other);
    }

    /** Reads an expression. */
    private final class Reading implements Expression.Visitor<Quantity> {
        /** The variables that were assigned before this line, or null when nobody asks. */
        private @Nullable Set<String> before;

        Quantity named(String name) {
            if (name.equals(Rule.POSITION)) return Quantity.PLACE;
            if (name.equals(Rule.GRADIENT)) return Quantity.DIRECTION;
            return assigned.contains(name) ? known.getOrDefault(name, Quantity.OPEN) : Quantity.NUMBER;
        }

        @Override
        public Quantity number(Expression.Number number) {
            return Quantity.NUMBER;
        }

        @Override
        public Quantity constant(Expression.Constant constant) {
            return Quantity.NUMBER;
        }

        @Override
        public Quantity name(Expression.Name name) {
            String symbol = Greek.letter(name.name());
            if (before != null && assigned.contains(symbol) && !before.contains(symbol)) kept.add(symbol);
            return named(symbol);
        }

        @Override
        public Quantity negation(Expression.Negation negation) {
            Quantity of = negation.of().accept(this);
            return of.isVector() ? Quantity.DIRECTION : of;
        }

        @Override
        public Quantity binary(Expression.Binary binary) {
            Quantity left = binary.left().accept(this);
            Quantity right = binary.right().accept(this);
            if (left == Quantity.OPEN || right == Quantity.OPEN) return joined(left, right);
            return switch (binary.operator()) {
                case ADD -> either(left, right);
                case SUBTRACT -> difference(left, right);
                case MULTIPLY ->
                    binary.left().equals(binary.right()) && left.isVector() ? Quantity.SIZE : product(left, right);
                case DIVIDE -> product(left, right);
                case POWER -> isEven(binary.right()) && left.isVector() ? Quantity.SIZE : product(left, right);
                default -> product(size(left), size(right));
            };
        }

        private Quantity difference(Quantity left, Quantity right) {
            if (left == Quantity.PLACE) return right == Quantity.PLACE ? Quantity.DIRECTION : left;
            if (left == Quantity.NUMBER && right != Quantity.NUMBER) return Quantity.DIRECTION;
            return right == Quantity.PLACE ? Quantity.DIRECTION : either(left, right);
        }

        private Quantity product(Quantity left, Quantity right) {
            if (!left.isVector() && !right.isVector()) return Quantity.NUMBER;
            boolean isSize = size(left) == left && size(right) == right;
            return isSize ? Quantity.SIZE : Quantity.DIRECTION;
        }

        /** Of a number a number, of anything else a size. */
        private Quantity size(Quantity of) {
            return of.isVector() ? Quantity.SIZE : of;
        }

        private boolean isEven(Expression power) {
            return power instanceof Expression.Number number && number.value() % 2 == 0;
        }

        @Override
        public Quantity call(Expression.Call call) {
            Quantity[] of = new Quantity[call.arguments().size()];
            for (int i = 0; i < of.length; i++) of[i] = call.arguments().get(i).accept(this);
            switch (call.function().name()) {
                case "grad":
                    return Quantity.DIRECTION;
                case "f", "sum", "dot", "norm":
                    return Quantity.NUMBER;
                case "abs", "sqrt", "exp":
                    return size(of[0]);
                case "where":
                    Quantity chosen = joined(of[1], of[2]);
                    // what differs from coordinate to coordinate is no number
                    boolean differs = of[0].isVector();
                    return chosen == Quantity.NUMBER && differs ? Quantity.SIZE : chosen;
                case "max":
                    if (of[0] == Quantity.SIZE || of[1] == Quantity.SIZE) return Quantity.SIZE;
                    return joined(of[0], of[1]);
                default:
                    Quantity all = Quantity.OPEN;
                    for (Quantity one : of) all = joined(all, one);
                    return all == Quantity.PLACE ? Quantity.DIRECTION : all;
            }
        }
    }
}
