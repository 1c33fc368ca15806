package dev.downhill.shared.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.RandomValues;
import dev.downhill.shared.parameter.Values;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaSurfaceTest {
    /** How far rounding may part a formula from the class, relative to the largest such number on the surface. */
    private static final double ROUNDING = 1e-12;

    static Stream<SurfaceKind> everySurface() {
        return Surfaces.ALL.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void a_surface_opened_as_its_formula_is_the_same_surface(SurfaceKind kind) {
        Random random = new Random(12);
        same(kind, kind.schema().defaults());
        for (int i = 0; i < 30; i++) same(kind, RandomValues.bySlider(kind.schema(), random));
        for (int i = 0; i < 30; i++) same(kind, RandomValues.anywhere(kind.schema(), random));
    }

    private static void same(SurfaceKind kind, Values values) {
        Surface built = kind.create(values);
        Chosen<SurfaceKind> opened = FormulaKind.open(new Chosen<>(kind, values));
        Surface typed = opened.kind().create(opened.values());
        Random random = new Random(13);
        Domain domain = kind.domain();
        int count = 60;
        double[][] expected = new double[count][];
        double[][] actual = new double[count][];
        double[] largest = new double[7];
        for (int k = 0; k < count; k++) {
            double x = domain.left() + domain.width() * random.nextDouble();
            double y = domain.bottom() + domain.height() * random.nextDouble();
            expected[k] = all(built, x, y);
            actual[k] = all(typed, x, y);
            for (int i = 0; i < 7; i++) largest[i] = Math.max(largest[i], Math.abs(expected[k][i]));
        }
        for (int i = 0; i < 7; i++) {
            // first and second derivatives share their sizes: a small one is the difference of large ones
            int first = i == 0 ? 0 : i < 3 ? 1 : 3;
            int last = i == 0 ? 0 : i < 3 ? 2 : 6;
            double scale = 1e-300;
            for (int j = first; j <= last; j++) scale = Math.max(scale, largest[j]);
            for (int k = 0; k < count; k++)
                assertThat(Math.abs(actual[k][i] - expected[k][i]) / scale)
                        .as("%s with %s, number %s: %s and %s", kind.id(), values, i, actual[k][i], expected[k][i])
                        .isLessThan(ROUNDING);
        }
    }

    /** Value, gradient, Hessian. */
    private static double[] all(Surface surface, double x, double y) {
        double[] g = new double[2];
        double[] h = new double[4];
        surface.gradient(x, y, g);
        surface.hessian(x, y, h);
        return new double[] {surface.value(x, y), g[0], g[1], h[0], h[1], h[2], h[3]};
    }

    @Test
    void an_opened_surface_keeps_its_domain_and_its_values() {
        SurfaceKind taco = Surfaces.ALL.get("taco-shell");
        Parameter condition = taco.schema().parameters().get(0);
        Chosen<SurfaceKind> opened = FormulaKind.open(Chosen.byDefault(taco).with(condition, 37));
        assertThat(opened.kind().domain()).isEqualTo(taco.domain());
        for (Parameter parameter : opened.kind().schema().parameters())
            if (parameter.id().equals("condition"))
                assertThat(opened.values().real(parameter)).isEqualTo(37);
        assertThat(FormulaKind.open(opened)).isEqualTo(opened);
    }

    @Test
    void kinds_of_the_same_text_and_domain_are_equal_however_far_their_sliders_reach() {
        Formula formula = Formula.parse("k*x^2 + y^2");
        SurfaceKind kind = FormulaKind.of(formula, FormulaKind.DOMAIN);
        assertThat(FormulaKind.of(Formula.parse("k*x^2 + y^2"), FormulaKind.DOMAIN, name -> 300))
                .isEqualTo(kind)
                .hasSameHashCodeAs(kind);
        assertThat(FormulaKind.of(formula, Domain.around(2))).isNotEqualTo(kind);
        assertThat(FormulaKind.of(Formula.parse("k*x^2 + 2*y^2"), FormulaKind.DOMAIN))
                .isNotEqualTo(kind);
    }

    @Test
    void a_slider_reaches_about_twice_as_far_as_the_value_to_both_sides() {
        for (double[] each :
                new double[][] {{1, 2}, {100, 200}, {0.012, 0.05}, {-3, 10}, {0, 1}, {1e6, 2e6}, {1e-9, 1e-6}}) {
            SurfaceKind kind = FormulaKind.of(Formula.parse("k*x"), FormulaKind.DOMAIN, name -> each[0]);
            Parameter k = kind.schema().parameters().get(0);
            assertThat(k.high()).isEqualTo(Math.min(each[1], FormulaKind.FARTHEST));
            assertThat(k.low()).isEqualTo(-k.high());
            assertThat(k.initial()).containsExactly(1.0);
        }
    }

    @Test
    void a_greek_parameter_shows_its_letter() {
        Parameter rho = FormulaKind.of(Formula.parse("ρ*x"), FormulaKind.DOMAIN)
                .schema()
                .parameters()
                .get(0);
        assertThat(rho.id()).isEqualTo("rho");
        assertThat(rho.symbol()).isEqualTo("ρ");
    }
}
