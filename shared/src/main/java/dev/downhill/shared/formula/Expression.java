package dev.downhill.shared.formula;

import java.util.List;

/** What a text of a formula says: a tree, equal to another when it says the same. Where it stood in the text is not part of it. */
public sealed interface Expression {
    /** Answers for each sort of expression. */
    interface Visitor<R> {
        R number(Number number);

        R constant(Constant constant);

        R name(Name name);

        R negation(Negation negation);

        R binary(Binary binary);

        R call(Call call);
    }

    <R> R accept(Visitor<R> visitor);

    /** @param value finite, not below zero: a minus sign is a {@link Negation} */
    record Number(double value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** A number with a letter of its own. */
    enum Constant implements Expression {
        PI("pi", Math.PI),
        E("e", Math.E);

        private final String word;
        private final double value;

        Constant(String word, double value) {
            this.word = word;
            this.value = value;
        }

        /** As it is typed. */
        public String word() {
            return word;
        }

        public double value() {
            return value;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** A variable or a parameter; Greek letters by their English names, as {@code rho}. */
    record Name(String name) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }
    }

    /** −of. */
    record Negation(Expression of) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.negation(this);
        }
    }

    /** Two operands with a sign between them, or a product without one. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    /** A function of some arguments, as many as it takes; bars are calls of {@code abs}, root signs of {@code sqrt}. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }

        /** The first argument. */
        Expression argument() {
            return arguments.get(0);
        }
    }
}
