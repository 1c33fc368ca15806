package dev.downhill.client.page.message;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Lesson;
import dev.downhill.client.page.Message;
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

/** What happens when addresses and presets are opened. */
public interface Opening {
    /**
     * The address was opened, reloaded, or gone back to.
     *
     * @param id of the saved preset it names, or empty
     * @param link what is behind its #
     * @param plays whether a run that is at its beginning is played
     */
    record AddressOpened(String id, String link, boolean plays) implements Message {
        @Override
        public Update apply(State state) {
            boolean onlyView = link.isEmpty() || link.startsWith("view.");
            if (!id.isEmpty() && onlyView) {
                if (state.openedId().equals(id)) return opened(state, Decoded.of(state.opened()), id, link, plays);
                return Update.of(state, new Effect.Open(id, link, plays));
            }
            return opened(state, PresetLink.read(link), "", "", plays);
        }
    }

    /** A saved preset came. */
    record Arrived(String id, String json, String link, boolean plays) implements Message {
        @Override
        public Update apply(State state) {
            return opened(state, PresetJson.read(json), id, link, plays);
        }
    }

    /** A saved preset could not be had. */
    record NotArrived(String sentence) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.refusing(List.of(new Problem("", sentence))));
        }
    }

    private static Update opened(State state, Decoded<Preset> decoded, String id, String link, boolean plays) {
        if (!decoded.isRight()) return Update.of(state.refusing(decoded.problems()));
        State open = state.open(decoded.value(), id);
        String step = "view.step=";
        if (link.startsWith(step)) {
            Decoded<Preset> view = PresetLink.read("steps=" + open.experiment().steps() + "&" + link);
            if (!view.isRight()) return Update.of(state.refusing(view.problems()));
            open = open.with(open.playback().at(view.value().view().step()));
        }
        boolean atStart = open.step() == 0;
        return Update.of(open.with(open.playback().playing(plays && atStart)));
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
            return Update.of(state, new Effect.GoBack());
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
                    if (!(id instanceof Json.Text name) || preset == null) continue;
                    Decoded<Preset> decoded = PresetJson.read(preset);
                    if (decoded.isRight()) lessons.add(new Lesson(name.text(), decoded.value()));
                }
            } catch (JsonException e) {
                // a page without lessons is a page still
                return List.of();
            }
            return List.copyOf(lessons);
        }
    }
}
