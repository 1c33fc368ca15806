package dev.downhill.client.browser;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.message.Keeping;
import dev.downhill.client.page.message.Opening;
import dev.downhill.client.page.message.Passing;
import dev.downhill.client.page.message.Reading;
import dev.downhill.shared.parameter.Problem;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;

/** Performs effects; what comes of them comes back as messages. */
final class Effects {
    /** By what the token is kept with which something saved can be deleted. */
    static final String TOKEN = "token-";

    private static final String KEPT = "kept";

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
        else if (effect instanceof Effect.Save save) Asking.save(save.json(), dispatch);
        else if (effect instanceof Effect.Delete delete) Asking.delete(delete, dispatch);
        else if (effect instanceof Effect.FindHold find) findHold(find.id());
        else if (effect instanceof Effect.WriteCode write) Asking.writeCode(write, dispatch);
        else if (effect instanceof Effect.Later later)
            Dom.later(later.milliseconds(), () -> dispatch.accept(later.message()));
        else if (effect instanceof Effect.Copy copy) copy(copy.text());
        else if (effect instanceof Effect.Focus focus) Dom.focus(focus.id());
        else if (effect instanceof Effect.RememberTheme theme) Memory.remember("theme", theme.theme());
        else if (effect instanceof Effect.Remember kept) Memory.remember(kept.key(), kept.value());
        else if (effect instanceof Effect.Keep keep) keep(keep.presets());
        else if (effect instanceof Effect.FindKept) dispatch.accept(new Keeping.Found(Memory.recall(KEPT)));
        else if (effect instanceof Effect.CloseMenus) Dom.closeMenus();
        else if (effect instanceof Effect.Go go) go(go.entries());
    }

    /** What follows when the part of the script that an effect needs could not be fetched. */
    static Message missed(Effect effect) {
        List<Problem> why = List.of(new Problem("", "The server did not answer. Try again in a while."));
        if (effect instanceof Effect.Save) return new Passing.NotSaved(why);
        if (effect instanceof Effect.WriteCode write) return new Reading.NotWritten(write.number(), why);
        return new Passing.NotDeleted(why);
    }

    private void keep(String presets) {
        Memory.remember(KEPT, presets);
        String kept = Memory.recall(KEPT);
        if (!kept.equals(presets)) dispatch.accept(new Keeping.NotKept(kept));
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

    private void findHold(String id) {
        String token = Memory.recall(TOKEN + id);
        if (!token.isEmpty()) dispatch.accept(new Passing.HoldFound(id, Address.whole(State.SAVED + id), token));
    }

    private void copy(String text) {
        String whole = text.startsWith("#v=") ? Address.whole(text) : text;
        Clipboard.copy(whole, done -> dispatch.accept(new Passing.Copied(done)));
    }

    /** The theme that was chosen on this device, or empty. */
    static String rememberedTheme() {
        return Memory.recall("theme");
    }

    @JSBody(params = "entries", script = "history.go(entries);")
    private static native void go(int entries);
}
