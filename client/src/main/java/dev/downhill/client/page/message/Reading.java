package dev.downhill.client.page.message;

import dev.downhill.client.page.Language;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import org.jspecify.annotations.Nullable;

/** What happens to the code of the selected lane. */
public interface Reading {
    /** The part with the code was opened or closed. */
    record Opened(boolean open) implements Message {
        @Override
        public Update apply(State state) {
            Language before = state.attention().reading();
            if (open == (before != null)) return Update.of(state);
            return new Chosen(open ? Language.NUMPY : null).apply(state);
        }
    }

    /** A language was chosen, or none. */
    record Chosen(@Nullable Language language) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.reading(language));
        }
    }
}
