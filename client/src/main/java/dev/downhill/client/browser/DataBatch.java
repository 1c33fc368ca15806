package dev.downhill.client.browser;

import dev.downhill.client.page.State;
import dev.downhill.client.page.view.SpreadWords;
import dev.downhill.shared.data.SampledSurface;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.picture.Painter;
import dev.downhill.shared.picture.Viewport;
import dev.downhill.shared.plot.BatchArrows;
import dev.downhill.shared.plot.BatchContours;
import dev.downhill.shared.surface.Point;

/** What the batch of the step that is shown says of the slope, drawn over the paths. */
final class DataBatch {
    /** Lets the paths shine through. */
    private static final int FAINT = 0xa0ffffff;

    private DataBatch() {}

    /** @param levels the values that have contour lines */
    static void paint(State state, Viewport viewport, double[] levels, Painter on) {
        Batches batches = Batches.of(
                state.experiment().gradient(),
                state.experiment().surface(),
                state.experiment().seed());
        Point at = SpreadWords.place(state);
        if (batches == null || at == null) return;
        batches.begin(state.step());
        SampledSurface surface = (SampledSurface) state.run().surface();
        int colour = state.theme().lane(state.selected());
        if (state.preset().view().shows("batch-contours"))
            BatchContours.of(surface, batches, levels, viewport, state.theme().ink())
                    .paint(on);
        if (state.preset().view().shows("batch"))
            new BatchArrows(viewport, state.theme())
                    .of(surface, batches, at, colour)
                    .paint(on);
    }
}
