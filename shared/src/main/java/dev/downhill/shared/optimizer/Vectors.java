package dev.downhill.shared.optimizer;

/** What second-order methods compute from whole vectors, of n coordinates each. */
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    /** The sum of the absolute values. */
    static double norm1(double[] a) {
        double sum = 0;
        for (double coordinate : a) sum += Math.abs(coordinate);
        return sum;
    }

    /** The greatest absolute value; not a number if one is not. */
    static double greatest(double[] a) {
        double greatest = 0;
        for (double coordinate : a) greatest = Math.max(greatest, Math.abs(coordinate));
        return greatest;
    }

    /** {@code into = from}. */
    static void copy(double[] from, double[] into) {
        System.arraycopy(from, 0, into, 0, from.length);
    }

    /** {@code into += scale·a}. */
    static void add(double scale, double[] a, double[] into) {
        for (int i = 0; i < a.length; i++) into[i] = into[i] + scale * a[i];
    }
}
