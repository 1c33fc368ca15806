package dev.downhill.exact.squeeze;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names what the whole script knows: the most used by one letter, the next by two, the others by three. Those of one length are
 * given in the order of the script and differ in their first letter before they differ in the last, so that neighbours end alike:
 * then {@code o=(a,b)=>{} comes again and again, which compresses well.
 */
final class Naming {
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String FIRST = CAPITALS + "abcdefghijklmnopqrstuvwxyz";
    private static final String OTHERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$_";
    /** Short ones only: others cannot come about. */
    private static final Set<String> RESERVED =
            Set.of("as", "do", "if", "in", "is", "of", "for", "get", "let", "new", "set", "try", "var", "NaN");

    private final Script script;
    private final Map<String, Integer> definitions;
    private final Set<String> taken = new HashSet<>(RESERVED);

    private Naming(Script script) {
        this.script = script;
        definitions = script.definitions();
    }

    static List<String> of(List<String> words) {
        return new Naming(new Script(words)).words();
    }

    private List<String> words() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < script.size(); i++) {
            String word = script.word(i);
            if (isRenamed(i)) counts.merge(word, 1, Integer::sum);
            else if (Words.isName(word)) taken.add(word);
        }
        Map<String, String> names = names(new ArrayList<>(counts.keySet()), counts);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < script.size(); i++)
            words.add(isRenamed(i) ? names.getOrDefault(script.word(i), "") : script.word(i));
        return words;
    }

    private boolean isRenamed(int at) {
        return script.isName(at) && definitions.containsKey(script.word(at));
    }

    private Map<String, String> names(List<String> known, Map<String, Integer> counts) {
        Comparator<String> byUse = Comparator.comparing(name -> -counts.getOrDefault(name, 0));
        known.sort(byUse);
        Map<String, String> names = new HashMap<>();
        int named = 0;
        for (int length = 1; named < known.size(); length++) {
            List<String> free = free(length);
            List<String> next = known.subList(named, Math.min(known.size(), named + free.size()));
            named += next.size();
            next.sort(Comparator.comparing(name -> definitions.getOrDefault(name, 0)));
            for (int i = 0; i < next.size(); i++) names.put(next.get(i), free.get(i));
        }
        return names;
    }

    /** Every name of a length that nothing else has. */
    private List<String> free(int length) {
        List<String> names = new ArrayList<>();
        List<String> endings = List.of("");
        for (int i = 1; i < length; i++) {
            List<String> longer = new ArrayList<>();
            for (String ending : endings) for (char letter : OTHERS.toCharArray()) longer.add(letter + ending);
            endings = longer;
        }
        for (String ending : endings) {
            for (char letter : (length == 1 ? CAPITALS : FIRST).toCharArray()) {
                String name = letter + ending;
                if (!taken.contains(name)) names.add(name);
            }
        }
        return names;
    }
}
