package dev.downhill.exact.squeeze;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a script as two modules: one that runs at once, and one that can wait until it is fetched. What the first calls of the
 * second throws, until then, an error that has {@code isLater}: whoever catches it fetches the second and tries again.
 */
final class Parts {
    private final Script script;
    private final List<String> names;
    private final Texts texts;
    private final List<Piece> first = new ArrayList<>();
    private final List<Piece> second = new ArrayList<>();
    private final Set<String> late = new LinkedHashSet<>();
    /** What the first part calls of the second. */
    private final Set<String> called;
    /** What the second part uses of the first. */
    private final Set<String> used;

    /**
     * @param script before it got new names
     * @param names its words with new names
     * @param isLate which pieces make up the second part
     * @throws IllegalArgumentException when the second part assigns a variable of the first, which a module cannot
     */
    Parts(Script script, List<String> names, Predicate<Piece> isLate) {
        this.script = script;
        this.names = names;
        List<Piece> pieces = Pieces.of(script);
        texts = new Texts(script, pieces);
        // functions are known before anything runs; side by side, they are alike, which compresses well
        Comparator<Piece> alike = Comparator.comparing(this::body);
        Set<String> idle = idle(pieces);
        for (Piece piece : pieces.stream()
                .filter(piece -> piece.kind() == Piece.Kind.FUNCTION)
                .sorted(alike)
                .toList()) part(piece, isLate).add(piece);
        for (Piece piece : pieces)
            if (piece.kind() != Piece.Kind.FUNCTION && !idle.contains(piece.name()))
                part(piece, isLate).add(piece);
        for (Piece piece : second) if (piece.isDefinition()) late.add(piece.name());
        called = shared(first, second);
        used = shared(second, first);
        used.add(names.get(texts.filler()));
        for (Piece piece : first) checkAssignments(piece, called);
        for (Piece piece : second) checkAssignments(piece, used);
    }

    private String body(Piece piece) {
        return String.join("", names.subList(piece.from() + 3, piece.to()));
    }

    /** Classes of which there are no things: nothing but the table of classes names them, and it says nothing of them. */
    private Set<String> idle(List<Piece> pieces) {
        Map<String, Integer> uses = new HashMap<>();
        for (int i = 0; i < script.size(); i++) if (script.isName(i)) uses.merge(script.word(i), 1, Integer::sum);
        Set<String> idle = new HashSet<>();
        for (Piece piece : pieces) {
            boolean isEmpty = piece.kind() == Piece.Kind.CLASS
                    && String.join("", script.words(piece.to() - 4, piece.to())).equals(",0,0");
            if (isEmpty && uses.getOrDefault(piece.name(), 0) == 2) idle.add(piece.name());
        }
        for (Piece piece : pieces) if (piece.kind() == Piece.Kind.FUNCTION) idle.remove(piece.name());
        return idle;
    }

    private List<Piece> part(Piece piece, Predicate<Piece> isLate) {
        return isLate.test(piece) ? second : first;
    }

    /** The new names of what some pieces use and others define. */
    private Set<String> shared(List<Piece> users, List<Piece> definers) {
        Set<String> defined = new LinkedHashSet<>();
        for (Piece piece : definers) if (piece.isDefinition()) defined.add(piece.name());
        Set<String> shared = new LinkedHashSet<>();
        for (Piece piece : users) {
            if (piece.kind() == Piece.Kind.CLASS && defined.contains(piece.table()))
                shared.add(names.get(script.find(piece.table())));
            for (int i = piece.from(); i < piece.to(); i++)
                if (script.isName(i) && defined.contains(script.word(i))) shared.add(names.get(i));
        }
        return shared;
    }

    private void checkAssignments(Piece piece, Set<String> others) {
        for (int i = piece.from() + 1; i < piece.to(); i++) {
            boolean isAssigned = script.isName(i)
                    && script.word(i + 1).equals("=")
                    && !script.word(i + 2).equals("=");
            if (isAssigned && others.contains(names.get(i)))
                throw new IllegalArgumentException("one part of the script assigns what is defined in the other, in "
                        + String.join("", script.words(piece.from(), piece.to())));
        }
    }

    /** The part that runs at once. */
    List<String> first() {
        List<String> words = written(first);
        if (called.isEmpty()) return words;
        StringBuilder more = new StringBuilder("let $fill=(");
        more.append(String.join(",", called.stream().map(name -> "$" + name).toList()))
                .append(")=>{");
        for (String name : called) more.append(name).append("=$").append(name).append(";");
        more.append("},$later=()=>{throw Object.assign(new Error(\"fetched later\"),{isLater:1});}");
        for (String name : called) more.append(",").append(name).append("=$later");
        more.append(";export{$fill,").append(String.join(",", used)).append("};");
        words.addAll(Words.of(more.toString()));
        return words;
    }

    /** The part that can wait, to be written behind the first. @param url where the first is, as seen from it */
    List<String> second(String url) {
        List<String> words = Words.of("import{$fill," + String.join(",", used) + "}from\"" + url + "\";");
        int known = texts.size();
        words.addAll(written(second));
        words.addAll(Words.of(names.get(texts.filler()) + "(["));
        words.addAll(texts.from(known));
        words.addAll(Words.of("]);$fill(" + String.join(",", called) + ");"));
        return words;
    }

    private List<String> written(List<Piece> pieces) {
        List<String> words = new ArrayList<>();
        List<String> afterTexts = new ArrayList<>();
        Piece list = null;
        Piece before = null;
        for (Piece piece : pieces) {
            List<String> into = list == null ? words : afterTexts;
            close(before, piece, into);
            if (piece.kind() == Piece.Kind.TEXTS) list = piece;
            else add(piece, into);
            before = piece;
        }
        close(before, null, list == null ? words : afterTexts);
        if (list == null) return words;
        // now the number of each text is known
        words.addAll(names.subList(list.from(), list.from() + 3));
        words.addAll(texts.from(0));
        words.addAll(List.of("]", ")", ";"));
        words.addAll(afterTexts);
        return words;
    }

    /** Ends the statement of one piece and begins that of the next, or joins them. */
    private void close(@Nullable Piece before, @Nullable Piece next, List<String> words) {
        boolean joined = before != null
                && next != null
                && before.kind() == next.kind()
                && before.table().equals(next.table())
                && (next.kind() == Piece.Kind.VARIABLE || next.kind() == Piece.Kind.CLASS);
        if (joined) {
            words.add(",");
            return;
        }
        if (before != null && before.kind() == Piece.Kind.VARIABLE) words.add(";");
        if (before != null && before.kind() == Piece.Kind.CLASS) words.addAll(List.of("]", ")", ";"));
        if (next == null) return;
        if (next.kind() == Piece.Kind.VARIABLE) words.addAll(List.of("let", " "));
        if (next.kind() == Piece.Kind.CLASS) words.addAll(List.of(names.get(script.find(next.table())), "(", "["));
    }

    private void add(Piece piece, List<String> words) {
        if (texts.isFilling(piece)) {
            words.addAll(texts.adding(names));
            return;
        }
        for (int i = piece.from(); i < piece.to(); i++) {
            boolean isMethod = piece.kind() == Piece.Kind.CLASS
                    && first.contains(piece)
                    && script.isName(i)
                    && late.contains(script.word(i))
                    && !script.word(i + 1).equals("(");
            // the table keeps what it is given, which is not there yet
            if (isMethod) words.addAll(Words.of("(...$)=>" + names.get(i) + "(...$)"));
            else words.add(texts.isNumber(i) ? texts.number(i) : names.get(i));
        }
    }
}
