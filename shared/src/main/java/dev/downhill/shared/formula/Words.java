package dev.downhill.shared.formula;

import dev.downhill.shared.formula.Token.Type;

/** The words of a text as a {@link Parser} goes through them, with the limits that it must keep and the places of what is wrong. */
final class Words {
    private final String text;
    private final Vocabulary vocabulary;
    private Lexer lexer;
    private Token token;
    private Token before;
    private int depth;
    private int nodes;

    Words(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        lexer = new Lexer(text, 0, 0, vocabulary);
        token = before = lexer.next();
    }

    /** Goes to the first word of a part of the text. */
    void begin(int from, int to) {
        depth = 0;
        lexer = new Lexer(text, from, to, vocabulary);
        before = new Token(Type.END, from, from, "", 0);
        token = lexer.next();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The word that comes next. */
    Token token() {
        return token;
    }

    boolean at(Type type) {
        return token.is(type);
    }

    /** The word before it. */
    Token before() {
        return before;
    }

    boolean atStart() {
        return before.is(Type.END);
    }

    void advance() {
        before = token;
        token = lexer.next();
    }

    /** Goes one level deeper. */
    void enter() {
        if (++depth > Parser.DEEPEST) throw wrong("Nested deeper than " + Parser.DEEPEST + " levels", "");
    }

    void leave() {
        depth--;
    }

    /** Counts a node of the tree. */
    <E extends Expression> E node(E expression) {
        if (++nodes > Parser.MOST_NODES)
            throw wrong("More than " + Parser.MOST_NODES + " numbers, names and operators", "");
        return expression;
    }

    /** A word as it was typed. */
    String written(Token said) {
        return text.substring(said.at(), said.end());
    }

    /** Where a bracket or bar was opened, as a person counts. */
    String placeOf(Token open) {
        int line = text.lastIndexOf('\n', open.at()) + 1;
        return " of character " + (text.codePointCount(line, open.at()) + 1);
    }

    /** That the next word is wrong. */
    SyntaxException wrong(String sentence, String more) {
        return wrong(token, sentence, more);
    }

    SyntaxException wrong(Token said, String sentence, String more) {
        return new SyntaxException(text, said.at(), said.end() - said.at(), sentence, more);
    }

    /** That the next word begins no operand. */
    SyntaxException expectedOperand() {
        if (atStart() && at(Type.END)) return wrong(vocabulary.whereEmpty(), "");
        String after = atStart() ? " at the start" : " after “" + written(before) + "”";
        String hint = before.is(Type.BAR) ? Parser.NO_BARS : "";
        return wrong("Expected a number, a variable or “(”" + after, hint);
    }

    /** That there is a comma where none may be. */
    SyntaxException unexpectedComma() {
        return wrong("“,” only separates the arguments of a function", "Decimals have a point.");
    }
}
