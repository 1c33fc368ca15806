package dev.downhill.client.page.message;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.History;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.preset.PresetLink;
import java.util.ArrayList;
import java.util.List;

/** What happens when a run is named, saved and passed on. */
public interface Passing {
    /** The sharing panel was opened or closed. */
    record Toggled(boolean open) implements Message {
        @Override
        public Update apply(State state) {
            State next = state.with(state.sharing().opened(open));
            // what is closed cannot keep the keyboard
            return open ? Update.of(next, new Effect.FindKept()) : Update.of(next, new Effect.Focus("share-button"));
        }
    }

    /** Something else was turned to: the sharing panel closes, and the keyboard stays where it is. */
    record TurnedFrom() implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(state.sharing().opened(false)));
        }
    }

    /** The id of the field with the title. */
    String TITLE = "title";
    /** The id of the field with the description. */
    String DESCRIPTION = "description";

    /** The title was typed. One that cannot be kept is explained and changes nothing. */
    record Titled(String title) implements History.Held {
        @Override
        public Update apply(State state) {
            return named(
                    TITLE, title, state.preset().named(title, state.preset().description()), state);
        }
    }

    /** The description was typed. One that cannot be kept is explained and changes nothing. */
    record Described(String description) implements History.Held {
        @Override
        public Update apply(State state) {
            return named(
                    DESCRIPTION,
                    description,
                    state.preset().named(state.preset().title(), description),
                    state);
        }
    }

    private static Update named(String path, String text, Preset named, State state) {
        List<Problem> problems = PresetJson.check(named);
        if (problems.isEmpty()) return state.withoutDraft().with(named).replaced();
        return Update.of(state.typing(path, text, problems.get(0).message()));
    }

    /** The keyboard left the title or the description: what is in it is again the one that counts. */
    record Left(String path) implements History.LetGo {
        @Override
        public Update apply(State state) {
            return Update.of(state.leaving(path));
        }
    }

    /** Save was pressed. */
    record SaveAsked() implements Message {
        @Override
        public Update apply(State state) {
            Preset shown = state.shown();
            List<Problem> problems = PresetJson.check(shown);
            if (!problems.isEmpty()) return Update.of(state.with(state.sharing().failed(problems)));
            String json = PresetJson.write(shown);
            int length = bytes(json);
            if (length > Preset.LONGEST_BODY)
                return Update.of(state.with(state.sharing()
                        .failed(List.of(new Problem(
                                "",
                                "This run takes " + length + " bytes, and at most " + Preset.LONGEST_BODY
                                        + " can be saved: fewer points, or points with fewer digits, take less.")))));
            return Update.of(state.with(state.sharing().waiting(shown)), new Effect.Save(json));
        }

        /** How many bytes a text has in UTF-8. */
        private static int bytes(String text) {
            int bytes = 0;
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                // each half of a pair counts for two of its four
                bytes += letter < 0x80 ? 1 : letter < 0x800 || Character.isSurrogate(letter) ? 2 : 3;
            }
            return bytes;
        }
    }

    /** The server has kept it. */
    record Saved(String id, String url, String token) implements History.Unasked {
        @Override
        public Update apply(State state) {
            State saved = state.with(state.sharing().done(id, url, token)).saying("Saved.");
            if (!saved.sharing().isOf(saved.preset())) return Update.of(saved, new Effect.Copy(url));
            State there = saved.savedAs(State.SAVED + id);
            return Update.of(there, new Effect.Copy(url), there.toShow());
        }
    }

    /** The server has not kept it, or did not answer. */
    record NotSaved(List<Problem> problems) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(state.sharing().failed(problems)).saying(sentences(problems)));
        }
    }

    private static String sentences(List<Problem> problems) {
        List<String> sentences = new ArrayList<>();
        for (Problem problem : problems) sentences.add(problem.toString());
        return String.join(" ", sentences);
    }

    /** What there is in a frame was chosen. */
    record ControlToggled(String control) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(state.sharing().toggled(control)));
        }
    }

    /** A saved preset was asked to be deleted. */
    record DeleteAsked() implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(
                    state,
                    new Effect.Delete(state.sharing().saved(), state.sharing().token()));
        }
    }

    /** The server let it go. */
    record Deleted() implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(
                    state.with(state.sharing().done("", "", "")).saying("Your hold on the saved run is given up."));
        }
    }

    /** The server has not let it go, or did not answer. */
    record NotDeleted(List<Problem> problems) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(state.sharing().notDeleted(problems)).saying(sentences(problems)));
        }
    }

    /** What is open turned out to have been saved from this browser: it can be deleted here. */
    record HoldFound(String id, String url, String token) implements Message {
        @Override
        public Update apply(State state) {
            boolean isOpen = state.openedPath().equals(State.SAVED + id);
            boolean isFree =
                    state.sharing().link().isEmpty() && !state.sharing().busy();
            if (!isOpen || !isFree) return Update.of(state);
            return Update.of(state.with(state.sharing().held(state.opened(), id, url, token)));
        }
    }

    /** The long address of what is shown was asked to be copied. */
    record AddressCopyAsked() implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state, new Effect.Copy("#" + PresetLink.write(state.shown())));
        }
    }

    /** A text was asked to be copied. */
    record CopyAsked(String text) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state, new Effect.Copy(text));
        }
    }

    /** A text is on the clipboard, or could not be put there. */
    record Copied(boolean done) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.saying(
                    done
                            ? "Copied to the clipboard."
                            : "The browser did not allow copying: select the text and copy it."));
        }
    }

    /** The other theme was asked for. */
    record ThemeToggled() implements Message {
        @Override
        public Update apply(State state) {
            Theme other = state.theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT;
            return Update.of(state.with(other), new Effect.RememberTheme(other == Theme.LIGHT ? "light" : "dark"));
        }
    }

    /** The system's theme changed, and no other was asked for. */
    record ThemeChanged(Theme theme) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(theme));
        }
    }
}
