package dev.downhill.client.page;

import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.plot.StepArrows;
import dev.downhill.shared.rule.Quantities;
import dev.downhill.shared.rule.Rule;
import dev.downhill.shared.rule.RuleKind;
import dev.downhill.shared.run.Anatomy;
import dev.downhill.shared.run.Dissection;
import dev.downhill.shared.run.Effort;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.NesterovForms;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The next step of the selected lane, taken apart. What was found for the last state that was asked about is kept, so that playing
 * takes one more step a frame; a step has the same parts however they were found.
 */
public final class StepParts {
    /** Operations that may be done at once: some 40 ms. */
    private static final double MOST = 2e7;

    private static final double LIGHT = 200;

    private static @Nullable StepParts kept;

    private final Experiment experiment;
    private final int index;
    private final Lane lane;
    private final Trajectory trajectory;
    private final double effort;
    private final Dissection itself;
    private final @Nullable Dissection twin;
    private @Nullable Dissection rule;
    private @Nullable Chosen<OptimizerKind> ruled;
    private @Nullable Chosen<OptimizerKind> opened;
    private @Nullable Quantities quantities;

    private StepParts(State state) {
        experiment = state.experiment();
        index = state.selected();
        lane = experiment.lanes().get(index);
        trajectory = state.run().trajectories().get(index);
        SurfaceKind surface = experiment.surface().kind();
        // the formulas of the catalogue's surfaces are not at hand, and none is heavy
        effort = surface.isFormula() || surface.isOfData() ? Effort.ofOne(experiment) : LIGHT;
        itself = new Dissection(experiment, index, trajectory);
        Lane other = NesterovForms.other(experiment, index);
        twin = other == null ? null : dissection(other);
    }

    private Dissection dissection(Lane alone) {
        return new Dissection(experiment.withLanes(List.of(alone)), 0, trajectory);
    }

    /** The parts of the selected lane of a state. */
    public static StepParts of(State state) {
        StepParts now = kept;
        if (now == null || now.experiment != state.experiment() || now.index != state.selected()) {
            now = new StepParts(state);
            kept = now;
        }
        return now;
    }

    /** Whether there is such a step, finite on both ends. */
    public boolean has(int step) {
        return step < experiment.steps() && trajectory.isFinite(step + 1);
    }

    /** Whether a step is so far into a heavy run that taking it apart takes too long. */
    public boolean isFar(int step) {
        int from = itself.from(step);
        return (trajectory.evaluations(step) - trajectory.evaluations(from)) * effort > MOST;
    }

    /** How a step is made, or null where there is none or it is too far. */
    public @Nullable Anatomy at(int step) {
        return has(step) && !isFar(step) ? itself.at(step) : null;
    }

    /** Both forms of Nesterov momentum before a step, or null if the lane has neither. */
    public @Nullable NesterovForms forms(int step) {
        Anatomy one = at(step);
        return twin == null || one == null ? null : NesterovForms.of(lane, one, twin.at(step));
    }

    /** How a step is made by a rule in the lane's place; it must be the same for every call. */
    Anatomy at(int step, Chosen<OptimizerKind> instead) {
        Dissection known = rule;
        if (known == null || !instead.equals(ruled)) {
            known = dissection(lane.with(instead));
            rule = known;
            ruled = instead;
        }
        return known.at(step);
    }

    /** How a step is made, as arrows, or null where there is none or it is too far. */
    public @Nullable StepArrows arrows(State state, int step) {
        Anatomy anatomy = at(step);
        if (anatomy == null) return null;
        NesterovForms forms = forms(step);
        Point behind = forms == null || anatomy.looksAhead() ? null : forms.x();
        Quantities known = quantities(state);
        // a rule has what is made on the way, too
        Anatomy carrying = known == null ? anatomy : at(step, Objects.requireNonNull(opened));
        return StepArrows.of(carrying, known, State.adds(lane), behind);
    }

    /** What the variables of the lane's rule are, or null if it is only words. */
    public @Nullable Quantities quantities(State state) {
        if (quantities == null) {
            String text = state.reference().text(lane.optimizer().kind().rule());
            Chosen<OptimizerKind> asRule = text.indexOf('=') < 0 ? null : rule(text);
            if (asRule == null) return null;
            opened = asRule;
            quantities = new Quantities(Rule.parse(asRule.kind().rule()));
        }
        return quantities;
    }

    /** The lane as a rule, or null if it is none. @param text of the rule, as the catalogue writes it */
    @Nullable
    Chosen<OptimizerKind> rule(String text) {
        Chosen<OptimizerKind> optimizer = lane.optimizer();
        if (optimizer.kind().isRule()) return optimizer;
        return ruled != null ? ruled : RuleKind.open(optimizer, text);
    }
}
