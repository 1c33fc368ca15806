package dev.downhill.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetStoreTest extends StoreContract {
    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @Override
    DatabaseUrl fresh() {
        file = directory.resolve("deep/down/presets" + Files.exists(directory.resolve("deep")) + ".db");
        return DatabaseUrl.of(file);
    }

    @Test
    void the_tokens_themselves_are_nowhere_in_the_files() throws IOException {
        String token = save("{}").deleteToken();
        store.close();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains(DeleteToken.hash(token))
                .doesNotContain(token);
    }

    @Test
    void the_text_of_a_preset_that_everyone_let_go_is_erased_from_the_files() throws IOException {
        Receipt receipt = save("{\"title\":\"a secret\"}");
        assertThat(store.letGo(receipt.id(), receipt.deleteToken())).isEqualTo(LetGo.DONE);
        assertThat(find(receipt.id()).state()).isEqualTo(Stored.State.LET_GO);
        assertThat(find(receipt.id()).canonical()).isEmpty();
        store.close();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("a secret");
    }

    @Test
    void only_base32_of_ten_letters_or_more_can_be_an_id() {
        assertThat(PresetStore.isId("abcdefg234")).isTrue();
        assertThat(PresetStore.isId("a".repeat(52))).isTrue();
        for (String no : List.of("", "abcdefg23", "abcdefg231", "ABCDEFG234", "abcdefg23/", "a".repeat(53))) {
            assertThat(PresetStore.isId(no)).as(no).isFalse();
        }
    }

    @Test
    void a_file_that_is_no_database_is_a_sentence() throws IOException {
        Path file = Files.writeString(
                directory.resolve("notes.txt"), "not a database at all, but long enough to look".repeat(100));
        assertThatThrownBy(() -> PresetStore.open(DatabaseUrl.of(file)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("notes.txt cannot be opened: ");
        assertThatThrownBy(() -> PresetStore.open(DatabaseUrl.of(file.resolve("below.db"))))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be opened: ");
    }
}
