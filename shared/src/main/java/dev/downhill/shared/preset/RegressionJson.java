package dev.downhill.shared.preset;

import dev.downhill.shared.data.DataSet;
import dev.downhill.shared.data.Generator;
import dev.downhill.shared.data.Model;
import dev.downhill.shared.data.Models;
import dev.downhill.shared.data.Points;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model with its data as a preset's objective: {@code {"id": "least-squares", "data": {"id": "line", "count": 50, …},
 * "preprocessing": "raw"}}, or with points of one's own, {@code "data": {"id": "points", "points": [[x, y], …]}}. A link has the
 * numbers of all points in a row.
 */
final class RegressionJson {
    private RegressionJson() {}

    /** The model with its data; null after saying what is wrong with it. */
    static @Nullable Chosen<SurfaceKind> read(Fields fields) {
        Model model = Objects.requireNonNull(fields.kind(Models.all(), null));
        Fields data = fields.child("data");
        DataSet points = data == null ? model.usualData() : data(data, model);
        if (data != null) data.finish();
        Parameter preprocessing = Preprocessing.parameter();
        String word = fields.values(Schema.of(preprocessing)).choice(preprocessing);
        fields.finish();
        if (points == null) return null;
        Regression regression = new Regression(model, points, preprocessing(word));
        List<Problem> problems = regression.check();
        for (Problem problem : problems) fields.wrong(problem.path(), problem.message());
        return problems.isEmpty() ? regression.chosen() : null;
    }

    private static Preprocessing preprocessing(String id) {
        for (Preprocessing each : Preprocessing.values()) if (each.id().equals(id)) return each;
        throw new IllegalArgumentException("no preprocessing " + id);
    }

    private static @Nullable DataSet data(Fields fields, Model model) {
        if (fields.isWord("id", DataSet.GIVEN)) {
            fields.get("id");
            Points points = points(fields, model);
            return points == null ? null : DataSet.of(points);
        }
        Chosen<Generator> generator =
                fields.chosen(model.generators(), model.generators().all().get(0), DataSet.GIVEN);
        return generator == null ? null : DataSet.of(generator);
    }

    private static @Nullable Points points(Fields fields, Model model) {
        Json json = fields.get("points");
        List<Json> said = json == null ? null : Fields.items(json);
        if (said == null) {
            fields.wrong("points", "must be given: a list of points " + form(model) + ".");
            return null;
        }
        boolean isFlat = json instanceof Json.Word;
        int columns = model.features() + 1;
        if (isFlat && said.size() % columns != 0) {
            fields.wrong("points", "must have " + columns + " numbers for each point, " + form(model) + ".");
            return null;
        }
        int count = isFlat ? said.size() / columns : said.size();
        if (count < 1 || count > Points.MOST) {
            fields.wrong("points", "must have 1 to " + Points.MOST + " points, but has " + count + ".");
            return null;
        }
        double[] rows = new double[count * columns];
        boolean right = true;
        for (int i = 0; i < count; i++) {
            boolean isRow = isFlat
                    ? fill(said.subList(i * columns, (i + 1) * columns), rows, i * columns)
                    : said.get(i) instanceof Json.Items row
                            && row.items().size() == columns
                            && fill(row.items(), rows, i * columns);
            if (!isRow)
                fields.wrong(
                        "points[" + i + "]",
                        "must be " + form(model) + ", each from " + Numbers.text(-Points.FARTHEST) + " to "
                                + Numbers.text(Points.FARTHEST) + ".");
            right &= isRow;
        }
        return right ? Points.of(model.features(), rows) : null;
    }

    private static String form(Model model) {
        return "[" + String.join(", ", model.columns()) + "]";
    }

    private static boolean fill(List<Json> numbers, double[] rows, int at) {
        for (int j = 0; j < numbers.size(); j++) {
            Double number = Fields.number(numbers.get(j));
            if (number == null || !(Math.abs(number) <= Points.FARTHEST)) return false;
            rows[at + j] = number;
        }
        return true;
    }

    /** A regression as an objective. */
    static Json.Members write(SurfaceKind kind) {
        return write(Objects.requireNonNull(Regression.of(kind)));
    }

    private static Json.Members write(Regression regression) {
        return new JsonObject()
                .put("id", regression.model().id())
                .put("data", data(regression.data()))
                .put("preprocessing", regression.preprocessing().id())
                .build();
    }

    /** What a link may leave out: the same model with every default, and the source of its data; points have none. */
    static Json.Members usual(SurfaceKind kind) {
        Regression regression = Objects.requireNonNull(Regression.of(kind));
        Chosen<Generator> generator = regression.data().generator();
        DataSet usual = generator == null ? regression.model().usualData() : DataSet.of(generator.kind());
        return write(new Regression(regression.model(), usual, Preprocessing.RAW));
    }

    private static Json data(DataSet data) {
        if (data.generator() != null) return PresetJson.chosen(data.generator()).build();
        List<Json> rows = new ArrayList<>();
        Points points = data.points();
        for (int i = 0; i < points.size(); i++) {
            double[] row = new double[points.columns()];
            for (int j = 0; j < row.length; j++) row[j] = points.at(i, j);
            rows.add(JsonObject.numbers(row));
        }
        return new JsonObject()
                .put("id", DataSet.GIVEN)
                .put("points", new Json.Items(rows))
                .build();
    }
}
