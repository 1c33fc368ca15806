package dev.downhill.shared.preset;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Catalogue;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object key by key; whatever is wrong is added to the problems, and the default returned in its place so that the
 * reading goes on and finds the rest. A key that nobody asked for is a problem too: {@link #finish} says so.
 */
final class Fields {
    private static final int LONGEST_SHOWN = 40;

    private final Map<String, Json> entries;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> known = new LinkedHashSet<>();
    private final boolean isObject;
    private final boolean isWord;

    Fields(Json json, String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
        isWord = json instanceof Json.Word;
        isObject = isWord || json instanceof Json.Members;
        if (json instanceof Json.Members object) {
            entries = object.entries();
        } else if (json instanceof Json.Word word) {
            // a link says objective=saddle for {"id": "saddle"}
            entries = Map.of("id", word);
        } else {
            entries = Map.of();
            problems.add(new Problem(path, "must be an object, but is " + json.what() + "."));
        }
    }

    private Fields(Map<String, Json> entries, String path, List<Problem> problems) {
        this.entries = entries;
        this.path = path;
        this.problems = problems;
        isObject = true;
        isWord = false;
    }

    /** Says what is wrong with a key that was read. */
    void wrong(String key, String message) {
        problems.add(new Problem(key, message).under(path));
    }

    @Nullable
    Json get(String key) {
        known.add(key);
        return entries.get(key);
    }

    /** The object at a key, or null if it is not said. */
    @Nullable
    Fields child(String key) {
        Json json = get(key);
        return json == null
                ? null
                : new Fields(json, new Problem(key, "").under(path).path(), problems);
    }

    /** A number that must be one of few: a version. */
    void require(String key, int only, String otherwise) {
        Json json = get(key);
        if (json == null) return;
        Double value = number(json);
        if (value == null || value != only) wrong(key, otherwise);
    }

    String text(String key, int longest, boolean mayBreakLines) {
        Json json = get(key);
        if (json == null) return "";
        String text =
                json instanceof Json.Text said ? said.text() : json instanceof Json.Word word ? word.word() : null;
        if (text == null) {
            wrong(key, "must be a text, but is " + json.what() + ".");
            return "";
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) wrong(key, "must have at most " + longest + " characters, but has " + length + ".");
        if (!isPlain(text, mayBreakLines)) wrong(key, "must be plain text, without control characters.");
        return text;
    }

    /** A text or word as it was said, line breaks and all; null after saying that it is none. */
    @Nullable
    String said(String key) {
        Json json = get(key);
        if (json instanceof Json.Text text) return text.text();
        if (json instanceof Json.Word word) return word.word();
        if (json != null) wrong(key, "must be a text, but is " + json.what() + ".");
        return null;
    }

    /** Whether a key says this word. */
    boolean isWord(String key, String word) {
        Json json = entries.get(key);
        return json != null && textOf(json).equals(word);
    }

    private static boolean isPlain(String text, boolean mayBreakLines) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean control = letter < ' ' || (letter >= 0x7f && letter < 0xa0) || letter == 0x2028 || letter == 0x2029;
            if (Character.isSurrogate(letter)) {
                // half a character has no UTF-8
                boolean whole = Character.isHighSurrogate(letter)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!whole) return false;
                i++;
            }
            // marks that turn the direction of what follows can make a title read as something else
            boolean turning = (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
            if (turning || (control && !(mayBreakLines && letter == '\n'))) return false;
        }
        return true;
    }

    double whole(String key, double min, double max, double initial) {
        Json json = get(key);
        if (json == null) return initial;
        Double value = number(json);
        if (value != null && value >= min && value <= max && value == Math.floor(value)) return value;
        String allowed = "a whole number from " + Numbers.text(min) + " to " + Numbers.text(max);
        wrong(key, "must be " + allowed + ", but is " + shown(json) + ".");
        return initial;
    }

    /** A number that may be left out. */
    @Nullable
    Double optional(Parameter parameter) {
        Json json = get(parameter.id());
        return json == null ? null : check(parameter, json);
    }

    /** Some numbers, as many as {@code size}; null if they are not said or wrong. */
    double @Nullable [] numbers(String key, int size, double farthest, String what) {
        Json json = get(key);
        if (json == null) return null;
        List<Json> items = items(json);
        double[] numbers = new double[size];
        boolean right = items != null && items.size() == size;
        for (int i = 0; right && i < size; i++) {
            Double number = items == null ? null : number(items.get(i));
            right = number != null && number >= -farthest && number <= farthest;
            if (number != null) numbers[i] = number;
        }
        if (right) return numbers;
        wrong(
                key,
                "must be " + what + ", each from " + Numbers.text(-farthest) + " to " + Numbers.text(farthest) + ".");
        return null;
    }

    /** A point of the plane; null if it is not said or wrong. */
    @Nullable
    Point point(String key, double farthest) {
        double[] numbers = numbers(key, 2, farthest, "a list of two numbers [x, y]");
        return numbers == null ? null : new Point(numbers[0], numbers[1]);
    }

    /** A part of the plane; null if it is not said or wrong. */
    @Nullable
    Domain domain(String key, double farthest) {
        double[] sides = numbers(key, 4, farthest, "a list of four numbers [left, right, bottom, top]");
        if (sides == null) return null;
        if (sides[0] < sides[1] && sides[2] < sides[3]) return new Domain(sides[0], sides[1], sides[2], sides[3]);
        wrong(key, "must have its left below its right and its bottom below its top.");
        return null;
    }

    /** A subset of some words, put into their order. */
    List<String> words(String key, List<String> allowed, List<String> initial) {
        Json json = get(key);
        if (json == null) return initial;
        List<Json> items = items(json);
        Set<String> said = new LinkedHashSet<>();
        boolean right = items != null;
        if (items != null) {
            for (Json item : items) right &= said.add(textOf(item));
        }
        List<String> ordered = new ArrayList<>();
        for (String word : allowed) if (said.contains(word)) ordered.add(word);
        if (right && ordered.size() == said.size()) return List.copyOf(ordered);
        wrong(key, "must be a list of different words out of " + String.join(", ", allowed) + ".");
        return allowed;
    }

    /**
     * The kind that the key {@code id} names, or the usual one if it is left out; null if it names none.
     *
     * @param more what else it could have named
     */
    <K extends Kind> @Nullable K kind(Catalogue<K> catalogue, @Nullable K usual, String... more) {
        Json json = get("id");
        if (!isObject) return null;
        if (json == null && usual != null) return usual;
        String id = json == null ? "" : textOf(json);
        K kind = catalogue.find(id);
        if (kind != null) return kind;
        List<String> ids = new ArrayList<>(catalogue.ids());
        ids.addAll(List.of(more));
        String allowed = "one of " + String.join(", ", ids) + ".";
        if (json == null) wrong("id", "must be given: " + allowed);
        else wrong("id", "must be " + allowed + " There is no " + catalogue.noun() + " “" + shortened(id) + "”.");
        return null;
    }

    /** The kind with the values of its parameters. */
    <K extends Kind> @Nullable Chosen<K> chosen(Catalogue<K> catalogue, @Nullable K usual, String... more) {
        K kind = kind(catalogue, usual, more);
        if (kind == null) {
            if (isObject) wrongForAll(catalogue);
            // which keys it may have is not known
            for (String key : entries.keySet()) known.add(key);
            return null;
        }
        return new Chosen<>(kind, values(kind.schema()));
    }

    /** Says of values whose kind is not known that no kind may have them. */
    private <K extends Kind> void wrongForAll(Catalogue<K> catalogue) {
        for (Map.Entry<String, Json> entry : entries.entrySet()) {
            List<Problem> found = new ArrayList<>();
            boolean right = false;
            for (K kind : catalogue.all())
                for (Parameter parameter : kind.schema().parameters()) {
                    if (!parameter.id().equals(entry.getKey()) || parameter.type() == Parameter.Type.LIST) continue;
                    int before = found.size();
                    new Fields(entries, path, found).check(parameter, entry.getValue());
                    right |= found.size() == before;
                }
            if (!right && !found.isEmpty()) problems.add(found.get(0));
        }
    }

    Values values(Schema schema) {
        Values values = schema.defaults();
        int before = problems.size();
        for (Parameter parameter : schema.parameters()) {
            Json json = get(parameter.id());
            if (json == null) continue;
            if (parameter.type() == Parameter.Type.LIST) {
                List<Double> list = list(json);
                Values changed = list == null ? null : values.with(parameter, list);
                if (changed != null && changed.check(parameter) == null) values = changed;
                else wrong(parameter.id(), "must be " + parameter.allowed() + ".");
            } else {
                Double value = check(parameter, json);
                if (value != null) values = values.with(parameter, value);
            }
        }
        if (problems.size() == before) for (Problem problem : schema.check(values)) problems.add(problem.under(path));
        return values;
    }

    /** The value of a parameter, or null after saying what is wrong with it. */
    private @Nullable Double check(Parameter parameter, Json json) {
        Double value = switch (parameter.type()) {
            case FLAG -> flag(json);
            case CHOICE -> choice(json, parameter.words());
            default -> number(json);
        };
        if (value == null) {
            wrong(parameter.id(), "must be " + parameter.allowed() + ", but is " + shown(json) + ".");
            return null;
        }
        Problem problem = parameter.check(value);
        if (problem == null) return value;
        problems.add(problem.under(path));
        return null;
    }

    private static @Nullable Double flag(Json json) {
        if (json instanceof Json.Flag flag) return flag.value() ? 1.0 : 0.0;
        if (!(json instanceof Json.Word word)) return null;
        return word.word().equals("true") ? (Double) 1.0 : word.word().equals("false") ? (Double) 0.0 : null;
    }

    private static @Nullable Double choice(Json json, List<String> words) {
        int index = words.indexOf(textOf(json));
        return index < 0 ? null : (Double) (double) index;
    }

    static @Nullable Double number(Json json) {
        if (json instanceof Json.Number number) return number.value();
        if (json instanceof Json.Word word && Numbers.isNumber(word.word())) return Numbers.parse(word.word());
        return null;
    }

    private static @Nullable List<Double> list(Json json) {
        List<Json> items = items(json);
        if (items == null) return null;
        List<Double> numbers = new ArrayList<>();
        for (Json item : items) {
            Double number = number(item);
            if (number == null) return null;
            numbers.add(number);
        }
        return numbers;
    }

    static @Nullable List<Json> items(Json json) {
        if (json instanceof Json.Items list) return list.items();
        if (!(json instanceof Json.Word word)) return null;
        List<Json> items = new ArrayList<>();
        if (word.word().isEmpty()) return items;
        int start = 0;
        for (int comma = word.word().indexOf(',');
                comma >= 0;
                comma = word.word().indexOf(',', start)) {
            items.add(new Json.Word(word.word().substring(start, comma)));
            start = comma + 1;
        }
        items.add(new Json.Word(word.word().substring(start)));
        return items;
    }

    /** The text of a text, of anything else one that is no id. */
    private static String textOf(Json json) {
        if (json instanceof Json.Text text) return text.text();
        return json instanceof Json.Word word ? word.word() : json.toString();
    }

    static String shortened(String text) {
        if (text.length() <= LONGEST_SHOWN) return text;
        // not between the halves of a character
        int end = Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return text.substring(0, end) + "…";
    }

    /** A value as the one who wrote it will know it again. */
    private static String shown(Json json) {
        return json instanceof Json.Word word ? "“" + shortened(word.word()) + "”" : shortened(json.toString());
    }

    /** The keys that may stand in the place of one that is not known, as its writer would write them. */
    private Iterable<String> allowed(@Nullable Json unknown) {
        if (!isOfLink(unknown)) return known;
        List<String> keys = new ArrayList<>();
        for (String key : known)
            keys.add(PresetLink.key(new Problem(key, "").under(path).path()));
        return keys;
    }

    /** Whether a value was said by a link, which has only words. */
    private static boolean isOfLink(@Nullable Json json) {
        if (!(json instanceof Json.Members object)) return json instanceof Json.Word;
        for (Json entry : object.entries().values()) if (!isOfLink(entry)) return false;
        return true;
    }

    /** Says which keys nobody asked for. */
    void finish() {
        for (String key : entries.keySet()) {
            if (known.contains(key)) continue;
            String allowed = "; allowed are " + String.join(", ", allowed(entries.get(key))) + ".";
            if (isWord) problems.add(new Problem(path, "takes no value of its own" + allowed));
            else wrong(shortened(key), "is not known here" + allowed);
        }
    }
}
