package dev.downhill.client.page.message;

import dev.downhill.client.page.Field;
import dev.downhill.client.page.History;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What happens to the experiment's values. */
public interface Editing {
    /**
     * A slider was moved; {@code travel} from 0 to 1. However small the way, the value follows: rounding does not hold it where
     * it is.
     */
    record Slid(Field field, double travel) implements History.Held {
        @Override
        public String about() {
            return field.path();
        }

        private static final double GRAIN = 0.001;

        @Override
        public Update apply(State state) {
            Parameter parameter = field.parameter();
            double now = field.number(state.preset());
            double grain = travel < parameter.scale().travel(now, parameter.low(), parameter.high()) ? -GRAIN : GRAIN;
            double value = parameter.slide(travel);
            for (double on = travel + grain; value == now && on >= 0 && on <= 1; on += grain)
                value = parameter.slide(on);
            return new Chose(field, value).apply(state);
        }
    }

    /** A value was chosen from what is offered: always a right one. */
    record Chose(Field field, double value) implements Message {
        @Override
        public String about() {
            return field.path();
        }

        @Override
        public Update apply(State state) {
            return changed(state.withoutDraft(field.path()), field.set(state.preset(), List.of(value)));
        }
    }

    /** A field was typed in. A right text counts at once; a wrong one is explained and changes nothing. */
    record Typed(Field field, String text) implements History.Held {
        @Override
        public String about() {
            return field.path();
        }

        @Override
        public Update apply(State state) {
            Parameter parameter = field.parameter();
            List<Double> value = read(text, parameter.type() == Parameter.Type.LIST);
            String problem = problem(state, value);
            if (value == null || !problem.isEmpty())
                return wrong(state, state.typingWrong(field.path(), text, problem));
            Preset said = field.set(state.preset(), value);
            return changed(state.typing(field.path(), text, said.experiment()), said);
        }

        private static Update wrong(State before, State after) {
            return after.experiment().equals(before.experiment()) ? Update.of(after) : after.replaced();
        }

        /** What is wrong with the value, or empty; the whole preset must be right, for some values depend on others. */
        private String problem(State state, @Nullable List<Double> value) {
            Parameter parameter = field.parameter();
            String wanted = "Must be " + parameter.allowed() + ".";
            if (value == null || value.isEmpty() && parameter.type() != Parameter.Type.LIST) return wanted;
            for (double number : value) if (parameter.check(number) != null) return wanted;
            Preset next = field.set(state.preset(), value);
            List<Problem> problems = PresetJson.check(next);
            return problems.isEmpty() ? "" : problems.get(0).message();
        }

        private static @Nullable List<Double> read(String text, boolean isList) {
            List<Double> numbers = new ArrayList<>();
            if (isList && text.trim().isEmpty()) return numbers;
            for (String word : isList ? split(text) : List.of(text)) {
                OptionalDouble number = Numbers.parseLenient(word);
                if (number.isEmpty()) return null;
                numbers.add(number.getAsDouble());
            }
            return numbers;
        }

        private static List<String> split(String text) {
            List<String> words = new ArrayList<>();
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i < text.length() && text.charAt(i) != ',' && text.charAt(i) != ' ') continue;
                if (i > start) words.add(text.substring(start, i));
                start = i + 1;
            }
            return words;
        }
    }

    /** The keyboard left a field: what is in it is again the value that counts, unless it is wrong: then it stays to be mended. */
    record Left(Field field) implements History.LetGo {
        @Override
        public Update apply(State state) {
            return Update.of(state.leaving(field.path()));
        }
    }

    /** Escape was pressed in a field: what is in it is again the value that counts. */
    record Escaped(String path) implements History.LetGo {
        @Override
        public Update apply(State state) {
            boolean mine = state.draft() != null && state.draft().path().equals(path);
            return Update.of(mine ? state.withoutDraft() : state);
        }
    }

    /** What was dragged was let go. */
    record Released() implements History.LetGo {
        @Override
        public Update apply(State state) {
            return Update.of(state);
        }
    }

    /** Another surface was chosen; it brings its own start, the lanes stay, with lower rates where theirs would blow up there. */
    record SurfaceChosen(SurfaceKind kind) implements Message {
        @Override
        public Update apply(State state) {
            Experiment experiment = Told.exactlyWithoutData(state.experiment().with(Chosen.byDefault(kind)))
                    .withStart(kind.start());
            Preset preset =
                    state.preset().with(experiment).with(state.preset().view().withWindow(null));
            State next = state.withoutDraft().with(preset).with(state.playback().opened(0));
            // what looks for a rate is in the second script: it is fetched only when it is needed
            for (Diagnosis diagnosis : next.diagnoses())
                if (diagnosis.blewUp()) return StableLanes.of(next).pushed();
            return next.pushed();
        }
    }

    /** The start was dragged, or a place on the surface was chosen for it. */
    record StartMoved(Point to) implements History.Held {
        @Override
        public String about() {
            return "start";
        }

        @Override
        public Update apply(State state) {
            Point inside = new Point(limited(to.x()), limited(to.y()));
            return changed(
                    state.withoutDraft(), state.preset().with(state.experiment().withStart(inside)));
        }

        private static double limited(double coordinate) {
            return Math.max(-Experiment.FARTHEST, Math.min(coordinate, Experiment.FARTHEST));
        }
    }

    /** The pointer is at a place on the surface, or null outside it. */
    record Pointed(@Nullable Point at) implements Message {
        @Override
        public Update apply(State state) {
            return Update.of(state.pointing(at));
        }
    }

    private static Update changed(State state, Preset preset) {
        return state.with(Objects.requireNonNull(preset)).replaced();
    }
}
