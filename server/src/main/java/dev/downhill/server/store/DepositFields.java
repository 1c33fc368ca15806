package dev.downhill.server.store;

import dev.downhill.server.store.Deposit.Holder;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.PresetJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a deposit key by key and collects whatever is wrong. */
final class DepositFields {
    /** The greatest whole number up to which doubles have all. */
    private static final double MOST_EXACT = 9007199254740991.0;

    private static final String LETTERS = "[a-z2-7]{" + Digest.LENGTH + "}";

    private final Map<String, Json> entries;
    private final Set<String> known = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    DepositFields(Map<String, Json> entries) {
        this.entries = entries;
    }

    Decoded<Deposit> read() {
        if (time("version", 1) != 1) wrong("version", "must be 1; this line is from a newer version of Downhill.");
        String id = text("id", "[a-z2-7]{10," + Digest.LENGTH + "}", "must be 10 to 52 of the letters a to z, 2 to 7.");
        String digest = text("digest", LETTERS, "must be 52 of the letters a to z, 2 to 7.");
        if (!digest.startsWith(id)) wrong("id", "must be the beginning of the digest.");
        Stored.State state = state();
        String fingerprint = text("fingerprint", "[0-9a-f]{16}", "must be 16 hexadecimal digits.");
        long savedAt = time("savedAt", 0);
        long removedAt = state == Stored.State.REMOVED ? time("removedAt", 1) : 0;
        String canonical = state == Stored.State.KEPT ? canonical(digest) : "";
        List<Holder> holders = holders(state == Stored.State.KEPT);
        for (String key : entries.keySet()) if (!known.contains(key)) wrong(key, "is not a key of a line like this.");
        if (!problems.isEmpty()) return Decoded.wrong(problems);
        return Decoded.of(new Deposit(id, digest, canonical, fingerprint, savedAt, removedAt, holders));
    }

    private void wrong(String path, String message) {
        problems.add(new Problem(path, message));
    }

    private @Nullable Json get(String key) {
        known.add(key);
        return entries.get(key);
    }

    private String text(String key, String pattern, String otherwise) {
        if (get(key) instanceof Json.Text text && text.text().matches(pattern)) return text.text();
        wrong(key, otherwise);
        return "";
    }

    private long time(String key, long least) {
        return time(get(key), key, least);
    }

    private long time(@Nullable Json json, String path, long least) {
        if (json instanceof Json.Number number) {
            double value = number.value();
            if (value >= least && value <= MOST_EXACT && value == Math.floor(value)) return (long) value;
        }
        wrong(path, "must be a whole number from " + least + ".");
        return least;
    }

    private Stored.State state() {
        for (Stored.State state : Stored.State.values()) {
            if (get("state") instanceof Json.Text text && text.text().equals(state.word())) return state;
        }
        wrong("state", "must be one of kept, let-go, removed.");
        return Stored.State.LET_GO;
    }

    /**
     * The text of the preset, which is canonical if its hash is right: a version that knew fewer keys wrote fewer, and it must
     * keep its id.
     */
    private String canonical(String digest) {
        Json preset = get("preset");
        if (preset == null) {
            wrong("preset", "must be there, since it is kept.");
            return "";
        }
        for (Problem problem : PresetJson.read(preset).problems()) problems.add(problem.under("preset"));
        String canonical = preset.toString();
        if (!digest.isEmpty() && !Digest.of(canonical).equals(digest)) {
            wrong("preset", "does not have this digest: it was changed, or is not in the canonical form.");
        }
        return canonical;
    }

    private List<Holder> holders(boolean isKept) {
        List<Holder> holders = new ArrayList<>();
        if (!(get("holders") instanceof Json.Items list)) {
            wrong("holders", "must be a list.");
            return holders;
        }
        if (list.items().isEmpty() == isKept) wrong("holders", "must be there if the preset is kept, and only then.");
        for (int i = 0; i < list.items().size(); i++)
            holders.add(holder(list.items().get(i), "holders[" + i + "]"));
        return holders;
    }

    private Holder holder(Json json, String path) {
        Map<String, Json> holder = json instanceof Json.Members object ? object.entries() : Map.of();
        if (!holder.keySet().equals(Set.of("tokenHash", "savedAt"))) {
            wrong(path, "must have tokenHash and savedAt, and nothing else.");
            return new Holder("", 0);
        }
        long savedAt = time(holder.get("savedAt"), path + ".savedAt", 0);
        if (holder.get("tokenHash") instanceof Json.Text hash && hash.text().matches(LETTERS)) {
            return new Holder(hash.text(), savedAt);
        }
        wrong(path + ".tokenHash", "must be 52 of the letters a to z, 2 to 7.");
        return new Holder("", savedAt);
    }
}
