package dev.downhill.shared.formula;

/** How tightly the parts of an expression bind, the loosest first. */
public final class Precedence {
    public static final int COMPARISON = 0;
    public static final int SUM = 1;
    public static final int PRODUCT = 2;
    /** A minus sign in front: looser than a power, −x² is −(x²). */
    public static final int SIGN = 3;

    public static final int POWER = 4;
    /** A number, a name, a call: never needs brackets. */
    public static final int ATOM = 5;

    private Precedence() {}
}
