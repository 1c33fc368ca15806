package dev.downhill.client.page.message;

import dev.downhill.client.page.Desk;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.Playback;
import dev.downhill.client.page.Prediction;
import dev.downhill.client.page.Session;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.surface.Point;
import org.jspecify.annotations.Nullable;

/** What happens when a page is there again. */
public interface Resuming {
    /**
     * A page that was reloaded is there again, and is to be as it was left.
     *
     * @param text what {@link Session#of} said, or anything else, which changes nothing
     */
    record Reloaded(String text) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(text.length() < 6 ? state : resumed(state, text));
        }
    }

    private static State resumed(State state, String text) {
        int speed = Math.min(text.charAt(1) - '0', Playback.Speed.values().length - 1);
        Desk desk = state.desk()
                .inspecting(is(text, 2))
                .presenting(is(text, 3))
                .withTable(is(text, 4))
                .withPlaces(is(text, 5));
        Playback playback = state.playback()
                .with(Playback.Speed.values()[Math.max(0, speed)])
                .playing(is(text, 0));
        State next = state.with(desk).with(playback);
        return text.length() == 6 ? next : next.predicting(new Prediction(guess(text.substring(7)), is(text, 6)));
    }

    private static @Nullable Point guess(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) return null;
        String x = text.substring(0, comma);
        String y = text.substring(comma + 1);
        return Numbers.isNumber(x) && Numbers.isNumber(y) ? new Point(Numbers.parse(x), Numbers.parse(y)) : null;
    }

    private static boolean is(String text, int at) {
        return text.charAt(at) == '1';
    }
}
