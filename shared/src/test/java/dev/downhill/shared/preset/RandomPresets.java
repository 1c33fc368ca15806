package dev.downhill.shared.preset;

import dev.downhill.shared.data.DataSet;
import dev.downhill.shared.data.Generator;
import dev.downhill.shared.data.Model;
import dev.downhill.shared.data.Models;
import dev.downhill.shared.data.Preprocessing;
import dev.downhill.shared.data.Regression;
import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.math.Random;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Catalogue;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.RandomValues;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.rule.Rule;
import dev.downhill.shared.rule.RuleKind;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.search.Swarms;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.FormulaKind;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Presets over the whole catalogues with every option, a good part of them left at their defaults. */
final class RandomPresets {
    private static final String[] TITLES = {
        "",
        "Zigzag",
        "Größe & Übung = 100 % + mehr?",
        "下り坂",
        "a,b;c:d/e#f&g=h%20i+j \"k\" 'l' <m>",
        "ride 🛷🏔️ 👩‍👩‍👧",
        "true",
        "-0",
        "1e5",
        "null",
        " leading and trailing "
    };

    private static final String[] FORMULAS = {
        "x^2 + 3*y^2",
        "(1-x)^2 + k*(y-x^2)^2",
        "½·κ·x² + sin(ω·y)/id − √(1 + |x·y|)",
        "exp(-x^2 - y^2)\n + a_1*x + β₂*y",
        "log(1 + x^2) + 0*text + 0*domain"
    };

    private static final String[] RULES = {
        "x = x - lr*g",
        "v = rho*v + g; x = x - lr*v",
        "m = beta1*m + (1 - beta1)*g\ns = beta2*s + (1 - beta2)*g^2\nx = x - lr*m/(sqrt(s) + eps)"
    };

    private RandomPresets() {}

    static Preset draw(Random random) {
        SurfaceKind surface = switch (random.nextInt(5)) {
            case 0 -> formula(random);
            case 1 -> regression(random);
            default -> any(Surfaces.ALL, random);
        };
        int steps = often(random) ? 200 : 1 + random.nextInt(Experiment.MOST_STEPS);
        List<Lane> lanes = lanes(random);
        Experiment experiment = new Experiment(
                chosen(surface, random),
                gradient(surface, random),
                often(random) ? 231 : random.nextInt(),
                often(random) ? surface.start() : point(random),
                steps,
                lanes);
        View view = often(random) ? View.DEFAULT : view(random, steps, lanes.size());
        String description = often(random) ? "" : title(random) + "\n" + title(random);
        return new Preset(title(random), description, experiment, view);
    }

    /** Of all models, with data that can be preprocessed in any way. */
    private static SurfaceKind regression(Random random) {
        Model model = any(Models.all(), random);
        Generator generator = any(model.generators(), random);
        Values values = RandomValues.bySlider(generator.schema(), random)
                .with(generator.parameter("count"), 5 + random.nextInt(20));
        DataSet data = often(random) ? DataSet.of(generator) : DataSet.of(new Chosen<>(generator, values));
        if (often(random)) data = DataSet.of(data.points());
        Preprocessing[] all = Preprocessing.values();
        return new Regression(model, data, all[random.nextInt(all.length)]).kind();
    }

    private static Chosen<GradientKind> gradient(SurfaceKind surface, Random random) {
        while (true) {
            Chosen<GradientKind> gradient = chosen(any(Gradients.ALL, random), random);
            if (Batches.check(gradient, Chosen.byDefault(surface)) == null) return gradient;
        }
    }

    private static SurfaceKind formula(Random random) {
        Formula formula = Formula.parse(FORMULAS[random.nextInt(FORMULAS.length)]);
        return FormulaKind.of(formula, often(random) ? FormulaKind.DOMAIN : new Domain(-1, 2.5, -0.0, 1e-3));
    }

    private static OptimizerKind rule(Random random) {
        return RuleKind.of(Rule.parse(RULES[random.nextInt(RULES.length)]));
    }

    private static boolean often(Random random) {
        return random.nextInt(5) < 2;
    }

    private static boolean seldom(Random random) {
        return random.nextInt(4) == 0;
    }

    private static String title(Random random) {
        return TITLES[random.nextInt(TITLES.length)];
    }

    private static <K extends Kind> K any(Catalogue<K> catalogue, Random random) {
        return catalogue.all().get(random.nextInt(catalogue.all().size()));
    }

    private static <K extends Kind> Chosen<K> chosen(K kind, Random random) {
        return new Chosen<>(kind, RandomValues.anywhere(kind.schema(), random));
    }

    private static Point point(Random random) {
        return new Point(coordinate(random, Experiment.FARTHEST), coordinate(random, Experiment.FARTHEST));
    }

    private static double coordinate(Random random, double farthest) {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> -0.0;
            case 2 -> farthest;
            case 3 -> -farthest;
            case 4 -> Math.floor(random.nextDouble() * 200 - 100) / 10;
            default -> farthest * (2 * random.nextDouble() - 1);
        };
    }

    private static List<Lane> lanes(Random random) {
        if (seldom(random)) return Preset.DEFAULT_LANES;
        List<Lane> lanes = new ArrayList<>();
        for (int i = 1 + random.nextInt(Experiment.MOST_LANES); i > 0; i--) lanes.add(lane(random));
        return lanes;
    }

    private static Lane lane(Random random) {
        OptimizerKind optimizer = random.nextInt(10) == 0 ? rule(random) : any(Optimizers.ALL, random);
        boolean pushed = optimizer.hasVelocity() && seldom(random);
        return new Lane(
                chosen(optimizer, random),
                schedule(random),
                seldom(random) ? (Double) (random.nextDouble() * 10) : null,
                seldom(random) ? (Double) (double) random.nextInt(5) : null,
                seldom(random) ? point(random) : null,
                pushed ? point(random) : Point.ORIGIN);
    }

    private static @Nullable Chosen<ScheduleKind> schedule(Random random) {
        if (Schedules.ALL.all().isEmpty() || often(random)) return null;
        return chosen(any(Schedules.ALL, random), random);
    }

    private static View view(Random random, int steps, int lanes) {
        return new View(
                random.nextInt(steps + 1),
                often(random) ? null : window(random),
                1 + random.nextInt(lanes),
                some(View.LAYERS, random),
                some(View.PLOTS, random),
                often(random) ? null : View.SCALES.get(random.nextInt(2)),
                often(random) ? null : camera(random),
                often(random) ? null : chosen(any(Swarms.all(), random), random));
    }

    private static Camera camera(Random random) {
        return new Camera(
                random.nextDouble() * 360 - 180, 5 + random.nextDouble() * 85, 0.5 + random.nextDouble() * 7.5);
    }

    private static Domain window(Random random) {
        double left = coordinate(random, 1e8);
        double bottom = coordinate(random, 1e8);
        return new Domain(left, left + 1 + random.nextDouble() * 10, bottom, bottom + 1 + random.nextDouble() * 1000);
    }

    private static List<String> some(List<String> words, Random random) {
        List<String> some = new ArrayList<>();
        for (String word : words) if (random.nextInt(3) > 0) some.add(word);
        return List.copyOf(some);
    }
}
