package dev.downhill.shared.formula;

import java.util.List;

/**
 * An element of MathML, with a text or with children. The page builds its elements from this, so that no text of a visitor's
 * is ever read as HTML.
 *
 * @param tag as {@code mfrac}
 * @param text of a leaf; empty for others
 * @param level whether it is a bracket that does not grow with what is in it
 */
public record MathElement(String tag, String text, List<MathElement> children, boolean level) {
    static MathElement leaf(String tag, String text) {
        return new MathElement(tag, text, List.of(), false);
    }

    static MathElement of(String tag, MathElement... children) {
        return new MathElement(tag, "", List.of(children), false);
    }

    static MathElement sign(String sign) {
        return leaf("mo", sign);
    }

    /** A bracket around something: browsers make one around y taller than one around x, unless it is told not to grow. */
    static MathElement bracket(String sign, MathElement around) {
        return new MathElement("mo", sign, List.of(), around.isOneLine());
    }

    private boolean isOneLine() {
        if (tag.equals("mfrac") || tag.equals("msup") || tag.equals("msqrt")) return false;
        for (MathElement child : children) if (!child.isOneLine()) return false;
        return true;
    }

    /** Some elements in a row. */
    static MathElement row(List<MathElement> children) {
        return children.size() == 1 ? children.get(0) : new MathElement("mrow", "", List.copyOf(children), false);
    }

    /** As a text of XML. */
    @Override
    public String toString() {
        StringBuilder into = new StringBuilder();
        write(into);
        return into.toString();
    }

    private void write(StringBuilder into) {
        into.append('<').append(tag).append(level ? " stretchy=\"false\">" : ">");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            into.append(letter == '<' ? "&lt;" : letter == '&' ? "&amp;" : String.valueOf(letter));
        }
        for (MathElement child : children) child.write(into);
        into.append("</").append(tag).append('>');
    }
}
