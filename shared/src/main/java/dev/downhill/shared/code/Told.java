package dev.downhill.shared.code;

import dev.downhill.shared.gradient.Batches;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Parameter;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import org.jspecify.annotations.Nullable;

/**
 * What a lane is told of the slope: the gradient, perhaps with noise, perhaps clipped.
 *
 * @param sigma the deviation of the noise, 0 for none
 * @param batches of which the gradient is, null for that of all
 */
record Told(
        Dialect dialect,
        Experiment experiment,
        Lane lane,
        double sigma,
        @Nullable Batches batches) {
    /** Our generator, so that the draws are the same. */
    private static final String GAUSSIANS = """
            def gaussians(step):  # two draws for each step: sfc32 by Doty-Humphrey, then Box and Muller
                a, b, c, counter = %, 0, step, 1

                def integer():
                    nonlocal a, b, c, counter
                    draw = (a + b + counter) & 0xFFFFFFFF
                    counter = counter + 1
                    a, b, c = b ^ b >> 9, c + (c << 3) & 0xFFFFFFFF, (c << 21 | c >> 11) + draw & 0xFFFFFFFF
                    return draw

                def uniform():
                    return ((integer() >> 5)*2**26 + (integer() >> 6))/2**53

                for _ in range(16):
                    integer()
                radius = math.sqrt(-2*math.log(1 - uniform()))
                angle = 2*math.pi*uniform()
                return radius*math.cos(angle), radius*math.sin(angle)
            """;

    static Told of(Dialect dialect, Experiment experiment, Lane lane) {
        double sigma = 0;
        for (Parameter parameter : experiment.gradient().kind().schema().parameters())
            if (parameter.id().equals("sigma"))
                sigma = experiment.gradient().values().real(parameter);
        Batches batches = Batches.of(experiment.gradient(), experiment.surface(), experiment.seed());
        return new Told(dialect, experiment, lane, sigma, batches);
    }

    boolean isNoisy() {
        return sigma != 0;
    }

    /** Whether the gradient itself is told. */
    boolean isPlain() {
        return !isNoisy() && batches == null && lane.clipNorm() == null && lane.clipValue() == null;
    }

    /** The name of the function that tells the loss. */
    String loss() {
        return isNoisy() || batches != null ? "loss" : "f";
    }

    /** What is told of the slope, by a function of the gradient. */
    String slope(String gradient) {
        if (batches != null) return gradient + "(p, batch)";
        return gradient + (isNoisy() ? "(p) + noise" : "(p)");
    }

    /** Defines the generator and what it makes of the loss; empty without noise or batches. */
    String noise() {
        if (batches != null)
            return "\n\n" + BatchCode.of(batches, experiment)
                    + "\n\ndef loss(p):  # of the batch of a step\n    return f(p, batch)\n";
        if (!isNoisy()) return "";
        String seed = Numbers.text(experiment.seedNumber());
        return "\n\n" + GAUSSIANS.replace("%", seed)
                + "\n\ndef loss(p):  # what the optimizer is told; its slope has the noise\n"
                + "    return f(p) + noise @ p\n";
    }

    /** Draws the noise or the batch of a step. */
    String draw(String step) {
        if (batches != null) return "    batch = draw(" + step + ")\n";
        if (!isNoisy()) return "";
        return "    noise = " + Numbers.text(sigma) + "*" + dialect.of(dialect == Dialect.NUMPY ? "array" : "tensor")
                + "(gaussians(" + step + "))\n";
    }

    /** The lines that clip g by hand. */
    String clip() {
        Double norm = lane.clipNorm();
        Double value = lane.clipValue();
        String code = "";
        if (norm != null)
            code += "    g = g*min(1, " + Numbers.text(norm) + "/(" + dialect.of("linalg.norm(g)") + " + 1e-6))\n";
        if (value != null) {
            String most = Numbers.text(value);
            code += "    g = " + dialect.of("clip(g, -") + most + ", " + most + ")\n";
        }
        return code;
    }
}
