package dev.downhill.exact.squeeze;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.common.json.JsonArrayValue;
import org.teavm.common.json.JsonObjectValue;
import org.teavm.common.json.JsonParser;
import org.teavm.common.json.JsonValue;

/** Which source file each part of a script was made from: its source map, version 3. */
final class Origins {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /** Where each known part begins, ascending, and the file it is from. */
    private final List<Integer> places = new ArrayList<>();

    private final List<String> files = new ArrayList<>();

    private Origins() {}

    /**
     * @param script what the map is of
     * @param map as JSON
     */
    static Origins of(String script, String map) {
        JsonObjectValue[] root = new JsonObjectValue[1];
        try {
            JsonParser.ofValue(value -> root[0] = value.asObject()).parse(new StringReader(map));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> sources = new ArrayList<>();
        JsonArrayValue listed = (JsonArrayValue) root[0].get("sources");
        for (int i = 0; i < listed.size(); i++) sources.add(text(listed.get(i)));
        Origins origins = new Origins();
        origins.read(script.split("\n", -1), text(root[0].get("mappings")), sources);
        return origins;
    }

    private static String text(JsonValue value) {
        return value.asString();
    }

    private void read(String[] lines, String mappings, List<String> sources) {
        String[] groups = mappings.split(";", -1);
        int source = 0;
        int start = 0;
        for (int line = 0; line < groups.length && line < lines.length; line++) {
            int column = 0;
            for (String segment : groups[line].split(",", -1)) {
                List<Integer> numbers = numbers(segment);
                if (numbers.isEmpty()) continue;
                column += numbers.get(0);
                if (numbers.size() == 1) continue;
                source += numbers.get(1);
                places.add(start + column);
                files.add(sources.get(source));
            }
            start += lines[line].length() + 1;
        }
    }

    /** Numbers in digits of base 64, of which each holds five bits and says whether another follows. */
    private static List<Integer> numbers(String segment) {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        int shift = 0;
        for (char letter : segment.toCharArray()) {
            int digit = DIGITS.indexOf(letter);
            number |= (digit & 31) << shift;
            shift += 5;
            if ((digit & 32) != 0) continue;
            numbers.add((number & 1) != 0 ? -(number >> 1) : number >> 1);
            number = 0;
            shift = 0;
        }
        return numbers;
    }

    /**
     * The file that a part of the script was made from, or empty: the one that most of it names, since methods of others may have
     * been put in it; the first of equals.
     */
    String of(int from, int to) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (int i = first(from); i < places.size() && places.get(i) < to; i++) {
            int end = i + 1 < places.size() ? Math.min(to, places.get(i + 1)) : to;
            shares.merge(files.get(i), end - places.get(i), Integer::sum);
        }
        String most = "";
        for (String file : shares.keySet()) if (shares.get(file) > shares.getOrDefault(most, 0)) most = file;
        return most;
    }

    private int first(int from) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle) < from) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
