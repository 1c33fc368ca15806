package dev.downhill.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store does, whatever database it is in. */
abstract class StoreContract {
    /** A database that nobody has opened yet. */
    abstract DatabaseUrl fresh();

    private DatabaseUrl url;
    PresetStore store;

    @BeforeEach
    void open() {
        url = fresh();
        store = PresetStore.open(url);
    }

    @AfterEach
    void close() {
        store.close();
    }

    Receipt save(String canonical) {
        return Objects.requireNonNull(store.save(canonical, "0123456789abcdef"));
    }

    Stored find(String id) {
        return Objects.requireNonNull(store.find(id));
    }

    /** Must never change: links in slides are made of it. */
    @Test
    void the_id_of_the_default_preset_is_the_beginning_of_its_hash() {
        String canonical = "{\"version\":1,\"engine\":1,\"title\":\"Zigzag\"}";
        // printf '%s' '{"version":1,"engine":1,"title":"Zigzag"}' | sha256sum | xxd -r -p | base32 | tr A-Z a-z | cut
        // -c1-10
        assertThat(save(canonical).id()).isEqualTo("ihl7jalmhx");
        assertThat(find("ihl7jalmhx").canonical()).isEqualTo(canonical);
    }

    @Test
    void what_is_saved_is_found_again() {
        String canonical = PresetJson.write(Preset.DEFAULT.named("Grüße 🏔", "−0 → “x”"));
        Receipt receipt = save(canonical);
        assertThat(receipt.isNew()).isTrue();
        assertThat(find(receipt.id()))
                .isEqualTo(new Stored(receipt.id(), Stored.State.KEPT, canonical, "0123456789abcdef"));
        assertThat(store.find("aaaaaaaaaa")).isNull();
    }

    @Test
    void the_fingerprint_of_what_was_saved_before_is_known_whatever_became_of_it() {
        assertThat(store.fingerprint("{}")).isNull();
        Receipt receipt = save("{}");
        assertThat(store.fingerprint("{}")).isEqualTo("0123456789abcdef");
        store.letGo(receipt.id(), receipt.deleteToken());
        assertThat(store.fingerprint("{}")).isEqualTo("0123456789abcdef");
    }

