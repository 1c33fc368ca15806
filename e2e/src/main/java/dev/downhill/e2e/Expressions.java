package dev.downhill.e2e;

import java.util.List;

/** Expressions of three random numbers: a row is the numbers, then what each expression makes of them. */
record Expressions(String name, int seeds, List<Expression> expressions) implements Sample {
    @Override
    public List<String> arguments() {
        return List.of("a", "b", "c");
    }

    @Override
    public List<String> results() {
        return expressions.stream().map(Expression::text).toList();
    }

    @Override
    public double[] run(int seed, int count) {
        Arguments arguments = new Arguments(seed);
        double[] rows = new double[count * (3 + expressions.size())];
        int at = 0;
        for (int row = 0; row < count; row++) {
            double a = arguments.next();
            double b = arguments.next();
            double c = arguments.next();
            rows[at++] = a;
            rows[at++] = b;
            rows[at++] = c;
            for (Expression expression : expressions)
                rows[at++] = expression.value().of(a, b, c);
        }
        return rows;
    }
}
