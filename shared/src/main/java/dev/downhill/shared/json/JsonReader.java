package dev.downhill.shared.json;

import dev.downhill.shared.math.Hexadecimal;
import dev.downhill.shared.math.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON, strictly as RFC 8259 has it; a key said twice, a number that overflows or half a surrogate pair is refused as
 * well.
 */
public final class JsonReader {
    /** How deep lists and objects may be nested. */
    public static final int DEEPEST = 64;

    private static final int LONGEST_SHOWN = 40;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws JsonException when the text is not JSON */
    public static Json read(String text) {
        JsonReader reader = new JsonReader(text);
        Json value = reader.value(0);
        reader.skipSpace();
        if (reader.at < text.length()) throw reader.expected("the end");
        return value;
    }

    private Json value(int depth) {
        skipSpace();
        switch (peek()) {
            case '{':
                return members(depth);
            case '[':
                return items(depth);
            case '"':
                return Json.of(string());
            case 't':
                return word("true", Json.of(true));
            case 'f':
                return word("false", Json.of(false));
            case 'n':
                return word("null", Json.NULL);
            default:
                return number();
        }
    }

    private Json members(int depth) {
        requireNotTooDeep(depth);
        Map<String, Json> entries = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (take('}')) return new Json.Members(Map.of());
        do {
            skipSpace();
            if (peek() != '"') throw expected("a key in double quotes");
            String key = string();
            if (entries.containsKey(key)) throw problem("says the key “" + shortened(key) + "” twice");
            skipSpace();
            if (!take(':')) throw expected("a colon");
            entries.put(key, value(depth + 1));
            skipSpace();
        } while (take(','));
        if (!take('}')) throw expected("a comma or }");
        return new Json.Members(Collections.unmodifiableMap(entries));
    }

    private Json items(int depth) {
        requireNotTooDeep(depth);
        List<Json> items = new ArrayList<>();
        at++;
        skipSpace();
        if (take(']')) return new Json.Items(List.of());
        do {
            items.add(value(depth + 1));
            skipSpace();
        } while (take(','));
        if (!take(']')) throw expected("a comma or ]");
        return new Json.Items(Collections.unmodifiableList(items));
    }

    private void requireNotTooDeep(int depth) {
        if (depth >= DEEPEST) throw problem("nests lists and objects deeper than " + DEEPEST);
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) throw expected("a value");
        at += word.length();
        return value;
    }

    private Json number() {
        int start = at;
        take('-');
        if (!take('0')) digits("a value");
        if (take('.')) digits("a digit");
        if (take('e') || take('E')) {
            if (!take('+')) take('-');
            digits("a digit");
        }
        double value = Numbers.parse(text.substring(start, at));
        if (!Double.isFinite(value)) throw problem("has a number that is too large");
        return Json.of(value);
    }

    private void digits(String wanted) {
        int start = at;
        while (peek() >= '0' && peek() <= '9') at++;
        if (at == start) throw expected(wanted);
    }

    private String string() {
        at++;
        int plain = at;
        StringBuilder string = new StringBuilder();
        for (char letter = peek(); letter != '"'; letter = peek()) {
            if (at >= text.length()) throw expected("a closing quote");
            if (letter < ' ')
                throw problem("has a control character in a text, which must be written as \\n or \\u000a");
            at++;
            if (letter != '\\') continue;
            string.append(text, plain, at - 1).append(escaped());
            plain = at;
        }
        // most texts have nothing but plain characters
        String end = text.substring(plain, at);
        at++;
        String whole = string.isEmpty() ? end : string.append(end).toString();
        requireWholePairs(whole);
        return whole;
    }

    private char escaped() {
        char letter = peek();
        at++;
        switch (letter) {
            case '"':
            case '\\':
            case '/':
                return letter;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return unicode();
            default:
                at--;
                throw expected("an escape such as \\n or \\u00e9");
        }
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Hexadecimal.value(peek());
            if (digit < 0) throw expected("four hexadecimal digits");
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private void requireWholePairs(CharSequence string) {
        for (int i = 0; i < string.length(); i++) {
            if (!Character.isSurrogate(string.charAt(i))) continue;
            boolean pair = Character.isHighSurrogate(string.charAt(i))
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1));
            if (!pair) throw problem("has half a surrogate pair in a text");
            i++;
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
    }

    /** The next character, or NUL at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean take(char wanted) {
        if (at >= text.length() || text.charAt(at) != wanted) return false;
        at++;
        return true;
    }

    private static String shortened(String key) {
        if (key.length() <= LONGEST_SHOWN) return key;
        // not between the halves of a character
        int end = Character.isHighSurrogate(key.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return key.substring(0, end) + "…";
    }

    private JsonException expected(String what) {
        if (at >= text.length()) return problem("ends where " + what + " was expected");
        return problem("has “" + letter() + "” where " + what + " was expected");
    }

    /** The next character as one can print it. */
    private String letter() {
        char letter = text.charAt(at);
        if (letter < ' ' || Character.isSurrogate(letter)) return "character " + (int) letter;
        return String.valueOf(letter);
    }

    private JsonException problem(String what) {
        return new JsonException("The JSON " + what + " (character " + (at + 1) + ").");
    }
}
