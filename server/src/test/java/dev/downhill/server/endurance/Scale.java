package dev.downhill.server.endurance;

/** How long the tests of endurance last: short in the ordinary run, as long as asked for under the profile {@code long}. */
final class Scale {
    /** Whether figures are promised: only where nothing else runs. */
    static final boolean IS_LONG = Boolean.getBoolean("downhill.long");

    private Scale() {}

    /** How often the server is killed. */
    static int kills() {
        return Integer.getInteger("downhill.kills", 3);
    }

    /** For how many seconds there is load. */
    static int seconds() {
        return Integer.getInteger("downhill.seconds", 5);
    }

    /** For how many milliseconds, in the mean, each connection rests between two requests under load. */
    static int pause() {
        return Integer.getInteger("downhill.pause", 0);
    }

    /** How many connections trickle. */
    static int slow() {
        return Integer.getInteger("downhill.slow", 200);
    }

    /** How many bodies are sent. */
    static int bodies() {
        return Integer.getInteger("downhill.bodies", 3_000);
    }
}
