package dev.downhill.shared.formula;

/**
 * What is wrong with a text, and where.
 *
 * @param at the index in the text of the first character that is wrong; the text's length where something is missing
 * @param length how many characters are wrong; 0 where something is missing at the end
 * @param message a sentence that says where and what was expected
 */
public record SyntaxProblem(int at, int length, String message) {
    /**
     * @param sentence without its full stop
     * @param more what to say after it, or empty
     */
    static SyntaxProblem in(String text, int at, int length, String sentence, String more) {
        return new SyntaxProblem(
                at, length, sentence + " (" + place(text, at) + ")." + (more.isEmpty() ? "" : " " + more));
    }

    /** As a person counts: from 1, lines if there are several, whole characters. */
    private static String place(String text, int at) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) != '\n') continue;
            line++;
            start = i + 1;
        }
        String character = "character " + (text.codePointCount(start, at) + 1);
        return text.indexOf('\n') < 0 ? character : "line " + line + ", " + character;
    }
}
