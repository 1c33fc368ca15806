package dev.downhill.shared.formula;

/** Leaves the reading of a text at the first thing that is wrong with it. */
public final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SyntaxProblem problem;

    /**
     * @param sentence what is wrong, without its full stop
     * @param more what to say after it, or empty
     */
    public SyntaxException(String text, int at, int length, String sentence, String more) {
        super(sentence, null, false, false);
        problem = SyntaxProblem.in(text, at, length, sentence, more);
    }

    public SyntaxProblem problem() {
        return problem;
    }
}
