package dev.downhill.client.page.message;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Lesson;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.Reference;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonException;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.preset.PresetLink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens when addresses and presets are opened. */
public interface Opening {
    /**
     * The address was opened, reloaded, or gone back to.
     *
     * @param path of the saved preset or lesson it names, or empty
     * @param link what is behind its #
     */
    record AddressOpened(String path, String link) implements Message {
        @Override
        public Update apply(State state) {
            boolean onlyView = link.isEmpty() || link.startsWith("view.");
            if (!path.isEmpty() && onlyView) {
                if (state.openedPath().equals(path)) return opened(state, Decoded.of(state.opened()), path, link);
                return Update.of(state, new Effect.Open(path, link));
            }
            if (link.startsWith(State.DRAFT))
                return Update.of(state, new Effect.OpenDraft(link.substring(State.DRAFT.length())));
            Update open = opened(state, PresetLink.read(link), "", "");
            // where nothing is to move, one sees at once how it goes all the same
            boolean isShown = link.isEmpty() && state.playback().still();
            State there = open.state();
            return isShown
                    ? Update.of(
                            there.with(there.playback().at(there.experiment().steps())))
                    : open;
        }
    }

    /** A saved preset came. */
    record Arrived(String path, String json, String link) implements Message {
        @Override
        public Update apply(State state) {
            return opened(state, PresetJson.read(json), path, link);
        }
    }

    /** A draft was found in the browser. */
    record DraftFound(String link) implements Message {
        @Override
        public Update apply(State state) {
            return opened(state, PresetLink.read(link), "", "");
        }
    }

    /** A saved preset could not be had. */
    record NotArrived(String sentence) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.refusing(List.of(new Problem("", sentence)), ""));
        }
    }

    private static Update opened(State state, Decoded<Preset> decoded, String path, String link) {
        if (!decoded.isRight()) return Update.of(state.refusing(decoded.problems(), path));
        State open = state.open(decoded.value(), path);
        String step = "view.step=";
        if (link.startsWith(step)) {
            Decoded<Preset> view = PresetLink.read("steps=" + open.experiment().steps() + "&" + link);
            if (!view.isRight()) return Update.of(state.refusing(view.problems(), path));
            open = open.with(open.playback().opened(view.value().view().step()));
        }
        return path.startsWith(State.SAVED)
                ? Update.of(open, new Effect.FindHold(path.substring(State.SAVED.length())))
                : Update.of(open);
    }

    /** A lesson was chosen. */
    record LessonOpened(Lesson lesson) implements Message {
        @Override
        public Update apply(State state) {
            Decoded<Preset> preset = lesson.preset();
            if (!preset.isRight()) return Update.of(state.refusing(preset.problems(), ""));
            State open = state.open(preset.value(), "lessons/" + lesson.id()).saying(lesson.title());
            return open.pushed().and(new Effect.CloseMenus());
        }
    }

    /** The page was asked to start afresh after an address that could not be opened. */
    record StartedAfresh() implements Message {
        @Override
        public Update apply(State state) {
            return state.open(Preset.DEFAULT, "").pushed();
        }
    }

    /** The page was asked to return to where it was before an address that could not be opened. */
    record WentBack() implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state, new Effect.Go(-1));
        }
    }

    /** The page was asked to fetch itself again, since it may have become newer. */
    record Renewed() implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state, new Effect.Go(0));
        }
    }

    /**
     * A part of the page could not be fetched.
     *
     * @param message that needs it, or null if it was needed for something else
     */
    record PartMissing(@Nullable Message message) implements Message {
        private static final String SENTENCE =
                "The part of the page that this needs could not be fetched from the server. Try again in a while.";

        @Override
        public Update apply(State state) {
            boolean isAddress =
                    message instanceof AddressOpened || message instanceof Arrived || message instanceof DraftFound;
            return isAddress ? new NotArrived(SENTENCE).apply(state) : Update.of(state.saying(SENTENCE));
        }
    }

    /** Whether what an address names is there after a message, or known not to be. @param update what followed from it */
    static boolean hasArrived(Message message, @Nullable Update update) {
        if (update == null) return false;
        if (!(message instanceof AddressOpened))
            return message instanceof Arrived
                    || message instanceof DraftFound
                    || message instanceof NotArrived
                    || message instanceof PartMissing;
        for (Effect effect : update.effects())
            if (effect instanceof Effect.Open || effect instanceof Effect.OpenDraft) return false;
        return true;
    }

    /** The catalogue came. */
    record CatalogueArrived(String json) implements Message {
        @Override
        public Update apply(State state) {
            try {
                return Update.of(state.with(Reference.of(JsonReader.read(json))));
            } catch (JsonException e) {
                // formulas stay as they are written
                return Update.of(state);
            }
        }
    }

    /** The built-in presets came. */
    record LessonsArrived(String json) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.withLessons(read(json)));
        }

        private static List<Lesson> read(String json) {
            List<Lesson> lessons = new ArrayList<>();
            try {
                if (!(JsonReader.read(json) instanceof Json.Members root)) return lessons;
                if (!(root.entries().get("lessons") instanceof Json.Items items)) return lessons;
                for (Json item : items.items()) {
                    if (!(item instanceof Json.Members lesson)) continue;
                    Json id = lesson.entries().get("id");
                    Json preset = lesson.entries().get("preset");
                    if (id instanceof Json.Text name && preset instanceof Json.Members saved)
                        lessons.add(new Lesson(name.text(), saved));
                }
            } catch (JsonException e) {
                // a page without lessons is a page still
                return List.of();
            }
            return List.copyOf(lessons);
        }
    }
}
