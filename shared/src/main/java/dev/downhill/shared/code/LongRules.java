package dev.downhill.shared.code;

import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.parameter.Chosen;
import java.util.List;

/** Rules that need more than lines of arithmetic: the text of functions, of what is remembered, and of a step. */
final class LongRules {
    private static final String SEARCH = """
            def search(d, start, slope, t, c2):
                # a step t along d for the strong Wolfe conditions: Nocedal and Wright 2006, section 3.5
                def at(t):
                    return t, LOSS(x + t*d), grad(x + t*d) @ d

                def cubic(a, b, low, high):
                    (t1, f1, g1), (t2, f2, g2) = (a, b) if a[0] <= b[0] else (b, a)
                    d1 = g1 + g2 - 3*(f1 - f2)/(t1 - t2)
                    square = d1*d1 - g1*g2
                    if not square >= 0:
                        return (low + high)/2
                    d2 = square**0.5
                    return min(max(t2 - (t2 - t1)*((g2 + d2 - d1)/(g2 - g1 + 2*d2)), low), high)

                a, b, trials = (0, start, slope), at(t), 0
                while True:  # until a step is bracketed
                    t = b[0]
                    too_high = b[1] > start + 1e-4*t*slope or trials > 1 and b[1] >= a[1]
                    if not too_high and abs(b[2]) <= -c2*slope:
                        return t
                    if too_high or b[2] >= 0:
                        break
                    a, b = b, at(cubic(a, b, t + 0.01*(t - a[0]), 10*t))
                    trials = trials + 1
                    if trials == 25:
                        return 0 if start <= b[1] else b[0]
                ends, stalled = [a, b], False
                best = 0 if a[1] <= b[1] else 1
                for _ in range(trials, 25):  # narrow the bracket
                    low, high = min(ends[0][0], ends[1][0]), max(ends[0][0], ends[1][0])
                    if (high - low)*abs(d).max() < 1e-9:
                        break
                    t, margin = cubic(*ends, low, high), 0.1*(high - low)
                    close = min(high - t, t - low) < margin
                    if close and (stalled or t >= high or t <= low):
                        t = high - margin if abs(t - high) < abs(t - low) else low + margin
                        close = False
                    stalled = close
                    trial = at(t)
                    if trial[1] > start + 1e-4*t*slope or trial[1] >= ends[best][1]:
                        ends[1 - best] = trial
                        best = 0 if ends[0][1] <= ends[1][1] else 1
                        continue
                    if abs(trial[2]) <= -c2*slope:
                        return t
                    if trial[2]*(ends[1 - best][0] - ends[best][0]) >= 0:
                        ends[1 - best] = ends[best]
                    ends[best] = trial
                return ends[best][0]
            """;

    private static final String CONJUGATE_GRADIENT = """
                g = grad(x)
                if abs(g).max() != 0:
                    beta = 0 if length == 0 else BETA
                    d = beta*d - g
                    last, slope = slope, g @ d
                    if not slope < 0:  # not downhill: start again
                        d, slope = -g, -(g @ g)
                    first = min(1, 1/abs(g).sum()) if length == 0 else length*(last/slope)
                    length = search(d, LOSS(x), slope, lr*first, 0.1)
                    x = x + length*d
                    before = g
            """;

    private static final String LBFGS = """
                g = grad(x)
                if not abs(g).max() <= 1e-7:
                    if before is not None:
                        s, y = length*d, g - before
                        if y @ s > 1e-10:
                            pairs = (pairs + [(s, y)])[-HISTORY:]
                            scale = (y @ s)/(y @ y)
                    d, shares = -g, []
                    for s, y in reversed(pairs):
                        shares.append((s @ d)/(y @ s))
                        d = d - shares[-1]*y
                    d = scale*d
                    for (s, y), share in zip(pairs, reversed(shares)):
                        d = d + (share - (y @ d)/(y @ s))*s
                    length = lr*min(1, 1/abs(g).sum()) if before is None else lr
                    before = g
                    if not g @ d > -1e-9:
            SEARCHED            x = x + length*d
            """;

    private static final String NEWTON = """
                g = grad(x)
                curvatures, axes = MODULE.linalg.eigh(HESSIAN)
                bend = CURVATURE + DAMPING
                d = -axes @ MODULE.where(bend == 0, MODULE.zeros(2), (axes.T @ g)/bend)
                x = x + lr*d
            """;

    /** The names that the loops assign. */
    static final List<String> NAMES = List.of(
            "axes",
            "before",
            "bend",
            "beta",
            "curvatures",
            "d",
            "first",
            "last",
            "length",
            "pairs",
            "s",
            "scale",
            "share",
            "shares",
            "slope");

    private final Chosen<OptimizerKind> optimizer;
    private final Dialect dialect;
    private final String loss;

    /** @param loss the name of the function that tells the loss */
    LongRules(Chosen<OptimizerKind> optimizer, Dialect dialect, String loss) {
        this.optimizer = optimizer;
        this.dialect = dialect;
        this.loss = loss;
    }

    private String choice(String id) {
        return optimizer.values().choice(RateCode.parameter(optimizer.values(), id));
    }

    private boolean isSearching() {
        return optimizer.id().equals("conjugate-gradient")
                || optimizer.id().equals("lbfgs") && choice("line-search").equals("strong-wolfe");
    }

    boolean needsHessian() {
        return optimizer.id().equals("newton");
    }

    String functions() {
        return isSearching() ? "\n\n" + SEARCH.replace("LOSS", loss) : "";
    }

    String initial() {
        return switch (optimizer.id()) {
            case "conjugate-gradient" -> "d, before, slope, length = 0, None, None, 0\n";
            case "lbfgs" ->
                "d, before, length = None, None, None\n"
                        + "pairs, scale = [], 1  # the last steps and the changes of the gradient along them\n";
            default -> "";
        };
    }

    String step() {
        return switch (optimizer.id()) {
            case "conjugate-gradient" ->
                CONJUGATE_GRADIENT
                        .replace(
                                "BETA",
                                choice("formula").equals("fletcher-reeves")
                                        ? "(g @ g)/(before @ before)"
                                        : "max(0, (g @ g - g @ before)/(before @ before))")
                        .replace("LOSS", loss);
            case "lbfgs" ->
                LBFGS.replace("HISTORY", RateCode.text(optimizer.values(), "history"))
                        .replace(
                                "SEARCHED",
                                isSearching()
                                        ? "            length = search(d, " + loss + "(x), g @ d, length, 0.9)\n"
                                        : "");
            case "newton" ->
                NEWTON.replace("MODULE", dialect.module())
                        .replace(
                                "HESSIAN",
                                dialect == Dialect.NUMPY ? "hess(x)" : "torch.autograd.functional.hessian(f, x)")
                        .replace("CURVATURE", choice("curvature").equals("signed") ? "curvatures" : "abs(curvatures)")
                        .replace("DAMPING", RateCode.text(optimizer.values(), "damping"));
            default -> throw new IllegalArgumentException("no code for " + optimizer.id());
        };
    }
}
