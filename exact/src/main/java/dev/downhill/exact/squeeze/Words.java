package dev.downhill.exact.squeeze;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a script: names, numbers, texts, patterns and signs, which together are the script again; of white space only what
 * is between two names. TeaVM ends every statement with a semicolon, never with a line.
 */
final class Words {
    private final String script;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int at;

    private Words(String script) {
        this.script = script;
    }

    /** @throws IllegalArgumentException when a text or a pattern has no end */
    static List<String> of(String script) {
        return read(script).words;
    }

    /** For each word of a script where it begins. */
    static List<Integer> places(String script) {
        return read(script).places;
    }

    private static Words read(String script) {
        Words words = new Words(script);
        String before = "";
        while (words.at < script.length()) {
            int place = words.at;
            String word = words.next(before);
            if (!word.isBlank()) {
                words.add(word, place);
                before = word;
            } else if (endsInName(before) && words.at < script.length() && words.isPartOfName(words.at)) {
                words.add(" ", place);
            }
        }
        return words;
    }

    private void add(String word, int place) {
        words.add(word);
        places.add(place);
    }

    static boolean isName(String word) {
        return startsName(word.charAt(0));
    }

    private String next(String before) {
        char first = script.charAt(at);
        int start = at++;
        if (startsName(first) || isDigit(first)) {
            while (at < script.length() && isPartOfWord(start)) at++;
        } else if (Character.isWhitespace(first)) {
            while (at < script.length() && Character.isWhitespace(script.charAt(at))) at++;
        } else if (first == '"' || first == '\'' || first == '`') {
            skipTo(first);
        } else if (first == '/' && mayStartPattern(before)) {
            skipTo('/');
        } else if (script.startsWith("=>", start)) {
            at++;
        }
        return script.substring(start, at);
    }

    private static boolean startsName(char letter) {
        return Character.isJavaIdentifierStart(letter);
    }

    private static boolean endsInName(String word) {
        return !word.isEmpty() && Character.isJavaIdentifierPart(word.charAt(word.length() - 1));
    }

    private boolean isPartOfName(int place) {
        return Character.isJavaIdentifierPart(script.charAt(place));
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Of a name or a number: 1.5E-7 is one word. */
    private boolean isPartOfWord(int start) {
        char letter = script.charAt(at);
        if (Character.isJavaIdentifierPart(letter)) return true;
        if (!isDigit(script.charAt(start))) return false;
        char before = script.charAt(at - 1);
        boolean isHexadecimal = script.startsWith("0x", start);
        return letter == '.' || (letter == '-' || letter == '+') && (before == 'E' || before == 'e') && !isHexadecimal;
    }

    private void skipTo(char end) {
        boolean inClass = false;
        for (; at < script.length(); at++) {
            char letter = script.charAt(at);
            if (letter == '\\') {
                at++;
            } else if (end == '/' && letter == '[') {
                inClass = true;
            } else if (inClass) {
                inClass = letter != ']';
            } else if (letter == end) {
                at++;
                return;
            }
        }
        throw new IllegalArgumentException("the script has a " + end + " that does not end");
    }

    /** Whether a slash behind this word is not a division. */
    private static boolean mayStartPattern(String before) {
        return before.isEmpty() || before.equals("return") || "(,=:[!&|?{};=>".contains(before);
    }
}
