package dev.downhill.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a test needs of the machine. Where it is missing the test is skipped, and says so where somebody sees it. */
public final class Needed {
    private Needed() {}

    /** @param otherwise the sentence for where it is not there */
    public static void here(boolean isThere, String otherwise) {
        if (!isThere) System.err.println("SKIPPED: " + otherwise);
        assumeTrue(isThere, otherwise);
    }
}
