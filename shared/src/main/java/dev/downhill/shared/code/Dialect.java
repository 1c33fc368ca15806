package dev.downhill.shared.code;

/** The library in which a script computes. */
enum Dialect {
    NUMPY("np"),
    TORCH("torch");

    private final String module;

    Dialect(String module) {
        this.module = module;
    }

    /** The name under which scripts know it. */
    String module() {
        return module;
    }

    /** What is in the library, as {@code np.sin}. */
    String of(String name) {
        return module + "." + name;
    }

    /** A vector of two numbers. */
    String vector(String x, String y) {
        return of(this == NUMPY ? "array([" : "tensor([") + x + ", " + y + "])";
    }

    /** A parameter's value: in PyTorch a tensor, so that every function of the library takes it. */
    String value(double value) {
        String decimal = PythonNotation.decimal(value);
        return this == NUMPY ? decimal : "torch.tensor(" + decimal + ")";
    }
}
