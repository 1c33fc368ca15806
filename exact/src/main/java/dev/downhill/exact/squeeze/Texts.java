package dev.downhill.exact.squeeze;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a script, which TeaVM keeps in one list and asks for by number. Here each gets a new number, in the order in which
 * they are asked for, so that the list can be given in two parts.
 */
final class Texts {
    private final Script script;
    /** What the list is filled by, in TeaVM's runtime. */
    private final Piece filling;
    /** The list's name, and the name of the function that gives the text of a number. */
    private final String list;

    private final String giving;
    private final int filler;
    private final List<String> texts = new ArrayList<>();
    /** The new number of an old one. */
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when the script does not keep its texts as TeaVM 0.15 does */
    Texts(Script script, List<Piece> pieces) {
        this.script = script;
        Piece call = one(pieces.stream()
                .filter(piece -> piece.kind() == Piece.Kind.TEXTS)
                .toList());
        filler = call.from();
        filling = one(pieces.stream()
                .filter(piece -> piece.isDefinition() && piece.name().equals(script.word(filler)))
                .toList());
        int made = find(filling, "new");
        list = script.word(made - 2);
        giving = one(pieces.stream().filter(this::gives).toList()).name();
        int close = script.end(call.from() + 2);
        for (int at = call.from() + 3; at < close; ) {
            int end = at;
            while (end < close && !script.word(end).equals(",")) end++;
            texts.add(String.join("", script.words(at, end)));
            at = end + 1;
        }
    }

    private static Piece one(List<Piece> pieces) {
        if (pieces.size() != 1)
            throw new IllegalArgumentException("the script does not keep its texts as TeaVM 0.15 does");
        return pieces.get(0);
    }

    private int find(Piece piece, String word) {
        for (int i = piece.from(); i < piece.to(); i++) if (script.word(i).equals(word)) return i;
        throw new IllegalArgumentException("the script does not keep its texts as TeaVM 0.15 does");
    }

    /** {@code A=index=>list[index]} */
    private boolean gives(Piece piece) {
        int at = piece.from();
        return piece.kind() == Piece.Kind.VARIABLE
                && script.word(at + 3).equals("=>")
                && script.word(at + 4).equals(list)
                && script.word(at + 5).equals("[")
                && script.word(at + 6).equals(script.word(at + 2));
    }

    /** The word that names the function which fills the list. */
    int filler() {
        return filler;
    }

    /** How many texts have a new number. */
    int size() {
        return numbers.size();
    }

    /** Whether a word is the old number of a text. */
    boolean isNumber(int at) {
        return script.word(at - 1).equals("(")
                && script.word(at - 2).equals(giving)
                && script.end(at - 1) == at + 1
                && Character.isDigit(script.word(at).charAt(0));
    }

    /** The new number of the text that is asked for at a word. */
    String number(int at) {
        int number = Integer.parseInt(script.word(at));
        return String.valueOf(numbers.computeIfAbsent(number, old -> numbers.size()));
    }

    /** The texts whose new numbers begin with one, with commas between them. */
    List<String> from(int number) {
        List<String> words = new ArrayList<>();
        numbers.forEach((old, now) -> {
            if (now < number) return;
            if (!words.isEmpty()) words.add(",");
            words.add(texts.get(old));
        });
        return words;
    }

    boolean isFilling(Piece piece) {
        return piece.from() == filling.from();
    }

    /**
     * The words that fill the list, changed so that they add to it.
     *
     * @param names the words of the script with new names
     */
    List<String> adding(List<String> names) {
        List<String> words = new ArrayList<>();
        String name = names.get(find(filling, "new") - 2);
        for (int i = filling.from(); i < filling.to(); i++) {
            if (script.word(i).equals("new")) {
                words.addAll(List.of(name, "|", "|", "[", "]"));
                i = script.end(find(filling, "Array") + 1);
            } else if (isPlace(i)) {
                words.addAll(List.of(name, ".", "length"));
            } else {
                words.add(names.get(i));
            }
        }
        return words;
    }

    /** The {@code i} of {@code list[i]=}. */
    private boolean isPlace(int at) {
        return script.word(at - 1).equals("[")
                && script.word(at - 2).equals(list)
                && script.word(at + 2).equals("=");
    }
}
