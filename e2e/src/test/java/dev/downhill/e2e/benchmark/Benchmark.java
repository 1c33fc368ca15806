package dev.downhill.e2e.benchmark;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Prints how fast the compiled core is beside handwritten JavaScript; asserts nothing but that both do the same. */
@UsePlaywright(Chromium.class)
class Benchmark {
    private static final String ORIGIN = "http://benchmark.test/";

    @Test
    void prints_speed_and_size(Page page) throws IOException {
        page.route(ORIGIN + "*", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")));
        serve(page, "benchmark.js", Path.of("target/benchmark"));
        serve(page, "handwritten.js", Path.of("src/benchmark"));
        serve(page, "measure.js", Path.of("src/benchmark"));
        page.navigate(ORIGIN);
        print("Steps a second", "compiled", "handwritten", measured(page, "optimizers('descend')"));
        print("Recorded steps a second", "compiled", "handwritten", measured(page, "optimizers('run')"));
        print("Rows of 1000 pixels a second", "compiled", "handwritten", measured(page, "heatMaps()"));
        print("Rows of 1000 pixels a second", "formula", "built in", measured(page, "formulas()"));
        Path script = Path.of("../client/target/classes/script/downhill.js");
        System.out.printf(
                Locale.ROOT,
                "%ndownhill.js: %,d bytes, gzipped %,d%n",
                Files.size(script),
                gzipped(Files.readAllBytes(script)));
    }

    private static void serve(Page page, String file, Path folder) {
        page.route(ORIGIN + file, route -> route.fulfill(new Route.FulfillOptions().setPath(folder.resolve(file))));
    }

    private static List<?> measured(Page page, String call) {
        return (List<?>) page.evaluate("async () => (await import('/measure.js'))." + call);
    }

    private static void print(String title, String first, String second, List<?> rows) {
        System.out.printf("%n%-32s %12s %12s %6s%n", title, first, second, "ratio");
        for (Object row : rows) {
            List<?> cells = (List<?>) row;
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %,12.0f %,12.0f %6.2f%n",
                    cells.get(0),
                    number(cells.get(1)),
                    number(cells.get(2)),
                    number(cells.get(3)));
        }
    }

    /** JavaScript's whole numbers arrive as Integer. */
    private static double number(Object cell) {
        return ((Number) cell).doubleValue();
    }

    private static int gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.size();
    }
}
