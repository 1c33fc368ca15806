package dev.downhill.client.page;

import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.surface.Point;

/** What no address says of a page and a reload brings back all the same, as a short text. */
public final class Session {
    /** How the text of a page ends on which nothing is but what one sees at first. */
    public static final String USUAL = "10000";

    private Session() {}

    /** Of a page that is left. */
    public static String of(State state) {
        Desk desk = state.desk();
        String text = "" + digit(state.playback().playing())
                + state.playback().speed().ordinal()
                + digit(desk.inspecting())
                + digit(desk.presenting())
                + digit(desk.table())
                + digit(desk.places());
        Prediction prediction = state.prediction();
        if (prediction == null) return text;
        text += digit(prediction.isHidden());
        Point guess = prediction.guess();
        return guess == null ? text : text + Numbers.text(guess.x()) + "," + Numbers.text(guess.y());
    }

    private static int digit(boolean is) {
        return is ? 1 : 0;
    }
}
