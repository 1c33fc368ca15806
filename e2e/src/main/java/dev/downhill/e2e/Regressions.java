package dev.downhill.e2e;

import dev.downhill.shared.data.DataSet;
import dev.downhill.shared.data.Generator;
import dev.downhill.shared.data.Model;
import dev.downhill.shared.data.Models;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.parameter.Chosen;
import java.util.ArrayList;
import java.util.List;

/** Every model with every way of preprocessing, over points that lie badly. */
final class Regressions {
    private Regressions() {}

    static List<Regression> all() {
        List<Regression> all = new ArrayList<>();
        for (Model model : Models.all().all())
            for (Preprocessing preprocessing : Preprocessing.values())
                all.add(new Regression(
                        model, DataSet.of(badly(model.generators().all().get(0))), preprocessing));
        return List.copyOf(all);
    }

    private static Chosen<Generator> badly(Generator generator) {
        Chosen<Generator> chosen = Chosen.byDefault(generator);
        return chosen.with(generator.parameter("count"), 37)
                .with(generator.parameter("outliers"), 0.2)
                .with(generator.parameter("seed"), 4e9);
    }

    static String title(Regression regression) {
        return regression.model().id() + ", " + regression.preprocessing().id();
    }
}
