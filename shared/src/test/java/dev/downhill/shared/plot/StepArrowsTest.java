package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.rule.Quantities;
import dev.downhill.shared.rule.Quantity;
import dev.downhill.shared.rule.Rule;
import dev.downhill.shared.rule.RuleKind;
import dev.downhill.shared.run.Anatomy;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.surface.Point;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of a step. */
class StepArrowsTest {
    static List<OptimizerKind> everyRule() {
        return Optimizers.ALL.all().stream()
                .filter(kind -> Rule.read(kind.rule()).rule() != null)
                .toList();
    }

    private static Experiment with(Chosen<OptimizerKind> rule) {
        Experiment experiment = PresetLink.read("v=1&objective=himmelblau&lane1=sgd&steps=20")
                .value()
                .experiment();
        return experiment.withLanes(List.of(experiment.lanes().get(0).with(rule)));
    }

    private static Chosen<OptimizerKind> rule(String id, String text) {
        return Objects.requireNonNull(RuleKind.open(Chosen.byDefault(Optimizers.ALL.get(id)), text));
    }

    private static Anatomy anatomy(Experiment experiment, int step) {
        return Anatomy.of(experiment, 0, step, experiment.run().trajectories().get(0));
    }

    private static StepArrows arrows(Chosen<OptimizerKind> rule, int step, boolean adds) {
        Quantities quantities = new Quantities(Rule.parse(rule.kind().rule()));
        return StepArrows.of(anatomy(with(rule), step), quantities, adds, null);
    }

    private static boolean adds(OptimizerKind kind) {
        return kind.hasVelocity() || kind.id().equals("sgd");
    }

    private static StepArrow arrow(StepArrows arrows, StepPart part) {
        return arrows.all().stream()
                .filter(arrow -> arrow.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void every_direction_that_is_carried_has_an_arrow_for_what_it_was(OptimizerKind kind) {
        Chosen<OptimizerKind> rule = rule(kind.id(), kind.rule());
        Quantities quantities = new Quantities(Rule.parse(kind.rule()));
        StepArrows arrows = arrows(rule, 4, adds(kind));
        for (String symbol : anatomy(with(rule), 4).before().keySet()) {
            if (quantities.of(symbol) == Quantity.DIRECTION) {
                assertThat(arrows.has(new StepPart(symbol, true))).as(symbol).isTrue();
                if (quantities.keeps(symbol))
                    assertThat(arrows.has(new StepPart(symbol, false)))
                            .as(symbol)
                            .isTrue();
            }
            if (quantities.of(symbol) == Quantity.SIZE)
                assertThat(arrows.shown(new StepPart(symbol, true))).isEqualTo(StepPart.STEP);
        }
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void every_arrow_is_drawn_to_a_place_that_exists(OptimizerKind kind) {
        for (int step : new int[] {0, 7, 19})
            for (StepArrow arrow :
                    arrows(rule(kind.id(), kind.rule()), step, adds(kind)).all())
                assertThat(arrow.to().x() + arrow.to().y()).isFinite();
    }

    @Test
    void plain_descent_has_no_velocity() {
        StepArrows arrows = arrows(rule("sgd", "x = x - lr*g"), 5, true);

        assertThat(arrows.past()).isNull();
        assertThat(arrows.all()).extracting(StepArrow::part).containsExactly(StepPart.SLIDE, StepPart.STEP);
    }

    @Test
    void momentum_adds_what_the_velocity_and_what_the_gradient_does() {
        StepArrows arrows = arrows(rule("momentum", "v = rho*v + g; x = x - lr*v"), 5, true);
        StepPart past = new StepPart("v", false);

        assertThat(arrows.past()).isEqualTo(past);
        assertThat(arrow(arrows, StepPart.SLIDE).from())
                .isEqualTo(arrow(arrows, past).to());
        assertThat(arrow(arrows, StepPart.SLIDE).to())
                .isEqualTo(arrow(arrows, StepPart.STEP).to());
        assertThat(arrows.shown(new StepPart("v", true))).isEqualTo(StepPart.STEP);
    }

    @Test
    void a_state_of_any_name_is_drawn_in_the_unit_of_the_step() {
        Chosen<OptimizerKind> own = rule("sgd", "m = 0.9*m + 0.1*g; x = x - 0.002*m");
        Anatomy anatomy = anatomy(with(own), 4);
        Point before = Objects.requireNonNull(anatomy.before().get("m"));
        StepArrow arrow = arrow(arrows(own, 4, false), new StepPart("m", false));

        assertThat(arrow.name()).isEqualTo("−m before");
        assertThat(arrow.to().x() - arrow.from().x()).isCloseTo(-0.002 * before.x(), within(1e-9));
        assertThat(arrow.to().y() - arrow.from().y()).isCloseTo(-0.002 * before.y(), within(1e-9));
    }
}
