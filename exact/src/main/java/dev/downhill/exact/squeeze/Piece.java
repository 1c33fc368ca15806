package dev.downhill.exact.squeeze;

/**
 * A part of a script that can stand in one script or another.
 *
 * @param name what it defines, or which class it is about; empty for a statement
 * @param table the function that is called with what is known of classes; empty for other kinds
 * @param from its first word
 * @param to behind its last word
 */
record Piece(Kind kind, String name, String table, int from, int to) {
    enum Kind {
        /** {@code A=1} of a {@code let}. */
        VARIABLE,
        /** {@code function A(){}}. */
        FUNCTION,
        /** What is said of a class in the table of classes, or of an enum's constants. */
        CLASS,
        /** The list of all texts. */
        TEXTS,
        /** Any other statement. */
        STATEMENT
    }

    boolean isDefinition() {
        return kind == Kind.VARIABLE || kind == Kind.FUNCTION;
    }
}
