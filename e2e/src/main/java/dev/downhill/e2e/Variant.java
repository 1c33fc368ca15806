package dev.downhill.e2e;

import dev.downhill.shared.gradient.GradientKind;
import dev.downhill.shared.gradient.Gradients;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.schedule.ScheduleKind;
import dev.downhill.shared.schedule.Schedules;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.List;

/** A way to run down a surface. */
record Variant(String title, GradientKind gradient, Lane lane) {
    private static final int SEED = 231;

    /** Every optimizer and every schedule told every gradient, and every optimizer and schedule with other settings. */
    static List<Variant> all() {
        List<Variant> variants = new ArrayList<>();
        for (GradientKind gradient : Gradients.ALL.all()) {
            // those of data have samples of their own
            if (gradient.needsSamples()) continue;
            String told = ", gradient " + gradient.id();
            for (OptimizerKind optimizer : Optimizers.ALL.all())
                variants.add(new Variant(optimizer.id() + told, gradient, Lane.of(optimizer)));
            for (ScheduleKind schedule : Schedules.ALL.all())
                variants.add(new Variant(schedule.id() + told, gradient, scheduled(Chosen.byDefault(schedule))));
        }
        GradientKind exact = Gradients.ALL.get("exact");
        for (OptimizerKind optimizer : Optimizers.ALL.all()) {
            Lane lane = Lane.of(optimizer).with(otherwise(Chosen.byDefault(optimizer)));
            variants.add(new Variant(optimizer.id() + ", other settings", exact, lane));
            variants.add(new Variant(optimizer.id() + ", clipped", exact, lane.withClipNorm(0.75)));
        }
        for (ScheduleKind schedule : Schedules.ALL.all())
            variants.add(new Variant(
                    schedule.id() + ", other settings", exact, scheduled(otherwise(Chosen.byDefault(schedule)))));
        return List.copyOf(variants);
    }

    /** With clipping as well, which is cheap to have here. */
    private static Lane scheduled(Chosen<ScheduleKind> schedule) {
        Chosen<OptimizerKind> optimizer = Chosen.byDefault(Optimizers.ALL.get("momentum"));
        return new Lane(optimizer, schedule, 1.0, 0.5, null, Point.ORIGIN);
    }

    /** Every parameter with another value than its default: weight decay above zero, flags turned over, a longer warm-up. */
    private static <K extends Kind> Chosen<K> otherwise(Chosen<K> chosen) {
        Chosen<K> changed = chosen;
        for (Parameter parameter : chosen.kind().schema().parameters()) {
            if (parameter.type() == Parameter.Type.LIST) continue;
            double value = parameter.initial().get(0);
            double other = switch (parameter.type()) {
                case FLAG -> 1 - value;
                case CHOICE -> (value + 1) % parameter.words().size();
                case INTEGER -> value + 1;
                default -> value == 0 ? 0.01 : 0.9 * value;
            };
            if (parameter.check(other) == null) changed = changed.with(parameter, other);
        }
        return changed.kind().schema().check(changed.values()).isEmpty() ? changed : chosen;
    }

    /** From the surface's own start. */
    Experiment on(SurfaceKind surface, int steps) {
        return new Experiment(
                Chosen.byDefault(surface), Chosen.byDefault(gradient), SEED, surface.start(), steps, List.of(lane));
    }
}
