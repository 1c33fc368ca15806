package dev.downhill.server.store;

import java.util.List;

/**
 * One preset with all there is to know of it, as it travels from store to store.
 *
 * @param digest all of the hash of which the id is the beginning
 * @param canonical empty unless it is kept
 * @param savedAt milliseconds since 1970
 * @param removedAt when the operator removed it, milliseconds since 1970; 0 if not
 * @param holders of whom there are some exactly if it is kept
 */
public record Deposit(
        String id,
        String digest,
        String canonical,
        String fingerprint,
        long savedAt,
        long removedAt,
        List<Holder> holders) {
    /**
     * One who saved it.
     *
     * @param tokenHash of the token with which they let go
     * @param savedAt milliseconds since 1970
     */
    public record Holder(String tokenHash, long savedAt) {}

    public Stored.State state() {
        return Stored.State.of(canonical, removedAt);
    }
}
