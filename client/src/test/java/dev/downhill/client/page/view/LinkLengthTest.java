package dev.downhill.client.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Visit;
import dev.downhill.client.page.message.Playing;
import dev.downhill.shared.preset.PresetLink;
import org.junit.jupiter.api.Test;

class LinkLengthTest {
    /** A page whose address without a step has so many characters. */
    private static Visit page(int length) {
        Visit visit = Visit.open("v=1&steps=2000&title=t");
        String description = "d".repeat(400);
        StringBuilder formula = new StringBuilder("x");
        while (formula.length() < 300) formula.append("+x");
        visit = Visit.open("v=1&objective=formula&objective.text="
                + formula.toString().replace("+", "%2B") + "&steps=2000&description=" + description);
        int missing = length - PresetLink.write(visit.state().preset()).length();
        StringBuilder link = new StringBuilder(PresetLink.write(visit.state().preset()));
        // an exclamation mark takes one character, or as %C3%A9 six
        String title =
                "%C3%A9".repeat(missing / 6 - 3) + "t".repeat(missing - "&title=".length() - 6 * (missing / 6 - 3));
        return Visit.open(link.append("&title=").append(title).toString());
    }

    @Test
    void the_note_that_it_is_too_long_is_there_when_the_address_cannot_hold_it() {
        for (int length = PresetLink.LONGEST - 16; length <= PresetLink.LONGEST + 1; length++) {
            Visit visit = page(length);
            for (int step : new int[] {0, 1, 9, 10, 99, 100, 999, 1000, 2000}) {
                visit.meets(new Playing.Scrubbed(step));
                assertThat(visit.has("too-long"))
                        .as(length + " at step " + step)
                        .isEqualTo(!visit.state().draftToKeep().isEmpty());
            }
        }
    }
}
