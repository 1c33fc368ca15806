package dev.downhill.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PostgresqlStoreTest extends StoreContract {
    @Override
    DatabaseUrl fresh() {
        return Postgresql.fresh();
    }

    @Test
    void several_servers_may_start_at_once_on_an_empty_database() {
        DatabaseUrl url = Postgresql.fresh();
        List<CompletableFuture<PresetStore>> servers = new ArrayList<>();
        for (int i = 0; i < 3; i++) servers.add(CompletableFuture.supplyAsync(() -> PresetStore.open(url)));
        for (CompletableFuture<PresetStore> server : servers) {
            Objects.requireNonNull(server.join().save("{}", "0123456789abcdef"));
        }
        for (CompletableFuture<PresetStore> server : servers) server.join().close();
    }

    @Test
    void savers_and_leavers_on_three_servers_agree_on_who_holds_what() {
        DatabaseUrl url = Postgresql.fresh();
        List<PresetStore> servers = new ArrayList<>();
        for (int i = 0; i < 3; i++) servers.add(PresetStore.open(url));
        List<CompletableFuture<Void>> visitors = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            PresetStore mine = servers.get(i % 3);
            PresetStore other = servers.get((i + 1) % 3);
            visitors.add(CompletableFuture.runAsync(() -> {
                for (int j = 0; j < 10; j++) {
                    Receipt receipt = Objects.requireNonNull(mine.save("{\"seed\":" + j % 2 + "}", "0123456789abcdef"));
                    assertThat(Objects.requireNonNull(other.find(receipt.id())).isKept())
                            .isTrue();
                    assertThat(other.letGo(receipt.id(), receipt.deleteToken())).isEqualTo(LetGo.DONE);
                }
            }));
        }
        for (CompletableFuture<Void> visitor : visitors) visitor.join();
        servers.get(0).deposits().forEach(deposit -> {
            assertThat(deposit.state()).isEqualTo(Stored.State.LET_GO);
            assertThat(deposit.holders()).isEmpty();
        });
        for (PresetStore server : servers) server.close();
    }

    @Test
    void a_database_that_is_not_there_is_a_sentence_without_the_password() {
        DatabaseUrl nobody =
                Objects.requireNonNull(DatabaseUrl.read("postgres://me:secret@127.0.0.1:1/downhill?connectTimeout=1"));
        assertThatThrownBy(() -> PresetStore.open(nobody))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/downhill cannot be opened: ")
                .hasMessageNotContaining("secret");
    }
}
