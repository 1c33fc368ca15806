package dev.downhill.client.page;

import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Preset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes on in the panel where a run is named and saved.
 *
 * @param preset what was saved last, or is being saved; null if nothing is known of it
 * @param saved its id, or empty
 * @param link its address, or empty
 * @param token with which it can be deleted, or empty
 * @param problems why it could not be saved, or deleted
 * @param controls what there is beside the surface in a frame, in the order of {@link #CONTROLS}
 */
public record Sharing(
        boolean open,
        boolean busy,
        @Nullable Preset preset,
        String saved,
        String link,
        String token,
        List<Problem> problems,
        List<String> controls) {
    /** What there can be beside the surface in a frame. */
    public static final List<String> CONTROLS = List.of("readout", "transport", "plot");

    static final Sharing CLOSED = new Sharing(false, false, null, "", "", "", List.of(), CONTROLS);

    /** With one of the controls in the frame, or without. */
    public Sharing toggled(String control) {
        List<String> next = new ArrayList<>();
        for (String each : CONTROLS) if (controls.contains(each) != each.equals(control)) next.add(each);
        return new Sharing(open, busy, preset, saved, link, token, problems, List.copyOf(next));
    }

    public Sharing opened(boolean now) {
        return new Sharing(now, busy, preset, saved, link, token, problems, controls);
    }

    public Sharing waiting(Preset sent) {
        return new Sharing(open, true, sent, "", "", "", List.of(), controls);
    }

    public Sharing done(String id, String address, String deleteToken) {
        return new Sharing(open, false, preset, id, address, deleteToken, List.of(), controls);
    }

    /** What is open was saved from this browser before. */
    public Sharing held(Preset opened, String id, String address, String deleteToken) {
        return new Sharing(open, busy, opened, id, address, deleteToken, problems, controls);
    }

    public Sharing failed(List<Problem> why) {
        return new Sharing(open, false, null, "", "", "", why, controls);
    }

    public Sharing notDeleted(List<Problem> why) {
        return new Sharing(open, false, preset, saved, link, token, why, controls);
    }

    /** Whether the link shows this run, by this title and description; at which step is all the same. */
    public boolean isOf(Preset shown) {
        return preset != null
                && preset.title().equals(shown.title())
                && preset.description().equals(shown.description())
                && preset.experiment().equals(shown.experiment());
    }
}
