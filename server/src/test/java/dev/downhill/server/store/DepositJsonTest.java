package dev.downhill.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.server.store.Deposit.Holder;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositJsonTest {
    private static final String HASH = "a".repeat(52);
    private static final String CANONICAL = PresetJson.write(Preset.DEFAULT.named("a", ""));
    private static final String DIGEST = Digest.of(CANONICAL);
    private static final String ID = DIGEST.substring(0, 10);
    private static final String HEAD = "{\"version\":1,\"id\":\"" + ID + "\",\"digest\":\"" + DIGEST + "\",";
    private static final String KEPT = HEAD + "\"state\":\"kept\",\"fingerprint\":\"0123456789abcdef\","
            + "\"savedAt\":1700000000000,\"preset\":" + CANONICAL + ",\"holders\":[{\"tokenHash\":\"" + HASH
            + "\",\"savedAt\":1700000000001}]}";
    private static final String REMOVED = HEAD + "\"state\":\"removed\",\"fingerprint\":\"0123456789abcdef\","
            + "\"savedAt\":1700000000000,\"removedAt\":1700000000002,\"holders\":[]}";
    private static final String LET_GO = HEAD
            + "\"state\":\"let-go\",\"fingerprint\":\"0123456789abcdef\",\"savedAt\":1700000000000,\"holders\":[]}";

    private static List<String> paths(String line) {
        return DepositJson.read(line).problems().stream().map(Problem::path).toList();
    }

    /** Must never change: backups of years ago are made of it. */
    @Test
    void lines_of_version_one_are_read_for_ever() {
        Deposit kept = new Deposit(
                ID,
                DIGEST,
                CANONICAL,
                "0123456789abcdef",
                1700000000000L,
                0,
                List.of(new Holder(HASH, 1700000000001L)));
        assertThat(DepositJson.write(kept)).isEqualTo(KEPT);
        assertThat(DepositJson.read(KEPT).value()).isEqualTo(kept);
        for (String line : List.of(REMOVED, LET_GO)) {
            assertThat(DepositJson.write(DepositJson.read(line).value())).isEqualTo(line);
        }
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(paths("{}"))
                .containsExactly("version", "id", "digest", "state", "fingerprint", "savedAt", "holders");
        assertThat(paths(KEPT.replace("\"steps\":200", "\"steps\":0").replace("\"savedAt\":17", "\"savedAt\":-17")))
                .containsExactly("savedAt", "preset.steps", "preset", "holders[0].savedAt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\":1,\"id\" | \"version\":2,\"id\" | version",
                "\"state\":\"kept\" | \"state\":\"held\" | state",
                "\"fingerprint\":\"0123456789abcdef\" | \"fingerprint\":\"0123456789ABCDEF\" | fingerprint",
                "\"title\":\"a\" | \"title\":\"b\" | preset",
                "\"title\":\"a\" | \"title\":\"\\u0061 \" | preset",
                "\"tokenHash\":\"a | \"tokenHash\":\"A | holders[0].tokenHash",
                "\"tokenHash\" | \"token\" | holders[0]",
                "\"savedAt\":1700000000000 | \"savedAt\":1.5 | savedAt",
                "\"savedAt\":1700000000000 | \"savedAt\":1e300 | savedAt",
                "\"holders\" | \"foo\":1,\"holders\" | foo",
                "\"state\":\"kept\" | \"removedAt\":1,\"state\":\"kept\" | removedAt",
            })
    void each_thing_wrong_is_named(String right, String wrong, String path) {
        assertThat(KEPT).contains(right);
        assertThat(paths(KEPT.replace(right, wrong))).contains(path);
    }

    @Test
    void who_is_kept_has_holders_and_who_is_not_has_none() {
        assertThat(paths(KEPT.replaceAll("\"holders\":.*", "\"holders\":[]}"))).containsExactly("holders");
        assertThat(paths(LET_GO.replace("[]", "[{\"tokenHash\":\"" + HASH + "\",\"savedAt\":1}]")))
                .containsExactly("holders");
        assertThat(paths(KEPT.replace("\"preset\":" + CANONICAL + ",", ""))).containsExactly("preset");
    }

    @Test
    void what_is_no_object_is_a_problem() {
        for (String line : List.of("", "{", "[]", "null", "1")) {
            assertThat(DepositJson.read(line).problems()).as(line).hasSize(1);
        }
    }
}
