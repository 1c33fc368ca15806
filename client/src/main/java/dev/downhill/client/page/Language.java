package dev.downhill.client.page;

/** A library for which the server writes a lane as a script. */
public enum Language {
    NUMPY("numpy", "NumPy", "The surface, its gradient and the rule, written out"),
    TORCH("torch", "PyTorch", "Autograd and PyTorch’s own optimizer, where it has one");

    private final String id;
    private final String label;
    private final String hint;

    Language(String id, String label, String hint) {
        this.id = id;
        this.label = label;
        this.hint = hint;
    }

    /** By which the server knows it. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** What is special about it. */
    public String hint() {
        return hint;
    }
}
