package dev.downhill.shared.formula;

import java.util.List;

/** Greek letters and their English names: ρ and {@code rho} are the same name. */
public final class Greek {
    private static final String LETTERS = "αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΦΨΩ";
    private static final List<String> NAMES = List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta",
            "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega");
    /** Other shapes of the same letters, among them the micro sign, and the letters they stand for. */
    private static final String VARIANTS = "µϵϑϕϱςϖ";

    private static final String MEANT = "μεθφρσπ";

    private Greek() {}

    /** The name of a letter, or empty if it is not Greek. */
    static String name(char letter) {
        int variant = VARIANTS.indexOf(letter);
        int index = LETTERS.indexOf(variant < 0 ? letter : MEANT.charAt(variant));
        return index < 0 ? "" : NAMES.get(index);
    }

    /** The letter of a name, or the name itself if it is not Greek: {@code rho} is ρ. */
    public static String letter(String name) {
        int index = NAMES.indexOf(name);
        return index < 0 ? name : LETTERS.substring(index, index + 1);
    }

    static boolean isName(String name) {
        return NAMES.indexOf(name) >= 0;
    }
}
