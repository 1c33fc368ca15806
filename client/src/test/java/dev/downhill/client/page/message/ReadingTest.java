package dev.downhill.client.page.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Effect;
import dev.downhill.client.page.Language;
import dev.downhill.client.page.Visit;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.PresetJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final Visit visit = Visit.open();

    /** The order that the page has just sent to the server. */
    private Effect.WriteCode sent() {
        return (Effect.WriteCode) visit.effects().get(visit.effects().size() - 1);
    }

    /** The order that waits until nothing has changed for a moment. */
    private Effect.Later waiting() {
        return (Effect.Later) visit.effects().get(visit.effects().size() - 1);
    }

    private Map<String, Json> asked() {
        return ((Json.Members) JsonReader.read(sent().json())).entries();
    }

    private Visit opened(String code) {
        visit.meets(new Reading.Opened(true));
        return visit.meets(new Reading.Written(sent().number(), code));
    }

    private String shown() {
        return Visit.text(visit.find("script"));
    }

    @Test
    void code_is_asked_for_when_somebody_opens_it() {
        visit.meets(new Racing.Selected(1)).meets(new Reading.Opened(true));

        assertThat(asked().get("library")).isEqualTo(Json.of("numpy"));
        assertThat(asked().get("lane")).isEqualTo(Json.of(2));
        assertThat(PresetJson.read(asked().getOrDefault("preset", Json.NULL))
                        .value()
                        .experiment())
                .isEqualTo(visit.state().experiment());
        assertThat(visit.has("script")).isFalse();
        assertThat(Visit.text(visit.find("writing"))).isEqualTo("Writing …");
        assertThat(visit.find("copy-code").attributes()).containsKey("disabled");
    }

    @Test
    void what_comes_is_shown_and_can_be_copied() {
        opened("import numpy").clicks("copy-code");

        assertThat(visit.effects()).containsExactly(new Effect.Copy("import numpy"));
        assertThat(shown()).isEqualTo("import numpy");
        assertThat(visit.find("script").attributes())
                .containsEntry("aria-label", "Lane 1 in NumPy")
                .containsEntry("aria-busy", "false");
        assertThat(Visit.text(visit.find("writing"))).isEmpty();
    }

    @Test
    void while_nobody_reads_it_nothing_is_asked_for() {
        visit.types("lanes[0].lr", "0.03");
        assertThat(visit.effects()).noneMatch(effect -> effect instanceof Effect.WriteCode);

        opened("old").meets(new Reading.Opened(false)).types("lanes[0].lr", "0.04");
        assertThat(visit.effects()).hasSize(1).allMatch(effect -> effect instanceof Effect.ShowAddress);
        assertThat(visit.has("script")).isFalse();
    }

    @Test
    void another_run_is_asked_for_only_when_it_has_stayed_for_a_moment() {
        opened("old").slides("lanes[0].lr", 300);
        Effect.Later first = waiting();
        visit.slides("lanes[0].lr", 310);
        Effect.Later second = waiting();
        assertThat(second.milliseconds()).isEqualTo(200);
        assertThat(shown()).isEqualTo("old");
        assertThat(visit.find("script").attributes()).containsEntry("aria-busy", "true");
        assertThat(visit.find("copy-code").attributes()).containsKey("disabled");

        visit.meets(first.message());
        assertThat(visit.effects()).isEmpty();
        visit.meets(second.message());
        assertThat(PresetJson.read(asked().getOrDefault("preset", Json.NULL))
                        .value()
                        .experiment())
                .isEqualTo(visit.state().experiment());
    }

    @Test
    void another_lane_is_asked_for_and_another_title_is_not() {
        opened("old").meets(new Racing.Selected(2));
        visit.meets(waiting().message());
        assertThat(asked().get("lane")).isEqualTo(Json.of(3));

        visit.meets(new Passing.Titled("Zigzag"));
        assertThat(visit.effects()).hasSize(1).allMatch(effect -> effect instanceof Effect.ShowAddress);
        visit.meets(new Playing.Stepped(1));
        assertThat(visit.effects()).hasSize(1).allMatch(effect -> effect instanceof Effect.ShowAddress);
    }

    @Test
    void another_language_is_asked_for_at_once() {
        opened("old").meets(new Reading.Chosen(Language.TORCH));

        assertThat(asked().get("library")).isEqualTo(Json.of("torch"));
        assertThat(shown()).isEqualTo("old");
        visit.meets(new Reading.Written(sent().number(), "import torch"));
        assertThat(shown()).isEqualTo("import torch");
        assertThat(visit.find("script").attributes()).containsEntry("aria-label", "Lane 1 in PyTorch");
    }

    @Test
    void an_answer_that_comes_too_late_is_dropped() {
        visit.meets(new Reading.Opened(true));
        int first = sent().number();
        visit.meets(new Reading.Chosen(Language.TORCH));
        int second = sent().number();

        visit.meets(new Reading.Written(first, "import numpy"));
        assertThat(visit.has("script")).isFalse();
        visit.meets(new Reading.Written(second, "import torch"));
        visit.meets(new Reading.NotWritten(first, List.of(new Problem("", "Too late."))));
        assertThat(shown()).isEqualTo("import torch");

        visit.meets(new Reading.Opened(false)).meets(new Reading.Written(second, "import torch"));
        assertThat(visit.has("script")).isFalse();
    }

    @Test
    void code_that_does_not_come_is_told_of_and_asked_for_again() {
        visit.meets(new Reading.Opened(true));
        int first = sent().number();
        visit.meets(new Reading.NotWritten(first, List.of(new Problem("", "The server did not answer."))));
        assertThat(Visit.text(visit.find("code-problems"))).startsWith("The server did not answer.");
        assertThat(Visit.text(visit.find("said"))).isEqualTo("The server did not answer.");
        assertThat(visit.has("copy-code")).isFalse();

        visit.clicks("write-again");
        assertThat(sent().number()).isGreaterThan(first);
        assertThat(visit.has("code-problems")).isFalse();
        visit.meets(new Reading.Written(sent().number(), "import numpy"));
        assertThat(shown()).isEqualTo("import numpy");
    }

    @Test
    void another_preset_has_other_code() {
        opened("old").meets(new Opening.AddressOpened("", "v=1&objective=saddle"));

        assertThat(waiting().message()).isInstanceOf(Reading.Rested.class);
    }
}
