package dev.downhill.client.page.view;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Elements that depend on a text alone and take long to make, kept for the next frames: the patcher passes over an element that
 * is the very one of the time before. When there are many, all are forgotten.
 */
final class Remembered<T> {
    private static final int MOST = 100;

    private final Map<String, T> known = new HashMap<>();
    private final Function<String, T> make;

    Remembered(Function<String, T> make) {
        this.make = make;
    }

    T of(String text) {
        T made = known.get(text);
        if (made != null) return made;
        if (known.size() >= MOST) known.clear();
        made = make.apply(text);
        known.put(text, made);
        return made;
    }
}
