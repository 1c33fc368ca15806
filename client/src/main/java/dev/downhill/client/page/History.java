package dev.downhill.client.page;

import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the page was before each thing that was done, and before each that was undone: what undo and redo go back to. Everything
 * counts that others would see who open the address, and what is kept in this browser. The step and the selected lane alone, which change all the time, count only
 * when nothing was done before; they come back with what was done next.
 *
 * @param begun whether an address is open: what was before is no place to go back to
 * @param past how it was, the latest first, or null
 * @param future how it was before each undoing, the latest first, or null
 * @param held whether something is being dragged or typed: all that it goes through is one thing done
 */
public record History(
        boolean begun, @Nullable Entry past, @Nullable Entry future, boolean held) {
    /** Before an address is open. */
    static final History NONE = new History(false, null, null, false);
    /** When an address is open and nothing was done. */
    static final History BEGUN = new History(true, null, null, false);

    /** How the page was at some time. */
    public record Moment(
            Preset preset,
            List<Integer> laneKeys,
            String openedPath,
            Preset opened,
            @Nullable Kept kept) {
        static Moment of(State state) {
            return new Moment(state.shown(), state.laneKeys(), state.openedPath(), state.opened(), state.kept());
        }

        private boolean isLookedAtOtherwise(Moment other) {
            return !preset.equals(other.preset);
        }

        private boolean isOther(Moment other) {
            return !seen().equals(other.seen())
                    || !openedPath.equals(other.openedPath)
                    || keptFor(other.kept) != other.kept;
        }

        /** What is to be kept at this moment where something else is now: that stays if it was not changed here. */
        @Nullable
        Kept keptFor(@Nullable Kept now) {
            return kept != null && now != null && kept.found() == now.found() ? kept : now;
        }

        private Preset seen() {
            View view = preset.view();
            return preset.with(view.atStep(0).withLane(1));
        }
    }

    /** A moment and those before it. */
    public record Entry(Moment moment, @Nullable Entry before) {}

    /** What a message does happens while something is held: with what follows until it is let go, it is one thing done. */
    public interface Held extends Message {}

    /** A message with which something is let go. */
    public interface LetGo extends Message {}

    /** A message of what happens by itself: nobody has done it, and it is not undone. */
    public interface Unasked extends Message {}

    /** Remembers how it was before an update, if that has changed something. */
    public static Update follow(State before, Message message, Update update) {
        State after = update.state();
        History history = before.history();
        // opening, undoing and redoing have seen to it
        if (!history.begun || after.history() != history || message instanceof Unasked) return update;
        boolean holds = message instanceof Held;
        History next = history;
        Moment was = Moment.of(before);
        Moment is = Moment.of(after);
        if (is.isOther(was)) {
            boolean goesOn = holds && history.held;
            next = new History(true, goesOn ? history.past : new Entry(was, history.past), null, holds);
        } else if (history.past == null && is.isLookedAtOtherwise(was)) {
            next = new History(true, new Entry(was, null), history.future, false);
        } else if (history.held && message instanceof LetGo) {
            next = new History(true, history.past, history.future, false);
        }
        return next == history ? update : update.with(after.with(next));
    }

    /** The page before what was done last, or null if there is nothing to undo. */
    public static @Nullable State undo(State state) {
        History history = state.history();
        Entry back = history.past;
        if (back == null) return null;
        Entry future = new Entry(Moment.of(state), history.future);
        return state.back(back.moment, new History(true, back.before, future, false));
    }

    /** The page as it was before something was undone, or null if there is nothing to redo. */
    public static @Nullable State redo(State state) {
        History history = state.history();
        Entry ahead = history.future;
        if (ahead == null) return null;
        Entry past = new Entry(Moment.of(state), history.past);
        return state.back(ahead.moment, new History(true, past, ahead.before, false));
    }
}
