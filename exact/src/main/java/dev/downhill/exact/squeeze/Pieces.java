package dev.downhill.exact.squeeze;

import java.util.ArrayList;
import java.util.List;

/** Takes a script of TeaVM apart into definitions, classes, texts and statements. */
final class Pieces {
    private final Script script;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(Script script) {
        this.script = script;
    }

    static List<Piece> of(Script script) {
        Pieces pieces = new Pieces(script);
        for (int at = 0; at < script.size(); ) at = pieces.add(at);
        return pieces.pieces;
    }

    /** Adds the statement at a word; returns the word behind it. */
    private int add(int at) {
        if (script.word(at).equals("function")) return addFunction(at);
        int end = endOfStatement(at);
        if (script.word(at).equals("let")) addVariables(at + 2, end);
        else if (isCallWithList(at)) addTable(at, end);
        else pieces.add(new Piece(Piece.Kind.STATEMENT, "", "", at, end));
        return end;
    }

    private int addFunction(int at) {
        int parameters = at + 3;
        int end = script.end(script.end(parameters) + 1) + 1;
        pieces.add(new Piece(Piece.Kind.FUNCTION, script.word(at + 2), "", at, end));
        return end;
    }

    private void addVariables(int from, int end) {
        for (int at = from; at < end; ) {
            int next = endOfItem(at, end);
            pieces.add(new Piece(Piece.Kind.VARIABLE, script.word(at), "", at, next));
            at = next + 1;
        }
    }

    /** {@code A([…]);} */
    private boolean isCallWithList(int at) {
        return Words.isName(script.word(at))
                && script.word(at + 1).equals("(")
                && script.word(at + 2).equals("[")
                && script.end(at + 2) + 1 == script.end(at + 1);
    }

    private void addTable(int at, int end) {
        List<Integer> items = new ArrayList<>();
        int close = script.end(at + 2);
        for (int item = at + 3; item < close; item = endOfItem(item, close) + 1) items.add(item);
        if (items.isEmpty() || !isTable(items)) {
            boolean isTexts = script.word(at + 3).startsWith("\"");
            pieces.add(new Piece(isTexts ? Piece.Kind.TEXTS : Piece.Kind.STATEMENT, "", "", at, end));
            return;
        }
        for (int i = 0; i < items.size(); ) {
            int length = length(items, i);
            int to = i + length < items.size() ? items.get(i + length) - 1 : close;
            pieces.add(new Piece(Piece.Kind.CLASS, script.word(items.get(i)), script.word(at), items.get(i), to));
            i += length;
        }
    }

    private boolean isTable(List<Integer> items) {
        return Words.isName(script.word(items.get(0))) && items.size() > 1;
    }

    /** How many items are about the class at one of them: two for an enum's constants, one more than eight for a class with a name. */
    private int length(List<Integer> items, int i) {
        String second = script.word(items.get(i + 1));
        if (second.equals("(")) return 2;
        return second.equals("0") ? 8 : 9;
    }

    private int endOfItem(int at, int end) {
        while (at < end && !script.word(at).equals(",") && !script.word(at).equals(";"))
            at = Math.max(at, script.end(at)) + 1;
        return at;
    }

    /** Behind the semicolon of a statement, or behind the brace of a block. */
    private int endOfStatement(int at) {
        boolean isBlock = script.word(at).equals("{") || script.word(at).equals("if");
        while (at < script.size() && !script.word(at).equals(";")) {
            boolean isBraces = script.word(at).equals("{");
            at = Math.max(at, script.end(at)) + 1;
            if (isBlock && isBraces && !script.word(at).equals("else")) return at;
        }
        return Math.min(at + 1, script.size());
    }
}
