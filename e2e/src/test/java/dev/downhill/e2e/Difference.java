package dev.downhill.e2e;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where a sample has other bits in the browser than on the JVM, told so that one can find out why. */
final class Difference {
    private final List<String> arguments;
    private final List<String> results;
    private final double[] onJvm;
    private final double[] inBrowser;

    /** Of what one seed of a sample gave on either side. */
    Difference(Sample sample, double[] onJvm, double[] inBrowser) {
        if (onJvm.length != inBrowser.length)
            throw new IllegalArgumentException(
                    onJvm.length + " numbers on the JVM, " + inBrowser.length + " in the browser");
        this.arguments = sample.arguments();
        this.results = sample.results();
        this.onJvm = onJvm;
        this.inBrowser = inBrowser;
    }

    /** A line for each argument or result that differs: how often, and what the first such row has. */
    @Override
    public String toString() {
        return IntStream.range(0, width())
                .filter(column -> rowsThatDiffer(column).findAny().isPresent())
                .mapToObj(this::line)
                .collect(Collectors.joining());
    }

    private String line(int column) {
        int first = rowsThatDiffer(column).min().orElseThrow();
        int at = first * width() + column;
        return "  %s: %d of %d, first in row %d:%s %s on the JVM, %s in the browser%n"
                .formatted(
                        name(column),
                        rowsThatDiffer(column).count(),
                        onJvm.length / width(),
                        first,
                        argumentsOf(first),
                        hex(onJvm[at]),
                        hex(inBrowser[at]));
    }

    private String argumentsOf(int row) {
        return IntStream.range(0, arguments.size())
                .mapToObj(i -> " " + arguments.get(i) + " = " + hex(onJvm[row * width() + i]) + ",")
                .collect(Collectors.joining());
    }

    private IntStream rowsThatDiffer(int column) {
        return IntStream.range(0, onJvm.length / width())
                .filter(row -> !Bits.same(onJvm[row * width() + column], inBrowser[row * width() + column]));
    }

    private String name(int column) {
        return column < arguments.size() ? arguments.get(column) : results.get(column - arguments.size());
    }

    private int width() {
        return arguments.size() + results.size();
    }

    private static String hex(double value) {
        return "%016x (%s)".formatted(Double.doubleToRawLongBits(value), value);
    }
}
