package dev.downhill.client.page.message;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import java.util.ArrayList;
import java.util.List;

/** What happens to the lanes; the first is 0. */
public interface Racing {
    /** A lane with another optimizer was asked for. */
    record Added(OptimizerKind kind) implements Message {
        @Override
        public Update apply(State state) {
            return insert(state, state.experiment().lanes().size(), Lane.of(kind), kind.name() + " added.");
        }
    }

    /** A copy of a lane was asked for, below it. */
    record Duplicated(int lane) implements Message {
        @Override
        public Update apply(State state) {
            Lane copy = state.experiment().lanes().get(lane);
            return insert(state, lane + 1, copy, copy.optimizer().kind().name() + " duplicated.");
        }
    }

    /** A lane was taken out. The last one stays. */
    record Removed(int lane) implements Message {
        @Override
        public Update apply(State state) {
            if (state.experiment().lanes().size() == 1) return Update.of(state);
            List<Lane> lanes = new ArrayList<>(state.experiment().lanes());
            List<Integer> keys = new ArrayList<>(state.laneKeys());
            String name = lanes.remove(lane).optimizer().kind().name();
            keys.remove(lane);
            int before = state.preset().view().lane();
            int selected = Math.min(before > lane + 1 ? before - 1 : before, lanes.size());
            State next = state.withoutDraft()
                    .with(
                            state.preset()
                                    .with(state.experiment().withLanes(lanes))
                                    .with(state.preset().view().withLane(selected)),
                            List.copyOf(keys))
                    .saying(name + " removed.");
            return next.pushed().and(new Effect.Focus(next.laneName(Math.min(lane, lanes.size() - 1))));
        }
    }

    /** Another optimizer was chosen for a lane, with its own defaults. */
    record OptimizerChosen(int lane, OptimizerKind kind) implements Message {
        @Override
        public Update apply(State state) {
            Lane old = state.experiment().lanes().get(lane);
            Lane next = old.with(Chosen.byDefault(kind));
            List<Lane> lanes = new ArrayList<>(state.experiment().lanes());
            lanes.set(lane, next);
            return state.withoutDraft()
                    .with(state.experiment().withLanes(lanes))
                    .pushed();
        }
    }

    /** Something that a lane may have or not was switched on or off, or another was chosen for it. */
    record LaneChanged(int lane, Lane next) implements Message {
        @Override
        public Update apply(State state) {
            List<Lane> lanes = new ArrayList<>(state.experiment().lanes());
            lanes.set(lane, next);
            return state.withoutDraft()
                    .with(state.experiment().withLanes(lanes))
                    .pushed();
        }
    }

    /** A lane was selected: it is drawn above the others, and its numbers are shown. */
    record Selected(int lane) implements Message {
        @Override
        public Update apply(State state) {
            if (state.preset().view().lane() == lane + 1) return Update.of(state);
            return state.with(state.preset().with(state.preset().view().withLane(lane + 1)))
                    .replaced();
        }
    }

    /** With a lane put at a place, selected, with the keyboard in it. */
    static Update insert(State state, int at, Lane lane, String said) {
        if (state.experiment().lanes().size() >= Experiment.MOST_LANES) return Update.of(state);
        List<Lane> lanes = new ArrayList<>(state.experiment().lanes());
        List<Integer> keys = new ArrayList<>(state.laneKeys());
        int key = state.freshKey();
        lanes.add(at, lane);
        keys.add(at, key);
        State next = state.withoutDraft()
                .with(
                        state.preset()
                                .with(state.experiment().withLanes(lanes))
                                .with(state.preset().view().withLane(at + 1)),
                        List.copyOf(keys))
                .saying(said);
        return next.pushed().and(new Effect.Focus("lane-" + key));
    }
}
