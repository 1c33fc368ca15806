package dev.downhill.exact.squeeze;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of a script, with what belongs together in it. */
final class Script {
    private final List<String> words;
    /** For each word how many braces, brackets and parentheses are open before it. */
    private final int[] depths;
    /** Where what opens at a word closes, or −1. */
    private final int[] ends;
    /** Where what closes at a word opens, or −1. */
    private final int[] starts;
    /** Whether a word is inside a function. */
    private final boolean[] inFunction;

    Script(List<String> words) {
        this.words = words;
        depths = new int[words.size()];
        ends = new int[words.size()];
        starts = new int[words.size()];
        inFunction = new boolean[words.size()];
        Deque<Integer> open = new ArrayDeque<>();
        int functions = 0;
        for (int i = 0; i < words.size(); i++) {
            ends[i] = -1;
            starts[i] = -1;
            String word = words.get(i);
            boolean closes = word.equals(")") || word.equals("}") || word.equals("]");
            if (closes) {
                int start = open.pop();
                ends[start] = i;
                starts[i] = start;
                if (isBody(start)) functions--;
            }
            depths[i] = open.size();
            inFunction[i] = functions > 0;
            if (word.equals("(") || word.equals("{") || word.equals("[")) {
                open.push(i);
                if (isBody(i)) functions++;
            }
        }
        if (!open.isEmpty()) throw new IllegalArgumentException("the script does not close what it opens");
    }

    /** Whether a brace opens what is run later: a function, or as well a branch of one. */
    private boolean isBody(int at) {
        if (!words.get(at).equals("{") || at == 0) return false;
        String before = words.get(at - 1);
        return before.equals("=>") || before.equals(")");
    }

    int size() {
        return words.size();
    }

    String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at) : "";
    }

    List<String> words(int from, int to) {
        return new ArrayList<>(words.subList(from, to));
    }

    int depth(int at) {
        return depths[at];
    }

    int end(int at) {
        return ends[at];
    }

    int start(int at) {
        return starts[at];
    }

    boolean isInFunction(int at) {
        return inFunction[at];
    }

    /** Whether a word is a name that the whole script knows, and not one behind a dot or before the colon of a key. */
    boolean isName(int at) {
        if (!Words.isName(words.get(at)) || word(at - 1).equals(".")) return false;
        boolean isKey = word(at + 1).equals(":")
                && (word(at - 1).equals("{") || word(at - 1).equals(","));
        return !isKey;
    }

    /** The first place of a name that the script knows. */
    int find(String name) {
        for (int i = 0; i < words.size(); i++) if (isName(i) && words.get(i).equals(name)) return i;
        throw new IllegalArgumentException("the script has no " + name);
    }

    /** Every name between two places that the whole script may know. */
    Set<String> names(int from, int to) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = from; i < to; i++) if (isName(i)) names.add(words.get(i));
        return names;
    }

    /** Whether the name at a place is given there, as in {@code let A=1,B=2;} or {@code function A(){}}. */
    boolean isDefinition(int at) {
        if (depths[at] != 0 || !isName(at)) return false;
        if (word(at - 1).isBlank() && word(at - 2).equals("function")) return true;
        boolean listed = word(at - 1).equals(",")
                || word(at - 1).isBlank() && word(at - 2).equals("let");
        return listed
                && (word(at + 1).equals("=")
                        || word(at + 1).equals(",")
                        || word(at + 1).equals(";"));
    }

    /** The place of every name that the script gives. */
    Map<String, Integer> definitions() {
        Map<String, Integer> definitions = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (!isDefinition(i)) continue;
            if (definitions.put(words.get(i), i) != null)
                throw new IllegalArgumentException("the script defines " + words.get(i) + " twice");
        }
        return definitions;
    }

    /** Where the body of a function that a definition gives opens, as in {@code A=(b,c)=>{…}}, or −1. */
    int body(int definition) {
        if (!word(definition + 1).equals("=")) return -1;
        int parameters = definition + 2;
        int arrow = word(parameters).equals("(") ? ends[parameters] + 1 : parameters + 1;
        boolean isFunction = word(arrow).equals("=>") && word(arrow + 1).equals("{");
        return isFunction ? arrow + 1 : -1;
    }
}
