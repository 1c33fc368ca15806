package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Elements that say nothing of the playback, kept for the next frames while nothing else changes: the patcher passes over an
 * element that is the very one of the time before.
 */
final class Resting {
    private static final Map<String, Element> KEPT = new HashMap<>();
    private static @Nullable Object rest;

    private Resting() {}

    static Element of(String name, State state, Function<State, Element> make) {
        if (rest != state.rest()) KEPT.clear();
        rest = state.rest();
        Element kept = KEPT.get(name);
        if (kept == null) {
            kept = make.apply(state);
            KEPT.put(name, kept);
        }
        return kept;
    }
}
