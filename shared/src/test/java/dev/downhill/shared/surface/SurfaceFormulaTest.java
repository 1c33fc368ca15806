package dev.downhill.shared.surface;

import static dev.downhill.shared.Reference.number;
import static dev.downhill.shared.Reference.numbers;
import static dev.downhill.shared.Reference.object;
import static dev.downhill.shared.Reference.part;
import static dev.downhill.shared.Reference.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.Reference;
import dev.downhill.shared.ReferenceSurface;
import dev.downhill.shared.json.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Surfaces against their own formulas, evaluated and differentiated with 60 digits by another program. */
class SurfaceFormulaTest {
    /** A point of a surface. */
    record At(Map<String, Json> entry) {
        Surface surface() {
            String id = word(part(entry, "id"));
            var chosen = ReferenceSurface.of(id, object(part(entry, "parameters")));
            return chosen.kind().create(chosen.values());
        }

        @Override
        public String toString() {
            return word(part(entry, "id")) + " at " + part(entry, "at");
        }
    }

    static Stream<At> everyPoint() {
        return Reference.objects("reference/surfaces.jsonl").stream().map(At::new);
    }

    @Test
    void the_points_are_of_surfaces_that_there_are() {
        Set<String> ids = new TreeSet<>();
        everyPoint().forEach(at -> ids.add(word(part(at.entry(), "id"))));
        assertThat(ids).hasSizeGreaterThan(25).isSubsetOf(Surfaces.ALL.ids());
    }

    @ParameterizedTest
    @MethodSource("everyPoint")
    void value_gradient_and_hessian_are_those_of_the_formula(At at) {
        Surface surface = at.surface();
        double[] x = numbers(part(at.entry(), "at"));
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        surface.gradient(x, gradient);
        surface.hessian(x, hessian);
        close("value", new double[] {surface.value(x)}, new double[] {number(part(at.entry(), "value"))});
        close("gradient", gradient, numbers(part(at.entry(), "gradient")));
        close("hessian", new double[] {hessian[0], hessian[1], hessian[3]}, numbers(part(at.entry(), "hessian")));
    }

    private static void close(String what, double[] actual, double[] expected) {
        double size = 1;
        for (double entry : expected) size = Math.max(size, Math.abs(entry));
        for (int i = 0; i < expected.length; i++)
            assertThat(actual[i]).as("%s %s", what, i).isCloseTo(expected[i], within(1e-13 * size));
    }
}
