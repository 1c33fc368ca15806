package dev.downhill.shared.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.math.SymmetricMatrix.Eigen2;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.StationaryPoint;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import dev.downhill.shared.theory.Curvature;
import dev.downhill.shared.theory.LinearIteration;
import dev.downhill.shared.theory.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What theory says of a lane comes true when it is run. */
class PredictionTest {
    private static final List<String> METHODS = List.of(
            "sgd", "momentum&lane1.rho=0.5", "momentum", "nesterov&lane1.rho=0.5", "nesterov", "nesterov-lookahead");

    private static Diagnosis diagnosis(String link) {
        return new Diagnosis(PresetLink.read("v=1&" + link).value().experiment().run(), 0);
    }

    private static double measured(Diagnosis lane) {
        return Objects.requireNonNull(lane.fit(), () -> "no fit of " + lane.sentences())
                .rate();
    }

    static List<Arguments> everyShell() {
        List<Arguments> shells = new ArrayList<>();
        for (String method : METHODS)
            for (int condition : new int[] {1, 5, 20, 100, 1000})
                // not so fast that rounding ends it before there is anything to fit
                for (double share :
                        condition == 1 ? new double[] {0.05, 0.1, 0.97} : new double[] {0.05, 0.4, 0.8, 0.97})
                    shells.add(Arguments.of(method, condition, share));
        return shells;
    }

    @ParameterizedTest(name = "{0}, condition {1}, {2} of the limit")
    @MethodSource("everyShell")
    void on_a_quadratic_the_slope_is_the_predicted_one(String method, int condition, double share) {
        String link = "objective.condition=" + condition + "&lane1=" + method;
        LinearIteration iteration = Objects.requireNonNull(diagnosis(link).iteration());
        // the larger eigenvalue of a shell is its condition number
        double lr = share * iteration.limit() / condition;
        double rate = iteration.rate(lr, 1, condition);
        int steps = (int) Math.min(10_000, Math.max(100, 20 / (1 - rate)));
        Diagnosis lane = diagnosis(link + "&lane1.lr=" + lr + "&steps=" + steps);
        assertThat(lane.predicted()).isCloseTo(rate, within(1e-12));
        // a share of what each step takes away, since that decides how long it lasts
        assertThat(1 - measured(lane)).isCloseTo(1 - rate, within(0.06 * (1 - rate)));
    }

