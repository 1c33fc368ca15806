package dev.downhill.client.page.message;

import dev.downhill.client.page.History;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.Playback;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;

/** What happens to the run's transport. */
public interface Playing {
    /** Play or pause was pressed; at the end, playing starts over. */
    record Toggled() implements Message {
        @Override
        public Update apply(State state) {
            if (state.hides()) return new Predicting.Shown().apply(state);
            Playback playback = state.playback();
            if (playback.playing()) return state.with(playback.playing(false)).replaced();
            boolean atEnd = playback.step() >= state.experiment().steps();
            return Update.of(state.with((atEnd ? playback.at(0) : playback).playing(true)));
        }
    }

    /** Time has passed while playing. */
    record Ticked(double milliseconds) implements History.Unasked {
        @Override
        public Update apply(State state) {
            if (!state.playback().playing()) return Update.of(state);
            Playback next =
                    state.playback().after(milliseconds, state.experiment().steps());
            State moved = state.with(next);
            return next.playing() ? Update.of(moved) : moved.replaced();
        }
    }

    /** A step forward or back was asked for. */
    record Stepped(int by) implements Message {
        @Override
        public Update apply(State state) {
            return new Scrubbed(state.step() + by).apply(state);
        }
    }

    /** The scrubber was moved to a step, or a step of the plot was chosen. */
    record Scrubbed(int step) implements Message {
        @Override
        public Update apply(State state) {
            int inside = Math.max(0, Math.min(step, state.experiment().steps()));
            return state.with(state.playback().playing(false).at(inside)).replaced();
        }
    }

    /** A speed was chosen. */
    record SpeedChosen(Playback.Speed speed) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.with(state.playback().with(speed)));
        }
    }

    /** The pointer is at a step in the plot, or at −1 outside it. */
    record Hovered(int step) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.hovering(step));
        }
    }
}
