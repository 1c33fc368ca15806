package dev.downhill.shared;

import static dev.downhill.shared.Reference.number;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.parameter.Values;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.Map;
import java.util.Objects;

/** The surfaces by the names they have in the reference numbers. */
public final class ReferenceSurface {
    private ReferenceSurface() {}

    /** Whether there is a surface for a name yet. */
    public static boolean isInTheCatalogue(String name) {
        return Surfaces.ALL.find(id(name)) != null;
    }

    private static String id(String name) {
        return name.startsWith("quadratic") ? "taco-shell" : name.replace('_', '-');
    }

    /** The surface of a name; its parameters, if it has any, are those of the reference. */
    public static Chosen<SurfaceKind> of(String name, Map<String, Json> parameters) {
        Chosen<SurfaceKind> surface = Chosen.byDefault(Surfaces.ALL.get(id(name)));
        if (name.equals("quadratic_1_10")) return with(with(surface, "condition", 10), "angle", 0);
        if (name.equals("quadratic_1_100")) return with(with(surface, "condition", 100), "angle", 0);
        if (name.equals("quadratic_1_10_rot30")) return with(with(surface, "condition", 10), "angle", 30);
        for (Map.Entry<String, Json> parameter : parameters.entrySet())
            surface = with(surface, parameter.getKey(), number(parameter.getValue()));
        return surface;
    }

    private static Chosen<SurfaceKind> with(Chosen<SurfaceKind> surface, String id, double value) {
        return surface.with(parameter(surface.values(), id), value);
    }

    /** The parameter of an id, which must be there. */
    public static Parameter parameter(Values values, String id) {
        Parameter found = null;
        for (Parameter each : values.schema().parameters()) if (each.id().equals(id)) found = each;
        return Objects.requireNonNull(found, id);
    }
}
