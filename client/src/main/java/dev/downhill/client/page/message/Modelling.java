package dev.downhill.client.page.message;

import dev.downhill.client.page.Bench;
import dev.downhill.client.page.Draft;
import dev.downhill.client.page.Effect;
import dev.downhill.client.page.History;
import dev.downhill.client.page.Message;
import dev.downhill.client.page.State;
import dev.downhill.client.page.Update;
import dev.downhill.shared.data.DataSet;
import dev.downhill.shared.data.Generator;
import dev.downhill.shared.data.Model;
import dev.downhill.shared.data.Models;
import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.PointsText;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.run.Diagnosis;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to a model with its data. */
public interface Modelling {
    /** The id of the field with the points as a text. */
    String POINTS = "objective.data.points";

    /** The model of a preset that has one. */
    static Regression regression(Preset preset) {
        return Objects.requireNonNull(
                Regression.of(preset.experiment().surface().kind()));
    }

    private static Regression regression(State state) {
        return regression(state.preset());
    }

    /** Whether somebody drew or pasted the points. */
    static boolean isGiven(State state) {
        return regression(state).data().generator() == null;
    }

    /** A model with data was asked for: least squares of a line. */
    static Update opened(State state) {
        return new ModelChosen(Models.all().all().get(0)).apply(state);
    }

    /** Another model was chosen, with data of its own, which brings its own start; the lanes have lower rates where theirs would blow up. */
    record ModelChosen(Model model) implements Message {
        @Override
        public Update apply(State state) {
            Chosen<SurfaceKind> chosen = Regression.of(model).chosen();
            Preset preset = limited(state.preset(), chosen, chosen.kind().start());
            State next = state.withoutDraft().with(preset).with(state.playback().opened(0));
            for (Diagnosis diagnosis : next.diagnoses())
                if (diagnosis.blewUp()) return StableLanes.of(next).pushed();
            return next.pushed();
        }
    }

    /** Something else is to be done to the features. The start stays the same fit of the points. */
    record PreprocessingChosen(Preprocessing preprocessing) implements Message {
        @Override
        public Update apply(State state) {
            Regression before = regression(state);
            Regression after = before.with(preprocessing);
            List<Problem> problems = after.check();
            if (!problems.isEmpty()) return Update.of(state.saying(sentence(problems)));
            // what was beside is here now: what was here is beside
            boolean isBeside = state.bench().beside().equals(preprocessing.id());
            State next = isBeside
                    ? state.with(state.bench().beside(before.preprocessing().id()))
                    : state;
            return placed(next, translated(state.preset(), after));
        }
    }

    private static String sentence(List<Problem> problems) {
        String message = problems.get(0).message();
        return message.startsWith("cannot") ? "The points " + message : message;
    }

    /** A preset with something else done to the features; every start stays the same fit. */
    static Preset translated(Preset preset, Regression after) {
        Regression before = regression(preset);
        Chosen<SurfaceKind> chosen = after.chosen();
        double grain = chosen.kind().domain().diagonal() / 1000;
        return limited(
                preset, chosen, rounded(before.translated(preset.experiment().start(), after), grain));
    }

    private static Point rounded(Point point, double grain) {
        return new Point(rounded(point.x(), grain), rounded(point.y(), grain));
    }

    /** To four digits; nothing beside a grain is nothing. */
    private static double rounded(double value, double grain) {
        return Math.abs(value) < 1e-3 * grain ? 0 : Numbers.parse(Numbers.significant(value, 4));
    }

    /** A preset with other data: a start that was that of the data is it again, and a batch is not larger than all. */
    static Preset fitted(Preset preset, Regression after) {
        Experiment experiment = preset.experiment();
        SurfaceKind old = experiment.surface().kind();
        Chosen<SurfaceKind> chosen = after.chosen();
        boolean isUsual = experiment.start().equals(old.start());
        return limited(preset, chosen, isUsual ? chosen.kind().start() : experiment.start());
    }

    private static Preset limited(Preset preset, Chosen<SurfaceKind> chosen, Point start) {
        Experiment experiment = preset.experiment().with(chosen).withStart(start);
        Chosen<GradientKind> gradient = experiment.gradient();
        if (gradient.kind().needsSamples()) {
            int samples = Objects.requireNonNull(Regression.of(chosen.kind()))
                    .data()
                    .points()
                    .size();
            Parameter size = gradient.values().schema().parameters().get(0);
            if (gradient.values().real(size) > samples)
                experiment = experiment.withGradient(gradient.with(size, List.of((double) samples)));
        }
        return preset.with(experiment).with(preset.view().withWindow(null));
    }

    /** The points are to come from the generator again. */
    record Generated() implements Message {
        @Override
        public Update apply(State state) {
            if (regression(state).data().generator() != null) return Update.of(state);
            return placed(
                    state,
                    fitted(
                            state.preset(),
                            regression(state).with(regression(state).model().usualData())));
        }
    }

