package dev.downhill.client.page.message;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Language;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.Script;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.preset.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to the code of the selected lane. */
public interface Reading {
    /** How long a run has to stay as it is before its code is asked for: a slider that is dragged asks once. */
    int QUIET = 200;

    /** The part with the code was opened or closed. */
    record Opened(boolean open) implements Message {
        @Override
        public Update apply(State state) {
            Language before = state.script().language();
            if (open == (before != null)) return Update.of(state);
            return new Chosen(open ? Language.NUMPY : null).apply(state);
        }
    }

    /** A language was chosen, or none. */
    record Chosen(@Nullable Language language) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(state.script().in(language)));
        }
    }

    /** Nothing that the code depends on has changed for a moment, unless there is an order of a later number. */
    record Rested(int number) implements Message {
        @Override
        public Update apply(State state) {
            return number == state.script().number() ? ask(state) : Update.of(state);
        }
    }

    /** The server has written the code of an order. */
    record Written(int number, String text) implements Message {
        @Override
        public Update apply(State state) {
            if (number != state.script().number()) return Update.of(state);
            return Update.of(state.with(state.script().written(text)));
        }
    }

    /** The server has not written it, or did not answer. */
    record NotWritten(int number, List<Problem> problems) implements Message {
        @Override
        public Update apply(State state) {
            if (number != state.script().number()) return Update.of(state);
            List<String> sentences = new ArrayList<>();
            for (Problem problem : problems) sentences.add(problem.toString());
            return Update.of(state.with(state.script().failed(problems)).saying(String.join(" ", sentences)));
        }
    }

    /** Another try was asked for. */
    record AskedAgain() implements Message {
        @Override
        public Update apply(State state) {
            return ask(state.with(state.script().wantingAgain()));
        }
    }

    /** An update of whatever kind; where somebody reads code and it is not that of the run any more, new code is ordered. */
    static Update follow(Update update) {
        State state = update.state();
        Script script = state.script();
        Language language = script.language();
        if (language == null || isKeptHere(state)) return update;
        Script.Order order = script.order();
        boolean sameLanguage = order != null && order.language() == language;
        Script.Order now = new Script.Order(state.experiment(), state.selected(), language);
        if (now.equals(order)) return update;
        State next = state.with(script.wanting(now));
        // nobody chooses a language many times a second
        Effect effect = sameLanguage
                ? new Effect.Later(QUIET, new Rested(next.script().number()))
                : ask(next).effects()[0];
        return update.with(next).and(effect);
    }

    /** Whether it runs on points of somebody's own: the server, which writes the code, is not told of them before they are saved. */
    static boolean isKeptHere(State state) {
        return state.experiment().surface().kind().isOfData() && Modelling.isGiven(state);
    }

    private static Update ask(State state) {
        Script script = state.script();
        Script.Order order = script.order();
        if (order == null) return Update.of(state);
        String json = new JsonObject()
                .put("library", order.language().id())
                .put("lane", order.lane() + 1)
                .put("preset", PresetJson.toJson(new Preset("", "", order.experiment(), View.DEFAULT)))
                .build()
                .toString();
        return Update.of(state, new Effect.WriteCode(script.number(), json));
    }
}
