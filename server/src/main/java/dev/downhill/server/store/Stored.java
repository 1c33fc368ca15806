package dev.downhill.server.store;

/**
 * What the store has under an id.
 *
 * @param canonical the preset's canonical JSON; empty unless it is kept
 * @param fingerprint of its run
 */
public record Stored(String id, State state, String canonical, String fingerprint) {
    /** Whether it can still be opened. */
    public enum State {
        KEPT,
        /** Its last holder let go; saving it again brings it back. */
        LET_GO,
        /** The operator removed it; it cannot be saved again. */
        REMOVED;

        /** What it is called outside. */
        String word() {
            return switch (this) {
                case KEPT -> "kept";
                case LET_GO -> "let-go";
                case REMOVED -> "removed";
            };
        }

        static State of(String canonical, long removedAt) {
            if (removedAt != 0) return REMOVED;
            return canonical.isEmpty() ? LET_GO : KEPT;
        }
    }

    public boolean isKept() {
        return state == State.KEPT;
    }
}
