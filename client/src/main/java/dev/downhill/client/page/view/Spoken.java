package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.run.Trajectory;
import dev.downhill.shared.search.Tally;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;

/** What has changed, in a few sentences for those who do not see it: what was done, and what came of it. */
public final class Spoken {
    private Spoken() {}

    /** What is to be told of a state, when another one was told of before; empty if that is nothing. */
    public static String of(State before, State state) {
        if (!state.refused().isEmpty()) return "";
        List<String> told = new ArrayList<>();
        boolean isFirst = !before.refused().isEmpty();
        boolean isOther = isFirst || !before.experiment().equals(state.experiment());
        if (isOther) {
            tellSurface(before, state, told);
            if (!before.experiment().start().equals(state.experiment().start()))
                told.add("Start " + Words.point(state.experiment().start()));
        }
        tellView(before, state, told);
        boolean isMoved = before.step() != state.step() || before.hides() != state.hides();
        if (isOther || isMoved) told.add(state.hides() ? "The run is hidden" : step(state));
        Tally tally = state.crowd().tally();
        if (tally != null
                && tally.done() == tally.count()
                && tally != before.crowd().tally())
            told.add("All " + tally.count() + " starts have ended; the table says where");
        return told.isEmpty() ? "" : String.join(". ", told) + ".";
    }

    private static void tellSurface(State before, State state, List<String> told) {
        SurfaceKind kind = state.experiment().surface().kind();
        Values values = state.experiment().surface().values();
        Values old = before.experiment().surface().values();
        if (!kind.id().equals(before.experiment().surface().kind().id())) {
            told.add(kind.name());
            return;
        }
        if (!values.schema().equals(old.schema())) return;
        for (Parameter parameter : values.schema().parameters()) {
            boolean isNumber = parameter.type() == Parameter.Type.REAL || parameter.type() == Parameter.Type.INTEGER;
            if (isNumber && values.real(parameter) != old.real(parameter))
                told.add(parameter.name() + " " + Words.number(values.real(parameter)));
        }
    }

    private static void tellView(State before, State state, List<String> told) {
        boolean isSolid = state.preset().view().isSolid();
        if (isSolid != before.preset().view().isSolid()) told.add(isSolid ? "In three dimensions" : "Seen from above");
        Domain window = state.window();
        if (!window.equals(before.window()))
            told.add("In sight: x from " + Words.number(window.left()) + " to " + Words.number(window.right())
                    + ", y from " + Words.number(window.bottom()) + " to " + Words.number(window.top()));
        if (state.desk().inspecting() && !before.desk().inspecting()) told.add("How the next step is made is shown");
        if (state.desk().presenting() != before.desk().presenting())
            told.add(state.desk().presenting() ? "Large, without settings" : "With settings");
    }

    /** The step, and how high the lanes are; at the end how they ended. */
    private static String step(State state) {
        int last = state.experiment().steps();
        List<String> lanes = new ArrayList<>();
        for (int i = 0; i < state.laneKeys().size(); i++) {
            Trajectory lane = state.run().trajectories().get(i);
            String name = state.experiment().lanes().get(i).optimizer().kind().name();
            String loss = " f " + Words.number(lane.loss(state.step()));
            lanes.add(
                    state.step() < last
                            ? name + loss
                            : name + " " + Words.outcome(state.diagnoses().get(i)) + "," + loss);
        }
        return "Step " + state.step() + " of " + last + ": " + String.join("; ", lanes);
    }
}
