package dev.downhill.exact.squeeze;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Puts functions with one use where they are used, which saves both names: methods that only the table of classes mentions,
 * and initializers that only the guard before them calls.
 */
final class Inlining {
    private final Script script;
    private final Predicate<String> stays;
    private final Map<String, Integer> definitions;
    /** The one use of a name, or −1 if there are others. */
    private final Map<String, Integer> uses = new HashMap<>();

    private Inlining(Script script, Predicate<String> stays) {
        this.script = script;
        this.stays = stays;
        definitions = script.definitions();
        for (int i = 0; i < script.size(); i++) {
            if (!script.isName(i) || !definitions.containsKey(script.word(i)) || script.isDefinition(i)) continue;
            uses.merge(script.word(i), i, (one, another) -> -1);
        }
    }

    /** @param stays whether the function of a name is to be left where it is */
    static List<String> of(List<String> words, Predicate<String> stays) {
        return new Inlining(new Script(words), stays).words();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < script.size(); i++) i = add(i, words);
        return words;
    }

    /** Adds the word at a place, or what takes its place; returns the last place that is dealt with. */
    private int add(int at, List<String> words) {
        if (script.isDefinition(at)) {
            if (!isMoved(at)) return addWord(at, words);
            return dropDefinition(at, words);
        }
        Integer definition = script.isName(at) ? definitions.get(script.word(at)) : null;
        if (definition == null || !isMoved(definition)) return addWord(at, words);
        int body = script.body(definition);
        int end = script.end(body);
        if (isCall(at)) {
            words.addAll(script.words(body + 1, end));
            return at + 3;
        }
        words.addAll(script.words(definition + 2, end + 1));
        return at;
    }

    private int addWord(int at, List<String> words) {
        words.add(script.word(at));
        return at;
    }

    /** Leaves a definition out, with a comma on one side of it or with the whole {@code let}. */
    private int dropDefinition(int at, List<String> words) {
        int last = script.end(script.body(at));
        if (script.word(last + 1).equals(",")) return last + 1;
        String before = words.remove(words.size() - 1);
        if (before.equals(",")) return last;
        // it was the only one: let, a space, and the semicolon behind it
        words.remove(words.size() - 1);
        return last + 1;
    }

    private boolean isMoved(int definition) {
        int use = uses.getOrDefault(script.word(definition), -1);
        int body = script.body(definition);
        if (use < 0 || body < 0 || stays.test(script.word(definition))) return false;
        return isWrapped(use) || isCall(use) && isGuarded(use) && hasNoResult(definition, body);
    }

    /** {@code W(A)} outside of every function, as in the table of classes: it is evaluated once. */
    private boolean isWrapped(int use) {
        return !script.isInFunction(use)
                && script.word(use - 1).equals("(")
                && script.word(use + 1).equals(")")
                && Words.isName(script.word(use - 2));
    }

    private boolean isCall(int use) {
        return script.word(use + 1).equals("(")
                && script.word(use + 2).equals(")")
                && script.word(use + 3).equals(";");
    }

    /** The last statement of {@code G=()=>{G=U(C);A();}}: there are no variables but those that come along. */
    private boolean isGuarded(int use) {
        int open = use;
        while (open > 0 && !script.word(open).equals("{")) open--;
        String guard = script.word(open - 5);
        return script.end(open) == use + 4
                && script.word(open - 1).equals("=>")
                && script.word(open + 1).equals(guard)
                && definitions.getOrDefault(guard, -1) == open - 5;
    }

    private boolean hasNoResult(int definition, int body) {
        if (body != definition + 5) return false;
        for (int i = body; i < script.end(body); i++) if (script.word(i).equals("return")) return false;
        return true;
    }
}
