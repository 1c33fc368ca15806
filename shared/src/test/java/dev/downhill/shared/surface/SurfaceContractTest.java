package dev.downhill.shared.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.math.Random;
import dev.downhill.shared.math.SymmetricMatrix;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.RandomValues;
import dev.downhill.shared.parameter.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every surface: at its defaults and with other values, in its domain and a little beyond. */
class SurfaceContractTest {
    private static final int POINTS = 200;
    private static final int POINTS_EACH = 10;
    private static final int VALUES = 100;
    /** A slope that is wrong agrees with differences of no size. */
    private static final double[] DIFFERENCES = {1e-2, 1e-3, 1e-4, 1e-5};

    private static final double NEAR = 1e-6;
    private static final Set<String> LETTERS =
            Set.of("x", "y", "pi", "e", "sin", "cos", "tan", "exp", "log", "sqrt", "abs", "tanh", "min", "max", "sign");

    static Stream<SurfaceKind> everySurface() {
        return Surfaces.ALL.all().stream();
    }

    private interface Claim {
        void check(Surface surface, double x, double y, String where);
    }

    private static void everywhere(SurfaceKind kind, Claim claim) {
        Random random = new Random(7);
        onPoints(kind, kind.schema().defaults(), POINTS, random, claim);
        for (int i = 0; i < VALUES; i++)
            onPoints(kind, RandomValues.bySlider(kind.schema(), random), POINTS_EACH, random, claim);
        for (int i = 0; i < VALUES; i++)
            onPoints(kind, RandomValues.anywhere(kind.schema(), random), POINTS_EACH, random, claim);
    }

    private static void onPoints(SurfaceKind kind, Values values, int points, Random random, Claim claim) {
        Surface surface = kind.create(values);
        Domain domain = kind.domain();
        for (int i = 0; i < points; i++) {
            double x = domain.left() + domain.width() * (1.2 * random.nextDouble() - 0.1);
            double y = domain.bottom() + domain.height() * (1.2 * random.nextDouble() - 0.1);
            claim.check(surface, x, y, kind.id() + " with " + values + " at (" + x + ", " + y + ")");
        }
    }

    /** The fourth-order central difference: exact for polynomials up to the fourth degree. */
    private static double slope(double h, double farLeft, double left, double right, double farRight) {
        return (farLeft - 8 * left + 8 * right - farRight) / (12 * h);
    }

    private static double[] gradient(Surface surface, double x, double y) {
        double[] into = {Double.NaN, Double.NaN};
        surface.gradient(x, y, into);
        return into;
    }

    private static double[] hessian(Surface surface, double x, double y) {
        double[] into = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        surface.hessian(x, y, into);
        return into;
    }

