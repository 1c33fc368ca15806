package dev.downhill.client.page;

import java.util.ArrayList;
import java.util.List;

/** The state after a message, and what the browser is to do. */
public record Update(State state, List<Effect> effects) {
    public static Update of(State state, Effect... effects) {
        return new Update(state, List.of(effects));
    }

    /** With more to do. */
    public Update and(Effect effect) {
        List<Effect> more = new ArrayList<>(effects);
        more.add(effect);
        return new Update(state, more);
    }
}
