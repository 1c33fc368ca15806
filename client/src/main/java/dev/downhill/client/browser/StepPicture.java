package dev.downhill.client.browser;

import dev.downhill.client.page.State;
import dev.downhill.client.page.StepParts;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.plot.Construction;
import dev.downhill.shared.run.Anatomy;
import dev.downhill.shared.run.NesterovForms;
import dev.downhill.shared.surface.Point;

/** How the next step of the selected lane is made, drawn over the paths. */
final class StepPicture {
    private StepPicture() {}

    static Scene of(State state, Viewport viewport) {
        StepParts parts = StepParts.of(state);
        Anatomy anatomy = parts.at(state.step());
        if (anatomy == null) return new Scene();
        NesterovForms forms = parts.forms(state.step());
        Point behind = forms == null || anatomy.looksAhead() ? null : forms.x();
        int lane = state.selected();
        return Construction.of(
                anatomy,
                State.adds(state.experiment().lanes().get(lane)),
                behind,
                viewport,
                state.theme(),
                state.theme().lane(lane),
                state.attention().lit());
    }
}
