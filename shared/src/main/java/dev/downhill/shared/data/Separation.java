package dev.downhill.shared.data;

/**
 * Whether two classes can be separated, so that the logistic loss has no minimum: whether all samples, each as ±(u, v), lie on one
 * side of a line through zero (Albert and Anderson 1984).
 */
enum Separation {
    /** On no one side: there is a single minimum. */
    NONE,
    /** On one side of a line, at most some of them on it: the loss falls for ever. */
    SEPARATED,
    /** All on a line, and on both sides of zero: a whole line of minima. */
    FLAT,
    /** All zero: the loss is the same everywhere. */
    EMPTY;

    /**
     * Of the samples (a, b): seen from the first, how far the others reach to the left and to the right; half a turn in all is the
     * most that one side of a line holds.
     */
    static Separation of(double[] a, double[] b) {
        int first = first(a, b);
        if (first == a.length) return EMPTY;
        double x = a[first];
        double y = b[first];
        int left = first;
        int right = first;
        boolean hasOpposite = false;
        for (int i = first + 1; i < a.length; i++) {
            double turn = x * b[i] - y * a[i];
            if (turn == 0) hasOpposite |= x * a[i] + y * b[i] < 0;
            else if (turn > 0 && (left == first || a[left] * b[i] - b[left] * a[i] > 0)) left = i;
            else if (turn < 0 && (right == first || a[right] * b[i] - b[right] * a[i] < 0)) right = i;
        }
        if (left == first || right == first) {
            boolean isLine = left == first && right == first;
            return isLine && hasOpposite ? FLAT : SEPARATED;
        }
        return hasOpposite || a[right] * b[left] - b[right] * a[left] < 0 ? NONE : SEPARATED;
    }

    /** The first sample that is not zero; their number if there is none. */
    static int first(double[] a, double[] b) {
        int first = 0;
        while (first < a.length && a[first] == 0 && b[first] == 0) first++;
        return first;
    }
}
