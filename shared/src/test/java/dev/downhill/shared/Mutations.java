package dev.downhill.shared;

import dev.downhill.shared.math.Random;

/** Texts that are almost right: what a careless hand, a chat program or an attacker makes of a good one. */
public final class Mutations {
    private static final String[] PIECES = {
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "&",
        "=",
        "#",
        "%",
        "%2",
        "%zz",
        "%ff",
        "%00",
        ".",
        "..",
        "-",
        "+",
        "0",
        "1e999",
        "-0",
        "NaN",
        "Infinity",
        "null",
        "true",
        "\u0000",
        "\n",
        "\u2028",
        "é",
        "😀",
        "\ud83d",
        "\udc00",
        "\ufeff",
        "lane",
        "lane1",
        "lane99",
        "lanes",
        "id",
        "version",
        "v=2",
        "e",
        "E",
        "9999999999999999999999",
        "1e-400",
        "\\u12",
        "\\ud800",
        "[[[[[[[[[[[[[[[[",
        "{\"a\":",
        "    "
    };

    private Mutations() {}

    /** A text with one to six changes: a piece put in, a part cut out, doubled or moved, a character replaced. */
    public static String mutate(String text, Random random) {
        String mutated = text;
        for (int i = random.nextInt(6); i >= 0; i--) mutated = once(mutated, random);
        return mutated;
    }

    private static String once(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(12));
        String before = text.substring(0, at);
        String part = text.substring(at, end);
        String after = text.substring(end);
        return switch (random.nextInt(6)) {
            case 0 -> before + PIECES[random.nextInt(PIECES.length)] + part + after;
            case 1 -> before + after;
            case 2 -> before + part + part + after;
            case 3 -> part + before + after;
            case 4 -> before + (char) random.nextInt(random.nextInt(4) == 0 ? 65536 : 128) + part + after;
            default -> before;
        };
    }
}
