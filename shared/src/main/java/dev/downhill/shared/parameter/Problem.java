package dev.downhill.shared.parameter;

/**
 * Something wrong with what a person typed, linked or posted.
 *
 * @param path where, as in {@code lanes[1].rho}; empty for the whole
 * @param message a sentence that says what is wrong and what is allowed
 */
public record Problem(String path, String message) {
    /** The same problem seen from one level up: {@code under("lanes[1]")} of {@code rho} is {@code lanes[1].rho}. */
    public Problem under(String parent) {
        if (parent.isEmpty()) return this;
        if (path.isEmpty()) return new Problem(parent, message);
        return new Problem(path.charAt(0) == '[' ? parent + path : parent + "." + path, message);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
