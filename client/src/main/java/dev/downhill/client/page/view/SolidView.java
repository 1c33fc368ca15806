package dev.downhill.client.page.view;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import dev.downhill.client.page.message.Turning;
import dev.downhill.shared.preset.Camera;
import org.jspecify.annotations.Nullable;

/** What is said of a surface in three dimensions, and how it is turned without a mouse. */
final class SolidView {
    private static final double CLOSER = 4.0 / 3;
    /** Degrees that a key turns. */
    private static final double TURN = 5;

    private SolidView() {}

    /**
     * Completes the picture and its tools.
     *
     * @param lanes the step, and what is said of the lanes at it
     */
    static void complete(Element picture, Element tools, String lanes, State state) {
        Camera eye = state.preset().view().eye();
        picture.label(state.experiment().surface().kind().name() + " in three dimensions" + lanes + " Turned by "
                        + Words.number(eye.turn()) + "° and seen from " + Words.number(eye.tilt())
                        + "° above the plane; its heights have the scale of its colours, mostly a logarithmic one.")
                .on("keydown", input -> turned(input.key()));
        tools.add(Controls.iconButton(Icon.ADD, "Closer (+)", new Turning.Turned(0, 0, CLOSER))
                        .key("in")
                        .id("zoom-in"))
                .add(Controls.iconButton(Icon.LESS, "Farther (−)", new Turning.Turned(0, 0, 1 / CLOSER))
                        .key("out")
                        .id("zoom-out"));
        if (state.preset().view().camera() != null)
            tools.add(Controls.iconButton(Icon.FRAME, "The whole picture (0)", new Turning.Returned())
                    .key("frame")
                    .id("zoom-frame"));
    }

    /** What a key does, or null. */
    private static @Nullable Message turned(String key) {
        return switch (key) {
            case "ArrowLeft" -> new Turning.Turned(-TURN, 0, 1);
            case "ArrowRight" -> new Turning.Turned(TURN, 0, 1);
            case "ArrowUp" -> new Turning.Turned(0, TURN, 1);
            case "ArrowDown" -> new Turning.Turned(0, -TURN, 1);
            case "+", "=" -> new Turning.Turned(0, 0, CLOSER);
            case "-" -> new Turning.Turned(0, 0, 1 / CLOSER);
            case "0" -> new Turning.Returned();
            default -> null;
        };
    }
}
