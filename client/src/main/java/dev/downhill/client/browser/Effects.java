package dev.downhill.client.browser;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.message.Opening;
import dev.downhill.client.page.message.Passing;
import dev.downhill.client.page.message.Reading;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonException;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.parameter.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;

/** Performs effects; what comes of them comes back as messages. */
final class Effects {
    /** By what the token is kept with which something saved can be deleted. */
    private static final String TOKEN = "token-";

    private final Consumer<Message> dispatch;
    private final Address address;

    Effects(Consumer<Message> dispatch, Address address) {
        this.dispatch = dispatch;
        this.address = address;
    }

    void perform(Effect effect) {
        if (effect instanceof Effect.ShowAddress show) address.show(show);
        else if (effect instanceof Effect.OpenDraft draft) openDraft(draft.key());
        else if (effect instanceof Effect.Open open) open(open);
        else if (effect instanceof Effect.Save save) save(save.json());
        else if (effect instanceof Effect.Delete delete) delete(delete);
        else if (effect instanceof Effect.FindHold find) findHold(find.id());
        else if (effect instanceof Effect.WriteCode write) writeCode(write);
        else if (effect instanceof Effect.Later later)
            Dom.later(later.milliseconds(), () -> dispatch.accept(later.message()));
        else if (effect instanceof Effect.Copy copy) copy(copy.text());
        else if (effect instanceof Effect.Focus focus) Dom.focus(focus.id());
        else if (effect instanceof Effect.RememberTheme theme) Memory.remember("theme", theme.theme());
        else if (effect instanceof Effect.CloseMenus) Dom.closeMenus();
        else if (effect instanceof Effect.GoBack) goBack();
    }

    private void openDraft(String key) {
        String link = Memory.recall("draft-" + key);
        dispatch.accept(
                link.isEmpty()
                        ? new Opening.NotArrived(
                                "This address names a draft that only the browser it was made in has kept.")
                        : new Opening.DraftFound(link));
    }

    private void open(Effect.Open open) {
        Net.ask("GET", open.path() + ".json", "", "", (status, text) -> {
            switch (status) {
                case 200 -> dispatch.accept(new Opening.Arrived(open.path(), text, open.link()));
                case 404 -> dispatch.accept(new Opening.NotArrived("There is nothing saved at “" + open.path() + "”."));
                case 410 ->
                    dispatch.accept(new Opening.NotArrived("What was saved at “" + open.path() + "” was deleted."));
                default ->
                    dispatch.accept(
                            new Opening.NotArrived("The server could not be asked for this run. Reload to try again."));
            }
        });
    }

    private void save(String json) {
        Net.ask("POST", "api/presets", json, "", (status, text) -> {
            Json.Members answer = object(text);
            if (status == 200 || status == 201) {
                String id = text(answer, "id");
                String token = text(answer, "deleteToken");
                hold(id, token);
                dispatch.accept(new Passing.Saved(id, Address.whole(text(answer, "url")), token));
            } else {
                dispatch.accept(new Passing.NotSaved(notSaved(status, answer)));
            }
        });
    }

    private void writeCode(Effect.WriteCode write) {
        Net.ask("POST", "api/code", write.json(), "", (status, text) -> {
            Message message = status == 200
                    ? new Reading.Written(write.number(), text)
                    : new Reading.NotWritten(write.number(), notWritten(status, text));
            dispatch.accept(message);
        });
    }

    private static List<Problem> notWritten(int status, String text) {
        List<Problem> problems = problems(object(text));
        if (!problems.isEmpty()) return problems;
        String why = status == 0
                ? "The server, which writes the code, did not answer."
                : "The server could not write the code (" + status + ").";
        return List.of(new Problem("", why));
    }

    private static List<Problem> notSaved(int status, Json.Members answer) {
        List<Problem> problems = problems(answer);
        if (!problems.isEmpty()) return problems;
        String why = status == 0
                ? "The server did not answer. Nothing was saved; the long address still works."
                : "The server could not save this (" + status
                        + "). Try again in a while; the long address still works.";
        return List.of(new Problem("", why));
    }

    /** What an answer says is wrong. */
    private static List<Problem> problems(Json.Members answer) {
        List<Problem> problems = new ArrayList<>();
        if (answer.entries().get("problems") instanceof Json.Items items) {
            for (Json item : items.items()) {
                if (item instanceof Json.Members problem)
                    problems.add(new Problem(text(problem, "path"), text(problem, "message")));
            }
        }
        return problems;
    }

    /** Keeps the token of what was saved; one of an earlier time is given up, so that deleting once is enough. */
    private static void hold(String id, String token) {
        String earlier = Memory.recall(TOKEN + id);
        Memory.remember(TOKEN + id, token);
        if (!earlier.isEmpty()) Net.ask("DELETE", "api/presets/" + id, "", earlier, (status, text) -> {});
    }

    private void findHold(String id) {
        String token = Memory.recall(TOKEN + id);
        if (!token.isEmpty()) dispatch.accept(new Passing.HoldFound(id, Address.whole(State.SAVED + id), token));
    }

    private void delete(Effect.Delete delete) {
        Net.ask("DELETE", "api/presets/" + delete.id(), "", delete.token(), (status, text) -> {
            // a token that the server does not know any more is of no use either
            boolean isOver = status >= 200 && status < 300 || status == 403 || status == 404 || status == 410;
            if (isOver) {
                Memory.forget(TOKEN + delete.id());
                dispatch.accept(new Passing.Deleted());
            } else {
                dispatch.accept(new Passing.NotDeleted(
                        List.of(new Problem("", "It could not be deleted. Try again in a while."))));
            }
        });
    }

    private void copy(String text) {
        String whole = text.startsWith("#v=") ? Address.whole(text) : text;
        Clipboard.copy(whole, done -> dispatch.accept(new Passing.Copied(done)));
    }

    private static Json.Members object(String text) {
        try {
            if (JsonReader.read(text) instanceof Json.Members members) return members;
        } catch (JsonException e) {
            // what is no JSON says nothing
        }
        return new Json.Members(java.util.Map.of());
    }

    private static String text(Json.Members object, String key) {
        return object.entries().get(key) instanceof Json.Text text ? text.text() : "";
    }

    /** The theme that was chosen on this device, or empty. */
    static String rememberedTheme() {
        return Memory.recall("theme");
    }

    @JSBody(script = "history.back();")
    private static native void goBack();
}
