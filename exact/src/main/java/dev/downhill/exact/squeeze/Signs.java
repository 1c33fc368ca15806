package dev.downhill.exact.squeeze;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Leaves out what says nothing: parentheses around a negative number, semicolons before a closing brace, and the braces of a
 * function that only returns something.
 */
final class Signs {
    /** Behind these a minus sign cannot be taken for another sign. */
    private static final Set<String> BEFORE = Set.of("(", "[", ",", "=", "?", ":", "<", ">", "*", "/", "+", "&", "|");

    private static final Set<String> LOOPS = Set.of("while", "for", "if");

    private final Script script;
    private final List<String> kept = new ArrayList<>();

    private Signs(Script script) {
        this.script = script;
    }

    static List<String> of(List<String> words) {
        Signs signs = new Signs(new Script(words));
        signs.keep(0, words.size());
        return signs.kept;
    }

    private void keep(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isNegative(i)) {
                kept.add("-");
                kept.add(script.word(i + 2));
                i += 3;
            } else if (isOnlyResult(i)) {
                keep(result(i), script.end(i) - 1);
                i = script.end(i);
            } else if (!(script.word(i).equals(";") && isEndOfBlock(i))) {
                kept.add(shortNumber(script.word(i)));
            }
        }
    }

    /** {@code 1.0} is {@code 1}: JavaScript has but one kind of number. */
    private static String shortNumber(String word) {
        boolean isWhole = Character.isDigit(word.charAt(0)) && word.endsWith(".0");
        return isWhole ? word.substring(0, word.length() - 2) : word;
    }

    /** The brace of {@code =>{return a;}}. */
    private boolean isOnlyResult(int at) {
        if (!script.word(at).equals("{") || !script.word(at - 1).equals("=>")) return false;
        // behind an arrow, the brace of an object would open a body
        int result = result(at);
        if (!script.word(at + 1).equals("return") || script.word(result).equals("{")) return false;
        int end = result;
        while (!script.word(end).equals(";") && end < script.end(at)) end = Math.max(end, script.end(end)) + 1;
        return end == script.end(at) - 1 && end > result;
    }

    /** Where what a body returns begins. */
    private int result(int body) {
        return script.word(body + 2).equals(" ") ? body + 3 : body + 2;
    }

    /** {@code (-1)} where {@code -1} is the same. */
    private boolean isNegative(int at) {
        return script.word(at).equals("(")
                && script.word(at + 1).equals("-")
                && script.end(at) == at + 3
                && Character.isDigit(script.word(at + 2).charAt(0))
                && BEFORE.contains(script.word(at - 1))
                && !script.word(at + 4).equals(".")
                && !(script.word(at + 4).equals("*") && script.word(at + 5).equals("*"));
    }

    /** Not that of {@code while(a);}, which is a statement of its own. */
    private boolean isEndOfBlock(int at) {
        String before = script.word(at - 1);
        return script.word(at + 1).equals("}")
                && !before.equals("{")
                && !before.equals(";")
                && !(before.equals(")") && LOOPS.contains(script.word(script.start(at - 1) - 1)));
    }
}
