package dev.downhill.client.page.message;

import dev.downhill.client.page.Crowd;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.search.SwarmKind;
import dev.downhill.shared.search.Swarms;
import dev.downhill.shared.search.Tally;
import org.jspecify.annotations.Nullable;

/** What happens to the many starts of the selected lane. */
public interface Swarming {
    /** Many starts were asked for. */
    static Update begun(State state) {
        return placed(state, Chosen.byDefault(Swarms.all().all().get(0)));
    }

    /** Another way to place them was chosen; what both ways know stays. */
    record KindChosen(SwarmKind kind) implements Message {
        @Override
        public Update apply(State state) {
            Chosen<SwarmKind> old = state.preset().view().swarm();
            Chosen<SwarmKind> next = Chosen.byDefault(kind);
            for (Parameter parameter : kind.schema().parameters())
                if (old != null && old.kind().schema().parameters().contains(parameter))
                    next = next.with(parameter, old.values().list(parameter));
            return placed(state, next);
        }
    }

    /** Nobody wants to see them any more. */
    record Left() implements Message {
        @Override
        public Update apply(State state) {
            return placed(state, null);
        }
    }

    private static Update placed(State state, @Nullable Chosen<SwarmKind> swarm) {
        return state.withoutDraft()
                .with(state.preset().with(state.preset().view().withSwarm(swarm)))
                .replaced();
    }

    /** More of them have ended. */
    record Counted(Tally tally) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(new Crowd(tally, false)));
        }
    }

    /** What there is of them is enough. */
    record Stopped() implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(new Crowd(state.crowd().tally(), true)));
        }
    }
}
