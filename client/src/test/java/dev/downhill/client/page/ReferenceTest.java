package dev.downhill.client.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.exact.TextKey;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.preset.CatalogueJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final Json CATALOGUE = CatalogueJson.toJson();

    @Test
    void before_the_catalogue_has_come_keys_say_nothing_and_texts_themselves() {
        assertThat(Reference.NONE.text(TextKey.of("x^2"))).isEmpty();
        assertThat(Reference.NONE.text("x^2")).isEqualTo("x^2");
        assertThat(Reference.NONE.print("x^2")).isEmpty();
    }

    @Test
    void a_text_of_the_catalogue_is_found_by_its_key_and_its_print_by_either() {
        Reference reference = Reference.of(JsonReader.read(
                "{\"surfaces\": [{\"formula\": \"x^2\", \"mathml\": \"<math></math>\", \"summary\": \"A valley.\"}]}"));

        assertThat(reference.text(TextKey.of("A valley."))).isEqualTo("A valley.");
        assertThat(reference.text(TextKey.of("x^2"))).isEqualTo("x^2");
        assertThat(reference.print(TextKey.of("x^2"))).isEqualTo("<math></math>");
        assertThat(reference.print("x^2")).isEqualTo("<math></math>");
    }

    @Test
    void no_two_texts_of_the_catalogue_have_the_same_key() {
        Map<String, String> known = new HashMap<>();
        collect(CATALOGUE, known);

        assertThat(known).hasSizeGreaterThan(150);
    }

    private static void collect(Json json, Map<String, String> known) {
        if (json instanceof Json.Items items) for (Json item : items.items()) collect(item, known);
        if (!(json instanceof Json.Members members)) return;
        for (String name : List.of("help", "summary", "formula", "rule")) {
            if (!(members.entries().get(name) instanceof Json.Text text)) continue;
            String other = known.putIfAbsent(TextKey.of(text.text()), text.text());
            if (other != null) assertThat(text.text()).isEqualTo(other);
        }
        for (Json entry : members.entries().values()) collect(entry, known);
    }
}
