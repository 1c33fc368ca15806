package dev.downhill.client.page.message;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Kept;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.preset.PresetJson;

/** What happens to the presets that are kept in this browser. */
public interface Keeping {
    /** What the browser has was looked up. */
    record Found(String text) implements Message {
        @Override
        public Update apply(State state) {
            Kept known = state.kept();
            boolean isSame = known != null && known.text().equals(text);
            return Update.of(isSame ? state : state.with(Kept.read(text)));
        }
    }

    /** Something was undone or redone that had changed what is kept: the browser is to keep what is known again. */
    record Restored() implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state, new Effect.Keep(Kept.of(state).text()));
        }
    }

    /** What is shown is to be kept. */
    record KeepAsked() implements Message {
        @Override
        public Update apply(State state) {
            return kept(state, Kept.of(state).with(PresetJson.toJson(state.shown())), "Kept in this browser.");
        }
    }

    /** One was opened. */
    record Opened(Json preset) implements Message {
        @Override
        public Update apply(State state) {
            Update opened = new Opening.Arrived("", preset.toString(), "").apply(state);
            return opened.state().refused().isEmpty() ? opened.state().pushed() : opened;
        }
    }

    /** One was removed. */
    record Removed(Json preset) implements Message {
        @Override
        public Update apply(State state) {
            return kept(state, Kept.of(state).without(preset), "Removed from this browser.");
        }
    }

    /** What was removed is to be there again. */
    record PutBack(Json preset) implements Message {
        @Override
        public Update apply(State state) {
            return kept(state, Kept.of(state).with(preset), "Put back.");
        }
    }

    private static Update kept(State state, Kept kept, String sentence) {
        return Update.of(state.with(kept).saying(sentence), new Effect.Keep(kept.text()));
    }

    /** The browser could not keep it. @param text what it has */
    record NotKept(String text) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(Kept.read(text))
                    .saying("This browser does not keep it: it has no room, or must not keep anything."));
        }
    }
}
