package dev.downhill.shared.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of formulas and rules as names of a script, which keeps some for itself. Different names stay different. */
final class PythonNames {
    /** Python's, then the script's. */
    private static final String KEPT =
            " False None True and as assert async await break class continue def del elif else"
                    + " except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield"
                    + " abs batch best bad clip closure draw draws epoch f float gaussians grad grad_f hess inputs loss lowered map math max min noise"
                    + " np optimizer order"
                    + " print range rate scheduler search step sum targets times torch ";

    private final List<String> taken;
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** @param taken names that are kept beside the usual ones */
    PythonNames(List<String> taken) {
        this.taken = taken;
    }

    /** Has a name mean the same in the script. */
    void keep(String name) {
        given.put(name, name);
        names.add(name);
    }

    String of(String name) {
        String there = given.get(name);
        if (there != null) return there;
        String fresh = name;
        while (isKept(fresh)) fresh += "_";
        given.put(name, fresh);
        names.add(fresh);
        return fresh;
    }

    private boolean isKept(String name) {
        for (String each : taken) if (each.equals(name)) return true;
        return KEPT.contains(" " + name + " ") || names.contains(name);
    }
}