    @ParameterizedTest(name = "{0}, condition {1}")
    @CsvSource({
        "sgd, 1, 0.3",
        "sgd, 20, 0.04",
        "sgd, 100, 0.015",
        "momentum, 1, 0.1",
        "momentum, 20, 0.02",
        "momentum, 100, 0.01",
        "nesterov, 1, 0.1",
        "nesterov, 20, 0.02",
        "nesterov, 100, 0.008",
        "nesterov-lookahead, 20, 0.02"
    })
    void noise_keeps_the_loss_as_high_as_predicted(String method, int condition, double lr) {
        String link = "objective.condition=" + condition + "&gradient=noisy&gradient.sigma=1&steps=10000&lane1="
                + method + "&lane1.lr=" + lr;
        Diagnosis lane = diagnosis(link);
        double predicted = 0;
        for (double eigenvalue : new double[] {1, condition})
            predicted +=
                    0.5 * eigenvalue * Objects.requireNonNull(lane.iteration()).noiseFloor(lr, eigenvalue, 1);
        double sum = 0;
        for (int step = 5001; step <= 10_000; step++) sum += lane.trajectory().loss(step);
        assertThat(sum / 5000).isCloseTo(predicted, within(0.25 * predicted));
        assertThat(lane.sentences())
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("noise floor: predicted ")
                        .contains(" above the minimum, measured "));
    }

    @ParameterizedTest(name = "{0}, condition {1}")
    @CsvSource({
        "sgd, 5",
        "sgd, 100",
        "momentum, 5",
        "momentum, 100",
        "nesterov, 5",
        "nesterov, 100",
        "nesterov-lookahead, 20"
    })
    void with_the_best_rate_it_is_as_fast_as_promised_and_with_no_other_faster(String method, int condition) {
        String link = "objective.condition=" + condition + "&steps=3000&lane1=" + method;
        Settings best = Objects.requireNonNull(diagnosis(link).bestLr());
        double promised = measured(diagnosis(link + "&lane1.lr=" + best.lr()));
        assertThat(1 - promised).isCloseTo(1 - best.rate(), within(0.06 * (1 - best.rate())));
        for (double factor : new double[] {0.5, 0.8, 1.02, 1.2}) {
            Diagnosis other = diagnosis(link + "&lane1.lr=" + factor * best.lr());
            if (other.fit() != null) assertThat(measured(other)).isGreaterThan(promised - 0.06 * (1 - promised));
        }
    }

    @ParameterizedTest(name = "{0}, condition {1}")
    @CsvSource({"momentum, 20", "momentum, 100", "nesterov, 20", "nesterov, 100"})
    void with_the_best_rate_and_friction_the_loss_is_lower_than_with_others(String method, int condition) {
        int steps = 40 + condition;
        String link = "objective.condition=" + condition + "&steps=" + steps + "&lane1=" + method;
        Settings best = Objects.requireNonNull(diagnosis(link).best());
        double lowest = end(link, best.lr(), best.rho());
        for (double friction : new double[] {-0.15, 0.1})
            for (double factor : new double[] {0.6, 1, 1.3})
                assertThat(end(link, factor * best.lr(), Math.min(0.999, best.rho() + friction)))
                        .isGreaterThan(lowest);
    }

    private static double end(String link, double lr, double rho) {
        Trajectory way =
                diagnosis(link + "&lane1.lr=" + lr + "&lane1.rho=" + rho).trajectory();
        double loss = way.loss(way.steps());
        return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
    }

    /** Of every surface, the minima that are curved both ways; Ackley's is a cusp, whose curvature has no end. */
    static List<Arguments> everyMinimum() {
        List<Arguments> minima = new ArrayList<>();
        for (SurfaceKind kind : Surfaces.ALL.all()) {
            Surface surface = kind.create(kind.schema().defaults());
            for (StationaryPoint point : surface.stationary()) {
                if (point.type() != StationaryPoint.Type.MINIMUM) continue;
                Eigen2 eigen = Curvature.at(surface, point.at()).eigen();
                boolean curved =
                        eigen.smaller() > 1e-6 * eigen.larger() && !kind.id().equals("ackley");
                if (curved) minima.add(Arguments.of(Named.of(kind.id() + " " + point.at(), kind), point.at(), eigen));
            }
        }
        return minima;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyMinimum")
    void near_any_minimum_the_local_curvature_decides(SurfaceKind kind, Point at, Eigen2 eigen) {
        double away = 1e-4 * Math.min(1, kind.domain().diagonal());
        double x = at.x() + away * (0.6 * eigen.axisX() - eigen.axisY());
        double y = at.y() + away * (0.6 * eigen.axisY() + eigen.axisX());
        // with less friction there would be too few swings to fit before rounding ends them
        for (String method : List.of("sgd", "momentum", "nesterov", "nesterov-lookahead")) {
            String link = "objective=" + kind.id() + "&start=" + x + "," + y + "&lane1=" + method;
            LinearIteration iteration = Objects.requireNonNull(diagnosis(link).iteration());
            double lr = 0.1 * iteration.greatestLr(eigen.larger());
            double rate = iteration.rate(lr, eigen.smaller(), eigen.larger());
            int steps = (int) Math.min(10_000, Math.max(60, 12 / (1 - rate)));
            Diagnosis lane = diagnosis(link + "&lane1.lr=" + lr + "&steps=" + steps);
            assertThat(lane.predicted()).as(method).isCloseTo(rate, within(1e-6));
            assertThat(1 - measured(lane)).as(method).isCloseTo(1 - rate, within(0.1 * (1 - rate)));
        }
    }
}
