package dev.downhill.client.page;

import dev.downhill.shared.parameter.Problem;
import java.util.List;

/**
 * What goes on in the panel where a run is named and saved.
 *
 * @param saved the id of what was saved last, or empty
 * @param link its address, or empty
 * @param token with which it can be deleted, or empty
 * @param problems why it could not be saved
 */
public record Sharing(boolean open, boolean busy, String saved, String link, String token, List<Problem> problems) {
    static final Sharing CLOSED = new Sharing(false, false, "", "", "", List.of());

    public Sharing opened(boolean now) {
        return new Sharing(now, busy, saved, link, token, problems);
    }

    public Sharing waiting() {
        return new Sharing(open, true, "", "", "", List.of());
    }

    public Sharing done(String id, String address, String deleteToken) {
        return new Sharing(open, false, id, address, deleteToken, List.of());
    }

    public Sharing failed(List<Problem> why) {
        return new Sharing(open, false, "", "", "", why);
    }
}
