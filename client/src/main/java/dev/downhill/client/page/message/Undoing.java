package dev.downhill.client.page.message;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.History;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import org.jspecify.annotations.Nullable;

/** What happens when something is undone and redone. */
public interface Undoing {
    /** What was done last was asked to be undone. */
    record Undone() implements Message {
        @Override
        public Update apply(State state) {
            return gone(state, History.undo(state), "undo");
        }
    }

    /** What was undone last was asked to be done again. */
    record Redone() implements Message {
        @Override
        public Update apply(State state) {
            return gone(state, History.redo(state), "redo");
        }
    }

    private static Update gone(State state, @Nullable State other, String what) {
        if (other == null) return Update.of(state.saying("Nothing to " + what + "."));
        Update update =
                other.saying("Step " + other.step() + " after " + what + ".").replaced();
        return other.kept() == state.kept() ? update : update.and(new Effect.Later(0, new Keeping.Restored()));
    }

    /** All that follows from a message, whatever it is. */
    static Update meet(State state, Message message) {
        return Reading.follow(History.follow(state, message, message.apply(state)));
    }
}
