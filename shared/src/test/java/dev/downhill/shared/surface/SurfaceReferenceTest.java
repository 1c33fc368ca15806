package dev.downhill.shared.surface;

import static dev.downhill.shared.Reference.list;
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
import dev.downhill.shared.parameter.Chosen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The surfaces against values computed with 60 digits, and against minima and stationary points found by others. */
class SurfaceReferenceTest {
    private static final Map<String, Json> FUNCTIONS = Reference.object("reference/functions.json");

    static Stream<String> everyKnownFunction() {
        return FUNCTIONS.keySet().stream().filter(ReferenceSurface::isInTheCatalogue);
    }

    private static Surface surface(String name) {
        Chosen<SurfaceKind> chosen = ReferenceSurface.of(name, object(part(object(part(FUNCTIONS, name)), "params")));
        return chosen.kind().create(chosen.values());
    }

    @Test
    void the_functions_of_the_lecture_are_among_them() {
        assertThat(everyKnownFunction()).contains("quadratic_1_10", "rosenbrock", "saddle", "himmelblau");
    }

    @ParameterizedTest
    @MethodSource("everyKnownFunction")
    void values_gradients_and_hessians_are_those_of_sixty_digits(String name) {
        Surface surface = surface(name);
        for (Json json : list(part(object(part(FUNCTIONS, name)), "points"))) {
            Map<String, Json> point = object(json);
            double[] x = numbers(part(point, "point"));
            double[] gradient = new double[2];
            double[] hessian = new double[4];
            surface.gradient(x, gradient);
            surface.hessian(x, hessian);
            List<Json> exact = list(part(point, "grad_mp"));
            double steep = 1 + Math.abs(gradient[0]) + Math.abs(gradient[1]);
            assertThat(surface.value(x)).isCloseTo(digits(part(point, "f_mp")), close(1 + surface.value(x)));
            assertThat(gradient[0]).isCloseTo(digits(exact.get(0)), close(steep));
            assertThat(gradient[1]).isCloseTo(digits(exact.get(1)), close(steep));
            List<Json> rows = list(part(point, "hess"));
            for (int i = 0; i < 4; i++) {
                double entry = numbers(rows.get(i / 2))[i % 2];
                assertThat(hessian[i]).isCloseTo(entry, close(1 + Math.abs(entry)));
            }
        }
    }

    private static double digits(Json json) {
        return new BigDecimal(word(json)).doubleValue();
    }

    /** A few roundings of numbers of this size. */
    private static Offset<Double> close(double size) {
        return within(4e-15 * Math.abs(size));
    }

    @ParameterizedTest
    @MethodSource("everyKnownFunction")
    void the_minima_found_by_others_are_known(String name) {
        Surface surface = surface(name);
        for (Json json : list(part(object(part(FUNCTIONS, name)), "global_minima"))) {
            Map<String, Json> minimum = object(json);
            Point at = new Point(number(part(minimum, "x")), number(part(minimum, "y")));
            assertThat(surface.stationary()).anySatisfy(point -> {
                assertThat(point.type()).isEqualTo(StationaryPoint.Type.MINIMUM);
                assertThat(point.at().distance(at)).isLessThan(1e-14);
            });
            assertThat(surface.value(at.x(), at.y())).isCloseTo(number(part(minimum, "f")), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKnownFunction")
    void every_stationary_point_in_the_domain_is_known(String name) {
        Json known = object(part(FUNCTIONS, name)).get("stationary_points_in_domain");
        if (known == null) return;
        List<StationaryPoint> ours = new ArrayList<>(surface(name).stationary());
        for (Json json : list(known)) {
            Map<String, Json> point = object(json);
            Point at = new Point(number(part(point, "x")), number(part(point, "y")));
            String kind = word(part(point, "kind"));
            assertThat(ours).as("%s at %s", kind, at).anySatisfy(each -> {
                assertThat(each.type().id()).startsWith(kind);
                assertThat(each.at().distance(at)).isLessThan(1e-12);
            });
            ours.removeIf(each -> each.at().distance(at) < 1e-12);
        }
        assertThat(ours).isEmpty();
    }
}
