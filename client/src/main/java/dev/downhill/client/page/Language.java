package dev.downhill.client.page;

import dev.downhill.shared.code.NumPyCode;
import dev.downhill.shared.code.TorchCode;
import dev.downhill.shared.run.Experiment;

/** A library for which a lane can be written as a script. */
public enum Language {
    NUMPY("NumPy", "The surface, its gradient and the rule, written out"),
    TORCH("PyTorch", "Autograd and PyTorch’s own optimizer, where it has one");

    private final String label;
    private final String hint;

    Language(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    /** What is special about it. */
    public String hint() {
        return hint;
    }

    /** The script of a lane; the first is 0. */
    public String write(Experiment experiment, int lane) {
        return this == NUMPY ? NumPyCode.of(experiment, lane) : TorchCode.of(experiment, lane);
    }
}
