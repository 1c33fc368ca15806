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

    /** From where it is seen, and what its heights are. */
    static String spoken(State state) {
        Camera eye = state.preset().view().eye();
        return " in three dimensions, turned by " + Words.number(eye.turn()) + " degrees and seen from "
                + Words.number(eye.tilt())
                + " degrees above; the height has the scale of the colours, a logarithmic one where values grow many times";
    }

    /** What a key does, or null. */
    static @Nullable Message turned(String key) {
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

    /** Adds the buttons for those who have neither keys nor a wheel. */
    static Element tools(Element zoom, State state) {
        zoom.add(Controls.iconButton(Icon.ADD, "Closer (+)", new Turning.Turned(0, 0, CLOSER))
                        .key("in")
                        .id("zoom-in"))
                .add(Controls.iconButton(Icon.LESS, "Farther (−)", new Turning.Turned(0, 0, 1 / CLOSER))
                        .key("out")
                        .id("zoom-out"));
        if (state.preset().view().camera() != null)
            zoom.add(Controls.iconButton(Icon.FRAME, "As it was seen first (0)", new Turning.Returned())
                    .key("frame")
                    .id("zoom-frame"));
        return zoom;
    }
}
