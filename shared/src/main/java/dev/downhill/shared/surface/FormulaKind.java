package dev.downhill.shared.surface;

import dev.downhill.shared.formula.Formula;
import dev.downhill.shared.formula.Greek;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Scale;
import dev.downhill.shared.parameter.Schema;
import dev.downhill.shared.parameter.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Kinds of surface that are made from a formula. Two are equal when formula and domain are. */
public final class FormulaKind {
    /** Where a formula is shown if nothing else is said. */
    public static final Domain DOMAIN = Domain.around(5);
    /** How far from zero a parameter of a formula may be. */
    public static final double FARTHEST = 1e6;

    private static final double INITIAL = 1;

    private FormulaKind() {}

    /** The surfaces of a formula. */
    public static SurfaceKind of(Formula formula, Domain domain) {
        return of(formula, domain, name -> INITIAL);
    }

    /**
     * The surfaces of a formula.
     *
     * @param around for each parameter the value around which its slider reaches; its default is 1 all the same
     */
    public static SurfaceKind of(Formula formula, Domain domain, ToDoubleFunction<String> around) {
        List<Parameter> parameters = new ArrayList<>();
        for (String name : formula.parameters()) parameters.add(parameter(name, around.applyAsDouble(name)));
        Point start = new Point(domain.left() + 0.2 * domain.width(), domain.bottom() + 0.7 * domain.height());
        return new SurfaceKind(
                SurfaceKind.FORMULA,
                "Formula",
                formula.text(),
                "A surface of your own: change its formula and it follows.",
                Schema.of(parameters),
                domain,
                start,
                new Factory(formula));
    }

    /** A surface of the catalogue as a formula that can be edited, with the same values for its parameters. */
    public static Chosen<SurfaceKind> open(Chosen<SurfaceKind> surface) {
        return surface.kind().isFormula()
                ? surface
                : open(surface, surface.kind().formula());
    }

    /**
     * The same for who knows the formula's text from elsewhere.
     *
     * @param text the formula of the surface's kind
     */
    public static Chosen<SurfaceKind> open(Chosen<SurfaceKind> surface, String text) {
        Formula formula = Formula.parse(text);
        SurfaceKind kind = of(formula, surface.kind().domain(), name -> value(name, surface.values()));
        Values values = kind.schema().defaults();
        for (Parameter parameter : kind.schema().parameters())
            values = values.with(parameter, value(parameter.id(), surface.values()));
        return new Chosen<>(kind, values);
    }

    /** The value of a parameter, whose hyphens are underscores in formulas. */
    private static double value(String name, Values values) {
        for (Parameter parameter : values.schema().parameters())
            if (parameter.id().replace('-', '_').equals(name)) return values.real(parameter);
        throw new IllegalArgumentException("no parameter " + name);
    }

    private static Parameter parameter(String name, double around) {
        double reach = reach(2 * Math.abs(around));
        return Parameter.real(name, Greek.letter(name), -FARTHEST, FARTHEST, INITIAL)
                .named(Greek.letter(name))
                .slider(Scale.LINEAR, -reach, reach)
                .help("A parameter of the formula.");
    }

    /** The next larger of 1, 2, 5, 10, 20, …, or of 0.5, 0.2, …; 1 for 0. */
    private static double reach(double size) {
        if (size == 0) return 1;
        double decade = 1e-6;
        while (decade * 10 < size && decade < FARTHEST / 10) decade *= 10;
        for (double step : new double[] {1, 2, 5}) if (step * decade >= size) return step * decade;
        return 10 * decade;
    }

    /** Makes the surface from checked values; equal for equal formulas, so that their kinds are. */
    private record Factory(Formula formula) implements Function<Values, Surface> {
        @Override
        public Surface apply(Values values) {
            List<Parameter> parameters = values.schema().parameters();
            double[] numbers = new double[parameters.size()];
            for (int i = 0; i < numbers.length; i++) numbers[i] = values.real(parameters.get(i));
            return new FormulaSurface(formula, numbers);
        }
    }
}
