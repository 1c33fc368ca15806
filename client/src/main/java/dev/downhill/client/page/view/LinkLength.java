package dev.downhill.client.page.view;

import dev.downhill.client.page.State;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetLink;
import org.jspecify.annotations.Nullable;

/** How long the link of what is shown is: measured once for a preset, since writing one takes long, and not for every step. */
final class LinkLength {
    private static final String STEP = "&view.step=";

    private static @Nullable Preset measured;
    private static int length;

    private LinkLength() {}

    /** Whether the address can hold it. */
    static boolean fits(State state) {
        Preset preset = state.preset();
        if (preset != measured) {
            length = PresetLink.write(preset.with(preset.view().atStep(0))).length();
            measured = preset;
        }
        int step = state.step();
        int more = step == 0 ? 0 : STEP.length() + Integer.toString(step).length();
        return length + more <= PresetLink.LONGEST;
    }
}
