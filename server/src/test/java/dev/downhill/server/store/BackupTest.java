package dev.downhill.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    private Path directory;

    private DatabaseUrl url;
    private Path backup;

    @BeforeEach
    void name() {
        url = DatabaseUrl.of(directory.resolve("live.db"));
        backup = directory.resolve("it's a backup.db");
    }

    private static Receipt save(PresetStore store, String canonical) {
        return Objects.requireNonNull(store.save(canonical, "0123456789abcdef"));
    }

    private static Set<String> ids(DatabaseUrl url) {
        Set<String> ids = new HashSet<>();
        try (PresetStore store = PresetStore.open(url)) {
            store.deposits().forEach(deposit -> ids.add(deposit.id()));
        }
        return ids;
    }

    @Test
    void what_was_acknowledged_before_a_backup_is_in_it_however_many_are_saving() {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean goOn = new AtomicBoolean(true);
        List<CompletableFuture<Void>> savers = new ArrayList<>();
        try (PresetStore store = PresetStore.open(url)) {
            for (int i = 0; i < 4; i++) {
                int number = i;
                savers.add(CompletableFuture.runAsync(() -> {
                    for (int j = 0; goOn.get(); j++) {
                        acknowledged.add(save(store, "{\"seed\":" + number + ",\"steps\":" + j + "}")
                                .id());
                    }
                }));
            }
            for (int round = 0; round < 5; round++) {
                while (acknowledged.size() < 20 * (round + 1)) Thread.onSpinWait();
                Set<String> before = Set.copyOf(acknowledged);
                Path copy = directory.resolve("copy" + round + ".db");
                Backup.write(url, copy);
                assertThat(ids(DatabaseUrl.of(copy))).containsAll(before);
            }
            goOn.set(false);
            for (CompletableFuture<Void> saver : savers) saver.join();
        }
        assertThat(ids(url)).isEqualTo(acknowledged);
    }

    @Test
    void a_store_comes_back_as_it_was_under_a_server_that_has_it_open() {
        try (PresetStore store = PresetStore.open(url)) {
            Receipt kept = save(store, "{\"seed\":1}");
            Backup.write(url, backup);
            Receipt later = save(store, "{\"seed\":2}");
            store.letGo(kept.id(), kept.deleteToken());
            Backup.restore(backup, url);
            assertThat(Objects.requireNonNull(store.find(kept.id())).canonical())
                    .isEqualTo("{\"seed\":1}");
            assertThat(store.find(later.id())).isNull();
            assertThat(save(store, "{\"seed\":2}").isNew()).isTrue();
            assertThat(store.letGo(kept.id(), kept.deleteToken())).isEqualTo(LetGo.DONE);
        }
        assertThat(ids(url)).hasSize(2);
    }

    @Test
    void a_backup_makes_a_store_where_there_was_none() {
        try (PresetStore store = PresetStore.open(url)) {
            save(store, "{}");
        }
        Backup.write(url, backup);
        DatabaseUrl fresh = DatabaseUrl.of(directory.resolve("deep/down/new.db"));
        Backup.restore(backup, fresh);
        assertThat(ids(fresh)).isEqualTo(ids(url)).hasSize(1);
    }

    @Test
    void a_backup_is_its_owners_alone_and_leaves_nothing_beside_it() throws IOException {
        PresetStore.open(url).close();
        Path folder = Files.createDirectory(directory.resolve("backups"));
        Backup.write(url, folder.resolve("a.db"));
        assertThat(folder.toFile().list()).containsExactly("a.db");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void what_is_damaged_or_no_backup_is_refused_and_changes_nothing() throws IOException {
        Set<String> before;
        try (PresetStore store = PresetStore.open(url)) {
            for (int i = 0; i < 200; i++) save(store, "{\"seed\":" + i + "}");
        }
        before = ids(url);
        Backup.write(url, backup);
        byte[] bytes = Files.readAllBytes(backup);
        // from the second page on: the first says what kind of file it is
        new Random(7).ints(200, 4096, bytes.length).forEach(i -> bytes[i] ^= 0x55);
        Path damaged = Files.write(directory.resolve("damaged.db"), bytes);
        Path text = Files.writeString(directory.resolve("notes.txt"), "no database at all".repeat(500));
        Path empty = Files.createFile(directory.resolve("empty.db"));
        for (Path wrong : List.of(damaged, text, empty, directory, directory.resolve("nothing.db"))) {
            assertThatThrownBy(() -> Backup.restore(wrong, url))
                    .as(wrong.toString())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(wrong.toString());
        }
        assertThat(ids(url)).isEqualTo(before);
    }

    @Test
    void a_letter_that_is_not_what_was_saved_is_found() throws IOException {
        try (PresetStore store = PresetStore.open(url)) {
            save(store, "{\"title\":\"as it was saved\"}");
        }
        Backup.write(url, backup);
        String bytes = Files.readString(backup, StandardCharsets.ISO_8859_1);
        Files.writeString(backup, bytes.replace("as it was", "as it is!"), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Backup.restore(backup, url)).hasMessageContaining("is not what was saved");
    }

    @Test
    void a_folder_that_is_not_there_is_a_sentence() {
        PresetStore.open(url).close();
        assertThatThrownBy(() -> Backup.write(url, directory.resolve("nowhere/a.db")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void postgresql_has_its_own_tools() {
        DatabaseUrl postgresql = Objects.requireNonNull(DatabaseUrl.read("jdbc:postgresql://localhost/downhill"));
        assertThatThrownBy(() -> Backup.write(postgresql, backup)).hasMessageContaining("pg_dump");
        assertThatThrownBy(() -> Backup.restore(backup, postgresql)).hasMessageContaining("pg_dump");
    }
}
