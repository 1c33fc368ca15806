package dev.downhill.client.page.message;

import dev.downhill.client.page.Field;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.run.StableRate;
import dev.downhill.shared.theory.Settings;
import java.util.ArrayList;
import java.util.List;

/** What theory, or a few trials, set for a person; the first lane is 0. */
public interface Tuning {
    /** A learning rate was asked for with which the lane does not blow up. */
    record Steadied(int lane) implements Message {
        @Override
        public Update apply(State state) {
            Lane found = StableRate.find(state.experiment(), lane);
            if (found == Field.laneOf(state.preset(), lane))
                return Update.of(state.saying("No lower learning rate is stable here."));
            return state.withoutDraft()
                    .with(Field.withLane(state.preset(), lane, found))
                    .saying("Learning rate " + Numbers.text(found.lr()) + ".")
                    .replaced();
        }
    }

    /** Such a rate was asked for for every lane that blew up. */
    record AllSteadied() implements Message {
        @Override
        public Update apply(State state) {
            return StableLanes.of(state).withoutDraft().replaced();
        }
    }

    /** Theory's best learning rate, and ρ where the optimizer has one, were asked for. */
    record Improved(int lane, Settings best) implements Message {
        /** Where two roots meet, a digit lost in the settings is half a digit lost in the rate. */
        private static final int DIGITS = 8;

        /** Whether the page's ranges allow these settings. */
        public static boolean isAllowed(State state, int lane, Settings best) {
            for (Parameter parameter : parameters(state.preset(), lane))
                if (parameter.check(value(parameter, best)) != null) return false;
            return true;
        }

        @Override
        public Update apply(State state) {
            Preset preset = state.preset();
            for (Parameter parameter : parameters(preset, lane))
                preset = new Field.OfLane(lane, parameter).set(preset, List.of(value(parameter, best)));
            return state.withoutDraft().with(preset).replaced();
        }

        private static List<Parameter> parameters(Preset preset, int lane) {
            List<Parameter> tuned = new ArrayList<>();
            for (Parameter parameter :
                    Field.laneOf(preset, lane).optimizer().kind().schema().parameters())
                if (parameter.id().equals("lr") || parameter.id().equals("rho")) tuned.add(parameter);
            return tuned;
        }

        private static double value(Parameter parameter, Settings best) {
            double value = parameter.id().equals("rho") ? best.rho() : best.lr();
            return Numbers.parse(Numbers.significant(value, DIGITS));
        }
    }
}
