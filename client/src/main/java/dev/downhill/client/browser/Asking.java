package dev.downhill.client.browser;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.message.Passing;
import dev.downhill.client.page.message.Reading;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonException;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.parameter.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the server is asked to do: to keep a run, to let it go, to write code. Few visits need it. */
final class Asking {
    private Asking() {}

    /** Sends a run to be kept. */
    static void save(String json, Consumer<Message> dispatch) {
        ask("POST", "api/presets", json, "", dispatch, Asking::saved);
    }

    /** Has a lane written as a script. */
    static void writeCode(Effect.WriteCode write, Consumer<Message> dispatch) {
        ask("POST", "api/code", write.json(), "", dispatch, (status, text) -> {
            return status == 200
                    ? new Reading.Written(write.number(), text)
                    : new Reading.NotWritten(write.number(), notWritten(status, text));
        });
    }

    /** Takes back what was saved. */
    static void delete(Effect.Delete delete, Consumer<Message> dispatch) {
        ask("DELETE", "api/presets/" + delete.id(), "", delete.token(), dispatch, (status, text) -> {
            // a token that the server does not know any more is of no use either
            boolean isOver = status >= 200 && status < 300 || status == 403 || status == 404 || status == 410;
            if (!isOver)
                return new Passing.NotDeleted(
                        List.of(new Problem("", "It could not be deleted. Try again in a while.")));
            Memory.forget(Effects.TOKEN + delete.id());
            return new Passing.Deleted();
        });
    }

    /** What an answer means. */
    private interface Meaning {
        Message of(int status, String text);
    }

    /** Asks the server; what its answer means is found out where a part of the script that is needed for it is waited for. */
    private static void ask(
            String method, String url, String body, String token, Consumer<Message> dispatch, Meaning meaning) {
        Net.ask(
                method,
                url,
                body,
                token,
                (status, text) ->
                        dispatch.accept(state -> meaning.of(status, text).apply(state)));
    }

    private static Message saved(int status, String text) {
        Json.Members answer = object(text);
        if (status != 200 && status != 201) return new Passing.NotSaved(notSaved(status, answer));
        String id = text(answer, "id");
        String token = text(answer, "deleteToken");
        hold(id, token);
        return new Passing.Saved(id, Address.whole(text(answer, "url")), token);
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
        String earlier = Memory.recall(Effects.TOKEN + id);
        Memory.remember(Effects.TOKEN + id, token);
        if (!earlier.isEmpty()) Net.ask("DELETE", "api/presets/" + id, "", earlier, (status, text) -> {});
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
}
