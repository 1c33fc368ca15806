package dev.downhill.shared.formula;

/** What may stand between two operands. */
public enum Operator {
    ADD("+", Precedence.SUM, Operation.ADD),
    SUBTRACT("-", Precedence.SUM, Operation.SUBTRACT),
    MULTIPLY("*", Precedence.PRODUCT, Operation.MULTIPLY),
    DIVIDE("/", Precedence.PRODUCT, Operation.DIVIDE),
    POWER("^", Precedence.POWER, Operation.POWER),
    /** 1 where it holds, else 0, as the three below. */
    LESS("<", Precedence.COMPARISON, Operation.LESS),
    GREATER(">", Precedence.COMPARISON, Operation.LESS),
    AT_MOST("<=", Precedence.COMPARISON, Operation.AT_MOST),
    AT_LEAST(">=", Precedence.COMPARISON, Operation.AT_MOST);

    private final String sign;
    private final int precedence;
    private final int operation;

    Operator(String sign, int precedence, int operation) {
        this.sign = sign;
        this.precedence = precedence;
        this.operation = operation;
    }

    /** As it is typed. */
    public String sign() {
        return sign;
    }

    /** How tightly it binds: see {@link Precedence}. */
    public int precedence() {
        return precedence;
    }

    int operation() {
        return operation;
    }

    /** Whether its operands change places in its operation: a > b is b < a. */
    boolean turnsAround() {
        return this == GREATER || this == AT_LEAST;
    }
}