    @Test
    void saving_twice_gives_the_same_id_and_another_token() {
        Receipt first = save("{}");
        Receipt second = save("{}");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.isNew()).isFalse();
        assertThat(second.deleteToken()).isNotEqualTo(first.deleteToken());
    }

    @Test
    void a_preset_stays_until_its_last_holder_lets_go() {
        Receipt first = save("{}");
        Receipt second = save("{}");
        assertThat(store.letGo(first.id(), first.deleteToken())).isEqualTo(LetGo.DONE);
        assertThat(find(first.id()).isKept()).isTrue();
        assertThat(store.letGo(first.id(), first.deleteToken())).isEqualTo(LetGo.WRONG_TOKEN);
        assertThat(store.letGo(first.id(), second.deleteToken())).isEqualTo(LetGo.DONE);
        assertThat(find(first.id()).isKept()).isFalse();
        assertThat(store.letGo(first.id(), second.deleteToken())).isEqualTo(LetGo.ALREADY_GONE);
        assertThat(store.letGo("aaaaaaaaaa", second.deleteToken())).isEqualTo(LetGo.UNKNOWN_PRESET);
    }

    @Test
    void a_preset_that_is_gone_comes_back_under_its_id() {
        Receipt first = save("{}");
        store.letGo(first.id(), first.deleteToken());
        Receipt again = save("{}");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.isNew()).isTrue();
        assertThat(find(again.id()).canonical()).isEqualTo("{}");
        assertThat(store.letGo(first.id(), first.deleteToken())).isEqualTo(LetGo.WRONG_TOKEN);
    }

    @Test
    void what_the_operator_removed_stays_gone() {
        Receipt receipt = save("{}");
        assertThat(store.remove(receipt.id())).isTrue();
        assertThat(store.remove("aaaaaaaaaa")).isFalse();
        assertThat(find(receipt.id()).state()).isEqualTo(Stored.State.REMOVED);
        assertThat(find(receipt.id()).canonical()).isEmpty();
        assertThat(store.letGo(receipt.id(), receipt.deleteToken())).isEqualTo(LetGo.ALREADY_GONE);
        assertThat(store.save("{}", "")).isNull();
        assertThat(find(receipt.id()).state()).isEqualTo(Stored.State.REMOVED);
    }

    @Test
    void presets_whose_hashes_begin_alike_have_longer_ids_and_keep_them() {
        // all digests share eleven letters: the second preset needs twelve, the third thirteen where they still agree
        try (PresetStore colliding = new PresetStore(
                Database.open(fresh()),
                text -> ("aaaaaaaaaaa" + text + "b".repeat(52)).substring(0, Digest.LENGTH),
                Clock.systemUTC())) {
            List<String> ids = new ArrayList<>();
            for (String text : List.of("x", "xy", "y", "x", "y", "xy")) {
                ids.add(Objects.requireNonNull(colliding.save(text, "")).id());
            }
            assertThat(ids)
                    .containsExactly(
                            "aaaaaaaaaa", "aaaaaaaaaaa", "aaaaaaaaaaay", "aaaaaaaaaa", "aaaaaaaaaaay", "aaaaaaaaaaa");
            assertThat(Objects.requireNonNull(colliding.find("aaaaaaaaaaay")).canonical())
                    .isEqualTo("y");
        }
    }

    @Test
    void an_id_is_not_given_to_another_preset_even_when_its_own_is_gone() {
        try (PresetStore colliding =
                new PresetStore(Database.open(fresh()), text -> "a".repeat(51) + text, Clock.systemUTC())) {
            Receipt first = Objects.requireNonNull(colliding.save("x", ""));
            colliding.letGo(first.id(), first.deleteToken());
            assertThat(Objects.requireNonNull(colliding.save("y", "")).id()).isEqualTo("a".repeat(11));
        }
    }

    @Test
    void many_savers_at_once_get_one_link_and_each_a_token() {
        List<CompletableFuture<Receipt>> savers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String canonical = "{\"seed\":" + i % 4 + "}";
            savers.add(CompletableFuture.supplyAsync(() -> save(canonical)));
        }
        Set<String> ids = new HashSet<>();
        Set<String> tokens = new HashSet<>();
        int added = 0;
        for (CompletableFuture<Receipt> saver : savers) {
            ids.add(saver.join().id());
            tokens.add(saver.join().deleteToken());
            if (saver.join().isNew()) added++;
        }
        assertThat(ids).hasSize(4);
        assertThat(tokens).hasSize(64);
        assertThat(added).isEqualTo(4);
        for (CompletableFuture<Receipt> saver : savers) {
            assertThat(store.letGo(saver.join().id(), saver.join().deleteToken()))
                    .isEqualTo(LetGo.DONE);
        }
        for (String id : ids) assertThat(find(id).isKept()).isFalse();
    }

    @Test
    void a_holder_who_lets_go_while_another_saves_never_takes_the_preset_with_them() {
        for (int i = 0; i < 40; i++) {
            String canonical = "{\"seed\":" + i + "}";
            Receipt first = save(canonical);
            CompletableFuture<LetGo> leaving =
                    CompletableFuture.supplyAsync(() -> store.letGo(first.id(), first.deleteToken()));
            Receipt second = save(canonical);
            assertThat(leaving.join()).isEqualTo(LetGo.DONE);
            assertThat(find(second.id()).canonical()).isEqualTo(canonical);
        }
    }

    @Test
    void two_servers_can_share_a_store() {
        try (PresetStore other = PresetStore.open(url)) {
            Receipt receipt = save("{}");
            assertThat(other.find(receipt.id())).isEqualTo(find(receipt.id()));
            assertThat(Objects.requireNonNull(other.save("{}", "")).isNew()).isFalse();
            assertThat(other.remove(receipt.id())).isTrue();
            assertThat(find(receipt.id()).state()).isEqualTo(Stored.State.REMOVED);
        }
    }

    @Test
    void a_closed_store_is_not_reachable() {
        assertThat(store.isReachable()).isTrue();
        store.close();
        assertThat(store.isReachable()).isFalse();
        assertThatThrownBy(() -> store.save("{}", "")).isInstanceOf(StoreException.class);
    }
}
