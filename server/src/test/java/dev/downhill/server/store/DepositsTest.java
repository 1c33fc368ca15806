package dev.downhill.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.server.store.Deposit.Holder;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From SQLite to SQLite; {@link PostgresqlDepositsTest} goes from SQLite to PostgreSQL. */
class DepositsTest {
    private static final String FINGERPRINT = "0123456789abcdef";

    @TempDir
    private Path directory;

    private PresetStore here;
    private PresetStore there;

    DatabaseUrl elsewhere() {
        return DatabaseUrl.of(directory.resolve("there.db"));
    }

    @BeforeEach
    void open() {
        here = PresetStore.open(DatabaseUrl.of(directory.resolve("here.db")));
        there = PresetStore.open(elsewhere());
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private static String titled(String title) {
        return PresetJson.write(Preset.DEFAULT.named(title, ""));
    }

    private static Receipt save(PresetStore store, String title) {
        return Objects.requireNonNull(store.save(titled(title), FINGERPRINT));
    }

    private static List<Deposit> all(PresetStore store) {
        List<Deposit> all = new ArrayList<>();
        store.deposits().forEach(all::add);
        return all;
    }

    private List<Deposit> carried() {
        List<Deposit> carried = new ArrayList<>();
        for (Deposit deposit : all(here))
            carried.add(DepositJson.read(DepositJson.write(deposit)).value());
        return carried;
    }

    private void bring(List<Deposit> deposits) {
        assertThat(there.deposits().add(deposits)).containsOnlyNulls().hasSameSizeAs(deposits);
    }

    @Test
    void everything_arrives_with_its_holders_takedowns_and_times() {
        Receipt kept = save(here, "kept “ä 🏔”\\ \"");
        save(here, "kept “ä 🏔”\\ \"");
        Receipt gone = save(here, "gone");
        here.letGo(gone.id(), gone.deleteToken());
        here.remove(save(here, "removed").id());
        bring(carried());
        assertThat(all(there)).isEqualTo(all(here)).hasSize(3);
        assertThat(there.letGo(kept.id(), kept.deleteToken())).isEqualTo(LetGo.DONE);
        assertThat(there.save(titled("removed"), FINGERPRINT)).isNull();
        assertThat(save(there, "gone").id()).isEqualTo(gone.id());
    }

    @Test
    void twice_is_once() {
        save(here, "a");
        here.remove(save(here, "b").id());
        bring(carried());
        List<Deposit> once = all(there);
        bring(carried());
        assertThat(all(there)).isEqualTo(once);
    }

    @Test
    void what_is_in_both_has_the_holders_of_both() {
        Receipt first = save(here, "a");
        Receipt second = save(there, "a");
        bring(carried());
        assertThat(there.letGo(first.id(), first.deleteToken())).isEqualTo(LetGo.DONE);
        assertThat(Objects.requireNonNull(there.find(first.id())).isKept()).isTrue();
        assertThat(there.letGo(second.id(), second.deleteToken())).isEqualTo(LetGo.DONE);
        assertThat(Objects.requireNonNull(there.find(first.id())).isKept()).isFalse();
    }

    @Test
    void what_was_removed_in_either_is_removed() {
        String removedHere = save(here, "a").id();
        save(there, "a");
        here.remove(removedHere);
        String removedThere = save(there, "b").id();
        save(here, "b");
        there.remove(removedThere);
        bring(carried());
        for (Deposit deposit : all(there)) {
            assertThat(deposit.state()).isEqualTo(Stored.State.REMOVED);
            assertThat(deposit.canonical()).isEmpty();
            assertThat(deposit.holders()).isEmpty();
        }
    }

    @Test
    void what_everyone_let_go_there_stays_with_those_who_hold_it_here() {
        Receipt receipt = save(here, "a");
        here.letGo(receipt.id(), receipt.deleteToken());
        save(there, "a");
        bring(carried());
        assertThat(Objects.requireNonNull(there.find(receipt.id())).isKept()).isTrue();
    }

    @Test
    void an_id_that_another_preset_has_is_not_taken_from_it() {
        save(there, "a");
        Deposit other = all(there).get(0);
        String digest = other.id() + "z".repeat(42);
        Deposit wrong =
                new Deposit(other.id(), digest, "{}", FINGERPRINT, 1, 0, List.of(new Holder("b".repeat(52), 1)));
        Deposit longer = new Deposit(
                other.digest().substring(0, 11), other.digest(), other.canonical(), FINGERPRINT, 1, 0, other.holders());
        assertThat(there.deposits().add(List.of(wrong, longer)))
                .containsExactly(
                        "The id " + other.id() + " is that of another preset here.",
                        "The preset is here already, under the id " + other.id() + ".");
        assertThat(all(there)).containsExactly(other);
    }

    @Test
    void more_than_one_page_comes_whole_and_in_order() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 401; i++) {
            ids.add(save(here, "number " + i % 400).id());
        }
        List<Deposit> all = all(here);
        assertThat(all).hasSize(400).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        assertThat(all).extracting(Deposit::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(all).extracting(deposit -> deposit.holders().size()).contains(2);
        bring(carried());
        assertThat(all(there)).isEqualTo(all);
    }
}
