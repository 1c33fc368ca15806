package dev.downhill.shared.formula;

import java.util.List;

/**
 * The words that a text may use beside numbers, constants and names.
 *
 * @param functions every function
 * @param letters variables of one letter, products of which may be typed without a sign: with "xy", {@code xy} is x·y
 * @param whereEmpty what is expected where nothing is, without a full stop
 * @param withoutEquals what to say to somebody who types an equals sign
 */
public record Vocabulary(List<Function> functions, String letters, String whereEmpty, String withoutEquals) {
    /** Whether the first letter of a word is a factor by itself, as in {@code xy} or {@code xsin(y)}. */
    boolean isProduct(String word, boolean isCall) {
        int variables = 0;
        while (variables < word.length() && letters.indexOf(word.charAt(variables)) >= 0) variables++;
        if (variables == word.length()) return variables > 1;
        return isCall
                && variables > 0
                && Function.find(functions, word) == null
                && Function.find(functions, meant(word.substring(variables))) != null;
    }

    /** Whether a word is no name: a constant or a function. */
    boolean hasMeaning(String word) {
        return word.equals("pi")
                || word.equals("e")
                || word.equals("pow")
                || Function.find(functions, meant(word)) != null;
    }

    /** Whether a name before a bracket is a factor: k(x + 1) is, but foo(x + 1) looks like a function. */
    static boolean mayStandBeforeBracket(String name) {
        int letters = 0;
        while (letters < name.length() && name.charAt(letters) > '9' && name.charAt(letters) != '_') letters++;
        return letters == 1 || Greek.isName(name.substring(0, letters));
    }

    /** Functions that have a second name. */
    static String meant(String name) {
        return name.equals("ln") ? "log" : name;
    }

    /** The names of all functions, as in "sin, cos, tan". */
    String list() {
        StringBuilder list = new StringBuilder();
        for (Function function : functions)
            list.append(list.length() == 0 ? "" : ", ").append(function.name());
        return list.append(", pow").toString();
    }
}