    private static double size(double... entries) {
        double squares = 0;
        for (double entry : entries) squares += entry * entry;
        return Math.sqrt(squares);
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void the_gradient_is_the_slope_of_the_value(SurfaceKind kind) {
        everywhere(kind, (surface, x, y, where) -> {
            double[] g = gradient(surface, x, y);
            double allowed = NEAR * (1 + size(g)) + 1e-9 * Math.abs(surface.value(x, y));
            double best = Double.POSITIVE_INFINITY;
            for (double h : DIFFERENCES) {
                double gx = slope(
                        h,
                        surface.value(x - 2 * h, y),
                        surface.value(x - h, y),
                        surface.value(x + h, y),
                        surface.value(x + 2 * h, y));
                double gy = slope(
                        h,
                        surface.value(x, y - 2 * h),
                        surface.value(x, y - h),
                        surface.value(x, y + h),
                        surface.value(x, y + 2 * h));
                best = Math.min(best, size(gx - g[0], gy - g[1]));
            }
            assertThat(best).as(where).isLessThanOrEqualTo(allowed);
        });
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void the_hessian_is_the_slope_of_the_gradient(SurfaceKind kind) {
        everywhere(kind, (surface, x, y, where) -> {
            double[] h = hessian(surface, x, y);
            double allowed = NEAR * (1 + size(h)) + 1e-9 * size(gradient(surface, x, y));
            double best = Double.POSITIVE_INFINITY;
            for (double d : DIFFERENCES) {
                double[] left = gradient(surface, x - d, y);
                double[] right = gradient(surface, x + d, y);
                double[] farLeft = gradient(surface, x - 2 * d, y);
                double[] farRight = gradient(surface, x + 2 * d, y);
                double[] below = gradient(surface, x, y - d);
                double[] above = gradient(surface, x, y + d);
                double[] farBelow = gradient(surface, x, y - 2 * d);
                double[] farAbove = gradient(surface, x, y + 2 * d);
                double off = size(
                        slope(d, farLeft[0], left[0], right[0], farRight[0]) - h[0],
                        slope(d, farBelow[0], below[0], above[0], farAbove[0]) - h[1],
                        slope(d, farLeft[1], left[1], right[1], farRight[1]) - h[2],
                        slope(d, farBelow[1], below[1], above[1], farAbove[1]) - h[3]);
                best = Math.min(best, off);
            }
            assertThat(best).as(where).isLessThanOrEqualTo(allowed);
        });
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void the_hessian_is_symmetric_to_the_last_bit(SurfaceKind kind) {
        everywhere(kind, (surface, x, y, where) -> {
            double[] h = hessian(surface, x, y);
            assertThat(h[1]).as(where).isEqualTo(h[2]);
        });
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void arrays_and_pairs_of_coordinates_give_the_same_bits(SurfaceKind kind) {
        everywhere(kind, (surface, x, y, where) -> {
            double[] at = {x, y};
            double[] g = new double[2];
            double[] h = new double[4];
            surface.gradient(at, g);
            surface.hessian(at, h);
            assertThat(surface.value(at)).as(where).isEqualTo(surface.value(x, y));
            assertThat(g).as(where).isEqualTo(gradient(surface, x, y));
            assertThat(h).as(where).isEqualTo(hessian(surface, x, y));
        });
        assertThat(kind.create(kind.schema().defaults()).dimension()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void a_row_is_its_values_one_by_one(SurfaceKind kind) {
        Domain domain = kind.domain();
        Surface surface = kind.create(kind.schema().defaults());
        double[] row = new double[40];
        double step = domain.width() / 30;
        double y = domain.bottom() + 0.3 * domain.height();
        surface.row(domain.left(), step, y, row, 31);
        for (int i = 0; i < 31; i++) assertThat(row[i]).isEqualTo(surface.value(domain.left() + i * step, y));
        assertThat(row[31]).isZero();
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void the_start_is_in_the_domain_and_on_a_slope(SurfaceKind kind) {
        Point start = kind.start();
        assertThat(kind.domain().contains(start.x(), start.y())).isTrue();
        assertThat(size(gradient(kind.create(kind.schema().defaults()), start.x(), start.y())))
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void at_its_defaults_the_stationary_points_are_in_the_domain(SurfaceKind kind) {
        for (StationaryPoint point : kind.create(kind.schema().defaults()).stationary())
            assertThat(kind.domain().contains(point.at().x(), point.at().y()))
                    .as("%s", point)
                    .isTrue();
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void a_stationary_point_has_no_slope_and_the_curvature_of_its_kind(SurfaceKind kind) {
        Random random = new Random(11);
        List<Values> choices = new ArrayList<>();
        choices.add(kind.schema().defaults());
        for (int i = 0; i < VALUES; i++) choices.add(RandomValues.bySlider(kind.schema(), random));
        for (int i = 0; i < VALUES; i++) choices.add(RandomValues.anywhere(kind.schema(), random));
        for (Values values : choices) {
            Surface surface = kind.create(values);
            double steepest = steepest(surface, kind.domain());
            for (StationaryPoint point : surface.stationary())
                check(surface, point, steepest, kind.id() + " with " + values + ": " + point);
        }
    }

    private static double steepest(Surface surface, Domain domain) {
        double steepest = 0;
        for (int i = 0; i <= 8; i++) {
            for (int j = 0; j <= 8; j++) {
                double x = domain.left() + domain.width() * (i / 8.0);
                double y = domain.bottom() + domain.height() * (j / 8.0);
                steepest = Math.max(steepest, size(gradient(surface, x, y)));
            }
        }
        return steepest;
    }

    private static void check(Surface surface, StationaryPoint point, double steepest, String where) {
        double x = point.at().x();
        double y = point.at().y();
        double[] h = hessian(surface, x, y);
        // as far as the rounding of the coordinates to doubles lets it be zero
        double rounding = 1e-12 * steepest + 1e-14 * size(h) * (1 + size(x, y));
        assertThat(size(gradient(surface, x, y))).as(where).isLessThanOrEqualTo(rounding);
        if (!Double.isFinite(size(h))) return;
        SymmetricMatrix.Eigen2 curvature = SymmetricMatrix.eigen(h[0], h[1], h[3]);
        switch (point.type()) {
            case MINIMUM -> assertThat(curvature.smaller()).as(where).isPositive();
            case MAXIMUM -> assertThat(curvature.larger()).as(where).isNegative();
            case SADDLE -> {
                assertThat(curvature.smaller()).as(where).isNegative();
                assertThat(curvature.larger()).as(where).isPositive();
            }
            case DEGENERATE_SADDLE -> {
                assertThat(size(h)).as(where).isZero();
                assertThat(signsAround(surface, x, y)).as(where).containsExactlyInAnyOrder(-1.0, 1.0);
            }
        }
    }

    private static Set<Double> signsAround(Surface surface, double x, double y) {
        Set<Double> signs = new HashSet<>();
        for (int i = 0; i < 24; i++) {
            double angle = (i + 0.3) / 24 * 2 * Math.PI;
            double value = surface.value(x + 1e-3 * Math.cos(angle), y + 1e-3 * Math.sin(angle));
            signs.add(Math.signum(value - surface.value(x, y)));
        }
        return signs;
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void the_formula_mentions_only_x_y_and_the_parameters(SurfaceKind kind) {
        Set<String> known = new HashSet<>(LETTERS);
        Set<String> parameters = new HashSet<>();
        for (Parameter parameter : kind.schema().parameters()) parameters.add(parameter.id());
        known.addAll(parameters);
        Set<String> said = new HashSet<>();
        // without the exponents of numbers, as in 1e-3
        Matcher words =
                Pattern.compile("[a-zA-Z_]\\w*").matcher(kind.formula().replaceAll("(\\d)[eE]([+-]?\\d)", "$1$2"));
        while (words.find()) said.add(words.group());
        assertThat(known).containsAll(said);
        assertThat(said).containsAll(parameters);
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void the_summary_is_a_sentence(SurfaceKind kind) {
        assertThat(kind.summary()).matches("\\p{Lu}.{20,}\\.");
    }
}
