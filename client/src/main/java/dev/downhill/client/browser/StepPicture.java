package dev.downhill.client.browser;

import dev.downhill.client.page.State;
import dev.downhill.client.page.StepParts;
import dev.downhill.shared.picture.Scene;
import dev.downhill.shared.plot.Construction;
import dev.downhill.shared.plot.Legend;
import dev.downhill.shared.plot.StepArrows;
import dev.downhill.shared.surface.Point;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** How the next step of the selected lane is made, drawn over the paths. */
final class StepPicture {
    /** By what letters are larger on a projector. */
    private static final double LARGE = 1.4;

    private StepPicture() {}

    /** @param pixel where a place of the plane is in the picture */
    static Scene of(State state, UnaryOperator<Point> pixel, double width, double height, Legend legend) {
        StepParts parts = StepParts.of(state);
        StepArrows arrows = parts.arrows(state, state.step());
        if (arrows == null) return new Scene();
        Construction.Sheet sheet = new Construction.Sheet(
                pixel,
                width,
                height,
                state.desk().presenting() ? LARGE : 1,
                pixel.apply(state.experiment().start()),
                legend.captionRight(),
                legend.captionBottom());
        return Construction.of(
                arrows,
                Objects.requireNonNull(parts.at(state.step())).from(),
                sheet,
                state.theme(),
                state.theme().lane(state.selected()),
                state.attention().lit());
    }
}
