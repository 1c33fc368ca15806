package dev.downhill.shared.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of formulas and rules as names of a script, which keeps some for itself. Different names stay different. */
final class PythonNames {
    private static final List<String> KEPT = List.of(
            // Python's
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield",
            // the script's
            "abs",
            "best",
            "bad",
            "clip",
            "closure",
            "f",
            "float",
            "gaussians",
            "grad",
            "grad_f",
            "hess",
            "loss",
            "lowered",
            "map",
            "math",
            "max",
            "min",
            "noise",
            "np",
            "optimizer",
            "p",
            "print",
            "range",
            "rate",
            "scheduler",
            "search",
            "step",
            "sum",
            "times",
            "torch");

    private final Set<String> kept = new HashSet<>(KEPT);
    private final Map<String, String> given = new HashMap<>();

    /**
     * @param more names that are kept beside the usual ones
     * @param free names that mean the same in the script
     */
    PythonNames(Collection<String> more, Collection<String> free) {
        kept.addAll(more);
        kept.removeAll(free);
    }

    String of(String name) {
        String there = given.get(name);
        if (there != null) return there;
        String fresh = name;
        while (kept.contains(fresh) || given.containsValue(fresh)) fresh += "_";
        given.put(name, fresh);
        return fresh;
    }
}
