package dev.downhill.server.store;

import dev.downhill.server.store.Deposit.Holder;
import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonException;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.json.JsonReader;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A deposit as one line of JSON, version 1, which is read for ever. */
public final class DepositJson {
    /** More than the longest preset with a thousand holders. */
    public static final int LONGEST_LINE = 1 << 20;

    private static final int VERSION = 1;

    private DepositJson() {}

    public static String write(Deposit deposit) {
        List<Json> holders = new ArrayList<>();
        for (Holder holder : deposit.holders()) {
            holders.add(new JsonObject()
                    .put("tokenHash", holder.tokenHash())
                    .put("savedAt", (double) holder.savedAt())
                    .build());
        }
        JsonObject line = new JsonObject()
                .put("version", VERSION)
                .put("id", deposit.id())
                .put("digest", deposit.digest())
                .put("state", deposit.state().word())
                .put("fingerprint", deposit.fingerprint())
                .put("savedAt", (double) deposit.savedAt());
        if (deposit.state() == Stored.State.REMOVED) line.put("removedAt", (double) deposit.removedAt());
        if (deposit.state() == Stored.State.KEPT) line.put("preset", JsonReader.read(deposit.canonical()));
        return line.put("holders", new Json.Items(holders)).build().toString();
    }

    /** Reads a line, or says all that is wrong with it. */
    public static Decoded<Deposit> read(String line) {
        try {
            Json json = JsonReader.read(line);
            if (json instanceof Json.Members object) return new DepositFields(object.entries()).read();
            return Decoded.wrong(List.of(new Problem("", "A line must be an object, but is " + json.what() + ".")));
        } catch (JsonException e) {
            return Decoded.wrong(List.of(new Problem("", Objects.requireNonNull(e.getMessage()))));
        }
    }
}
