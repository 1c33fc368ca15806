package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.client.page.html.Element;
import java.util.function.Function;

/** Views of the late part of the script. Asked for through a reference, they are not put in where they are used. */
final class Late {
    private Late() {}

    static Element view(State state, Function<State, Element> view) {
        return view.apply(state);
    }
}
