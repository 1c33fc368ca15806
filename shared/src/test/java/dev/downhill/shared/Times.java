package dev.downhill.shared;

/** How often tests with random input try: so often as is quick, or, where {@code downhill.times} says so, many times that. */
public final class Times {
    private static final int MORE = Integer.getInteger("downhill.times", 1);

    private Times() {}

    public static int of(int ordinary) {
        return Math.multiplyExact(ordinary, MORE);
    }
}
