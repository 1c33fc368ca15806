package dev.downhill.client.page.message;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;

/** What happens while a long run is awaited. */
public interface Awaiting {
    /** A long run is being computed, or not any more. @param percent of it that are done, or −1 */
    record Computed(int percent) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.computing(percent));
        }
    }

    /** Nobody wants to wait for the long run any more. */
    record Cancelled() implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(
                    state.computing(-1).saying("The long run was not computed: what is shown is as it was before."),
                    new Effect.StopComputing());
        }
    }
}
