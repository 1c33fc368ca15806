package dev.downhill.client.page.message;

import dev.downhill.client.page.Desk;
import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Lesson;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.plot.StepPart;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What happens to what lies open beside the run. */
public interface Arranging {
    /** Something was opened or closed: a change, for the page may be an older one than what is done on it. */
    record Arranged(UnaryOperator<Desk> change) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(change.apply(state.desk())));
        }
    }

    /** A part of the next step is pointed at, or none. */
    record Lit(@Nullable StepPart part) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(state.attention().lighting(part)));
        }
    }

    /** Single keys were switched on or off, on this device. */
    record KeysSwitched(boolean on) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(state.desk().withKeys(on)), new Effect.Remember("keys", on ? "" : "off"));
        }
    }

    /** The lesson behind or before the one that is open was asked for; from elsewhere, the first. */
    record LessonTurned(int by) implements Message {
        @Override
        public Update apply(State state) {
            List<Lesson> lessons = state.lessons();
            int at = by > 0 ? -1 : lessons.size();
            for (int i = 0; i < lessons.size(); i++)
                if (state.openedPath().equals("lessons/" + lessons.get(i).id())) at = i;
            int next = at + by;
            if (next < 0 || next >= lessons.size()) return Update.of(state.saying("There is no other lesson."));
            return new Opening.LessonOpened(lessons.get(next)).apply(state);
        }
    }

    /** A file of the run was asked for: csv, json, png, svg, plot.png or plot.svg. */
    record FileAsked(String type) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state, new Effect.Download(type));
        }
    }
}
