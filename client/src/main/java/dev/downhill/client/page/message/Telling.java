package dev.downhill.client.page.message;

import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.client.page.view.Spoken;

/** What those are told who do not see the page. */
public interface Telling {
    /**
     * For a moment nothing has changed any more.
     *
     * @param since the state that was told of last
     */
    record Rested(State since) implements Message {
        @Override
        public Update apply(State state) {
            String told = Spoken.of(since, state);
            return Update.of(told.isEmpty() ? state : state.telling(told));
        }
    }
}
