package dev.downhill.shared.parameter;

import dev.downhill.shared.math.Random;
import java.util.ArrayList;
import java.util.List;

/** Draws values for the parameters of a schema, all of which pass its check. */
public final class RandomValues {
    private static final int TRIES = 1000;

    private RandomValues() {}

    /** As a person at the sliders might choose: some left at their defaults, the rest anywhere between the sliders' ends. */
    public static Values bySlider(Schema schema, Random random) {
        return valid(schema, random, false);
    }

    /** Anything that is allowed: the whole ranges, their ends, and numbers with all their digits. */
    public static Values anywhere(Schema schema, Random random) {
        return valid(schema, random, true);
    }

    private static Values valid(Schema schema, Random random, boolean anywhere) {
        for (int i = 0; i < TRIES; i++) {
            Values values = schema.defaults();
            for (Parameter parameter : schema.parameters()) {
                if (random.nextInt(3) > 0) values = values.with(parameter, draw(parameter, random, anywhere));
            }
            if (schema.check(values).isEmpty()) return values;
        }
        throw new AssertionError("of " + TRIES + " random values none passes the check of " + schema.parameters());
    }

    private static List<Double> draw(Parameter parameter, Random random, boolean anywhere) {
        return switch (parameter.type()) {
            case REAL -> List.of(anywhere ? real(parameter, random) : parameter.slide(random.nextDouble()));
            case INTEGER -> List.of(anywhere ? whole(parameter, random) : parameter.slide(random.nextDouble()));
            case FLAG -> List.of((double) random.nextInt(2));
            case CHOICE -> List.of((double) random.nextInt(parameter.words().size()));
            case LIST -> list(parameter, random);
        };
    }

    private static double real(Parameter parameter, Random random) {
        double min = parameter.min();
        double max = parameter.max();
        return switch (random.nextInt(6)) {
            case 0 -> min;
            case 1 -> parameter.maxExcluded() ? Math.nextDown(max) : max;
            case 2 -> min <= 0 && max >= 0 ? -0.0 : min;
            case 3 -> min + random.nextDouble() * Math.min(1, max - min);
            case 4 -> parameter.slide(random.nextDouble());
            default -> min + random.nextDouble() * (max - min);
        };
    }

    private static double whole(Parameter parameter, Random random) {
        double width = parameter.max() - parameter.min();
        return switch (random.nextInt(3)) {
            case 0 -> parameter.min();
            case 1 -> parameter.max();
            default -> parameter.min() + Math.floor(random.nextDouble() * width);
        };
    }

    private static List<Double> list(Parameter parameter, Random random) {
        List<Double> items = new ArrayList<>();
        double next = parameter.min();
        for (int i = random.nextInt(Parameter.LONGEST_LIST + 1); i > 0 && next <= parameter.max(); i--) {
            items.add(next);
            next = next + 1 + random.nextInt(50);
        }
        return items;
    }
}
