package dev.downhill.e2e;

import dev.downhill.shared.math.Numbers;
import java.util.List;

/** Numbers written and read again. Of a text its hash is compared. */
record NumbersAsText() implements Sample {
    @Override
    public String name() {
        return "numbers as text";
    }

    @Override
    public List<String> arguments() {
        return List.of("x");
    }

    @Override
    public List<String> results() {
        return List.of("text", "text read again", "4 significant digits", "2 decimals");
    }

    @Override
    public int seeds() {
        return 100;
    }

    @Override
    public double[] run(int seed, int count) {
        Arguments arguments = new Arguments(seed);
        double[] rows = new double[count * 5];
        int at = 0;
        for (int row = 0; row < count; row++) {
            double x = arguments.next();
            String text = Numbers.text(x);
            rows[at++] = x;
            rows[at++] = text.hashCode();
            rows[at++] = Numbers.isNumber(text) ? Numbers.parse(text) : Double.NaN;
            rows[at++] = Numbers.significant(x, 4).hashCode();
            rows[at++] = Numbers.fixed(x, 2).hashCode();
        }
        return rows;
    }
}
