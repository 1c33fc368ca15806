package dev.downhill.e2e;

/** An expression of three numbers, as text and as code. */
record Expression(String text, Value value) {
    interface Value {
        double of(double a, double b, double c);
    }
}
