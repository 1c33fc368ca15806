package dev.downhill.exact.squeeze;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What of a script can wait: what was made from some source files, and what only that uses. Of a class, what is known of it waits
 * when a method of its does; its name does not if something that does not wait asks whether a thing is of that class.
 */
final class Division {
    private final Script script;
    private final Map<String, Piece> definitions = new HashMap<>();
    private final Map<String, List<Piece>> classes = new HashMap<>();
    private final Set<String> late = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Set<String> needed = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * @param places for each word of the script where it begins in what the origins are of
     * @param isLate whether what was made from a file can wait
     * @param isMade whether that of it can wait which nothing else calls by name: the methods of objects, and what only they use
     */
    Division(
            Script script,
            List<Piece> pieces,
            List<Integer> places,
            Origins origins,
            Predicate<String> isLate,
            Predicate<String> isMade) {
        this.script = script;
        for (Piece piece : pieces) {
            if (piece.kind() == Piece.Kind.CLASS)
                classes.computeIfAbsent(piece.name(), name -> new ArrayList<>()).add(piece);
            if (!piece.isDefinition()) continue;
            definitions.put(piece.name(), piece);
            // a variable is where those are that use it
            boolean isFunction = script.body(piece.from()) >= 0;
            String file = origins.of(places.get(piece.from()), places.get(piece.to()));
            if (isFunction && isLate.test(file)) late.add(piece.name());
            else if (isFunction && isMade.test(file)) made.add(piece.name());
        }
        // what initializes a class, once, is where its guard is
        for (Piece piece : definitions.values()) if (isGuard(piece)) late.removeAll(uses(piece));
        // a statement runs at once
        for (Piece piece : pieces) if (piece.kind() == Piece.Kind.STATEMENT) late.removeAll(uses(piece));
        keepCalled(pieces);
        for (Piece piece : pieces) {
            // what fills the table is called by both
            if (piece.kind() == Piece.Kind.CLASS) open.add(piece.table());
            else if (!piece.isDefinition()) addUses(piece);
        }
        while (!open.isEmpty()) {
            String name = open.pop();
            if (late.contains(name) || made.contains(name) || !needed.add(name)) continue;
            addUses(Objects.requireNonNull(definitions.get(name)));
            if (!isLateClass(name)) classes.getOrDefault(name, List.of()).forEach(this::addUses);
        }
    }

    /** Takes out of what is made what something that does not wait calls by name. */
    private void keepCalled(List<Piece> pieces) {
        boolean isChanged = true;
        while (isChanged) {
            isChanged = false;
            for (Piece piece : pieces) {
                boolean waits = late.contains(piece.name()) || made.contains(piece.name());
                if (piece.kind() == Piece.Kind.CLASS || waits && !isGuard(piece)) continue;
                isChanged |= made.removeAll(uses(piece));
            }
        }
    }

    /** {@code G=()=>{G=U(C);A();}} */
    private boolean isGuard(Piece piece) {
        int body = script.body(piece.from());
        return body >= 0
                && script.word(body + 1).equals(piece.name())
                && script.word(body + 2).equals("=");
    }

    /** Whether a piece can wait; its name is enough, so that it may be of the script in a later form. */
    boolean isLate(Piece piece) {
        return switch (piece.kind()) {
            case VARIABLE, FUNCTION -> isLate(piece.name());
            case CLASS -> isLate(piece.name()) || isLateClass(piece.name());
            case TEXTS, STATEMENT -> false;
        };
    }

    private boolean isLate(String name) {
        return !needed.contains(name);
    }

    /** Whether a name is that of a method that waits, though it may be of a class that does not. */
    boolean isMade(String name) {
        return made.contains(name);
    }

    private boolean isLateClass(String name) {
        return classes.getOrDefault(name, List.of()).stream()
                .anyMatch(piece -> uses(piece).stream().anyMatch(late::contains));
    }

    private void addUses(Piece piece) {
        open.addAll(uses(piece));
    }

    private Set<String> uses(Piece piece) {
        Set<String> names = script.names(piece.from(), piece.to());
        names.retainAll(definitions.keySet());
        names.remove(piece.name());
        return names;
    }
}