    /** The points are to be a person's own: first they are what they were, to as many digits as a person writes. */
    record Owned() implements Message {
        @Override
        public Update apply(State state) {
            if (regression(state).data().generator() == null) return Update.of(state);
            return placed(state, with(state.preset(), written(regression(state))));
        }
    }

    /** The points of a generator as a person writes them; those of a person as they are. */
    private static Points written(Regression regression) {
        Points points = regression.data().points();
        if (regression.data().generator() == null) return points;
        double[] rows = new double[points.size() * points.columns()];
        for (int k = 0; k < rows.length; k++)
            rows[k] = Numbers.parse(Numbers.significant(points.at(k / points.columns(), k % points.columns()), 4));
        return Points.of(points.features(), rows);
    }

    /** Other draws of the same sort were asked for. */
    record Redrawn() implements Message {
        @Override
        public Update apply(State state) {
            Chosen<Generator> generator =
                    Objects.requireNonNull(regression(state).data().generator());
            Parameter seed = generator.kind().parameter("seed");
            double next = generator.values().real(seed) + 1;
            DataSet data = DataSet.of(generator.with(seed, List.of(next > seed.max() ? 0 : next)));
            return placed(state, fitted(state.preset(), regression(state).with(data)));
        }
    }

    /** A point was put, by its place among the features as they were; the target counts where its place does not tell it. */
    record PointPut(double across, double up) implements Message {
        @Override
        public Update apply(State state) {
            Points points = written(regression(state));
            if (points.size() == Points.MOST)
                return Update.of(
                        state.saying("There are " + Points.MOST + " points already, and there can be no more."));
            Model model = regression(state).model();
            double[] row = model.features() == 2
                    ? new double[] {limit(across), limit(up), state.bench().target()}
                    : new double[] {limit(across), model.isClassifier() ? (up > 0.5 ? 1 : 0) : limit(up)};
            return changed(state, points.with(row), points.size() + 1 + " points.");
        }
    }

    private static double limit(double number) {
        return Math.max(-Points.FARTHEST, Math.min(number, Points.FARTHEST));
    }

    /** A point was taken away; the first is 0. */
    record PointTaken(int point) implements Message {
        @Override
        public Update apply(State state) {
            Points points = written(regression(state));
            if (points.size() == 1) return Update.of(state.saying("The last point stays."));
            return changed(state, points.without(point), points.size() - 1 + " points.");
        }
    }

    private static Update changed(State state, Points points, String said) {
        Preset next = with(state.preset(), points);
        List<Problem> problems = regression(next).check();
        if (!problems.isEmpty()) return Update.of(state.saying(sentence(problems)));
        return placed(state.saying(said), next);
    }

    private static Preset with(Preset preset, Points points) {
        return fitted(preset, regression(preset).with(DataSet.of(points)));
    }

    /** A table of points was typed, pasted or dropped. A right one counts at once; a wrong one is explained and changes nothing. */
    record Pasted(String text) implements History.Held {
        @Override
        public String about() {
            return POINTS;
        }

        @Override
        public Update apply(State state) {
            // a file is read for a while, and meanwhile there may be no data any more
            if (!state.experiment().surface().kind().isOfData()) return Update.of(state);
            PointsText.Reading reading = PointsText.read(text, regression(state).model());
            Points points = reading.points();
            if (points == null) return Update.of(state.typing(POINTS, text, said(reading.problems())));
            Preset next = with(state.preset(), points);
            List<Problem> problems = regression(next).check();
            if (!problems.isEmpty()) return Update.of(state.typing(POINTS, text, sentence(problems)));
            State shown = state.with(next);
            return shown.typing(POINTS, text, next.experiment()).replaced();
        }
    }

    /** A file cannot be what it should be. */
    record FileRefused(String why) implements Message {
        @Override
        public Update apply(State state) {
            if (!state.experiment().surface().kind().isOfData()) return Update.of(state);
            Draft draft = state.draft();
            String text = draft != null && draft.path().equals(POINTS) ? draft.text() : "";
            return Update.of(state.typing(POINTS, text, why));
        }
    }

    private static String said(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        int shown = Math.min(problems.size(), 5);
        for (Problem problem : problems.subList(0, shown)) {
            String path = problem.path();
            String line = path.replace("line", "Line");
            lines.add(line.isEmpty() ? problem.message() : line + ": " + problem.message());
        }
        if (problems.size() > shown) lines.add("And so on: " + (problems.size() - shown) + " more lines at least.");
        return String.join("\n", lines);
    }

    /** The keyboard left the points: what is in their field is again what counts. */
    record PointsLeft() implements History.LetGo {
        @Override
        public Update apply(State state) {
            return Update.of(state.leaving(POINTS));
        }
    }

    /** Something else is to be done with the data on the page. */
    record Benched(Bench bench) implements Message {
        @Override
        public Update apply(State state) {
            boolean draws = bench.drawing() && !state.bench().drawing();
            Update update = Update.of(state.with(bench));
            return draws ? update.and(new Effect.Focus("data")) : update;
        }
    }

    private static Update placed(State state, @Nullable Preset preset) {
        return state.withoutDraft().with(Objects.requireNonNull(preset)).replaced();
    }
}
