package dev.downhill.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.junit.UsePlaywright;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same Java gives the same bits on the JVM and, compiled, in the browser. */
@UsePlaywright(Chromium.class)
class ParityTest {
    private static final String ORIGIN = "http://parity.test/";
    private static final int SEEDS_SHOWN = 3;

    static Stream<Named<Sample>> everySample() {
        return Samples.all().stream().map(sample -> Named.of(sample.name(), sample));
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void gives_the_same_bits(Sample sample, Page page) {
        open(page);
        List<Integer> inBrowser = hashesInBrowser(sample, page);
        List<Integer> onJvm = hashesOnJvm(sample);
        assertThat(inBrowser).hasSameSizeAs(onJvm);
        int[] differing = IntStream.range(0, onJvm.size())
                .filter(seed -> !onJvm.get(seed).equals(inBrowser.get(seed)))
                .toArray();
        assertThat(differing.length)
                .as(() -> sample.name() + ", seeds of " + onJvm.size() + " with other bits\n"
                        + differences(sample, differing, page))
                .isZero();
    }

    private static void open(Page page) {
        page.route(ORIGIN + "*", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")));
        page.route(
                ORIGIN + "parity.js",
                route -> route.fulfill(new Route.FulfillOptions().setPath(Path.of("target/parity/parity.js"))));
        page.navigate(ORIGIN);
    }

    private static List<Integer> hashesOnJvm(Sample sample) {
        return IntStream.range(0, sample.seeds())
                .map(seed -> {
                    double[] rows = sample.run(seed, Samples.ROWS);
                    return BitHash.of(rows, Bits.halves(rows));
                })
                .boxed()
                .toList();
    }

    private static List<Integer> hashesInBrowser(Sample sample, Page page) {
        return ints(
                page.evaluate("async name => Array.from((await import('/parity.js')).hashes(name))", sample.name()));
    }

    private static String differences(Sample sample, int[] seeds, Page page) {
        StringBuilder report = new StringBuilder();
        for (int seed : IntStream.of(seeds).limit(SEEDS_SHOWN).toArray()) {
            List<Integer> halves = ints(page.evaluate(
                    "async ([name, seed]) => Array.from((await import('/parity.js')).rows(name, seed))",
                    List.of(sample.name(), seed)));
            double[] onJvm = sample.run(seed, Samples.ROWS);
            report.append(sample.title(seed) + "\n").append(new Difference(sample, onJvm, Bits.doubles(halves)));
        }
        return report.toString();
    }

    /** JavaScript's whole numbers arrive as Integer. */
    private static List<Integer> ints(Object array) {
        return ((List<?>) array).stream().map(Integer.class::cast).toList();
    }
}
