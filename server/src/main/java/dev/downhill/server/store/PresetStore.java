package dev.downhill.server.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The presets people saved. A preset's id is the beginning of the digest of its canonical form, so that saving it twice gives
 * the same link; it stays until the last of its holders lets go. Safe for many threads.
 */
public final class PresetStore implements AutoCloseable {
    private static final int SHORTEST_ID = 10;

    private final Database database;
    private final UnaryOperator<String> digest;
    private final Clock clock;

    PresetStore(Database database, UnaryOperator<String> digest, Clock clock) {
        this.database = database;
        this.digest = digest;
        this.clock = clock;
    }

    /**
     * The store in a database; a SQLite file is made if it is not there.
     *
     * @throws StoreException when it cannot be opened
     */
    public static PresetStore open(DatabaseUrl url) {
        return new PresetStore(Database.open(url), Digest::of, Clock.systemUTC());
    }

    /** Whether a text could be an id. */
    public static boolean isId(String text) {
        boolean right = text.length() >= SHORTEST_ID && text.length() <= Digest.LENGTH;
        for (int i = 0; right && i < text.length(); i++) {
            char letter = text.charAt(i);
            right = (letter >= 'a' && letter <= 'z') || (letter >= '2' && letter <= '7');
        }
        return right;
    }

    /**
     * Saves a preset for one more holder.
     *
     * @param canonical its canonical JSON
     * @return null if the operator removed it for good
     * @throws StoreException when the database cannot be written
     */
    public @Nullable Receipt save(String canonical, String fingerprint) {
        String token = DeleteToken.create();
        String whole = digest.apply(canonical);
        Optional<Receipt> receipt = database.write(connection -> {
            long now = clock.millis();
            String id = add(connection, whole, canonical, fingerprint, now);
            boolean isNew = id != null;
            if (id == null) {
                Stored there = lock(connection, whole);
                if (there.state() == Stored.State.REMOVED) return Optional.empty();
                id = there.id();
                isNew = !there.isKept();
                if (isNew) Sql.change(connection, "update preset set canonical = ? where id = ?", canonical, id);
            }
            Sql.change(
                    connection,
                    "insert into holder (token_hash, preset_id, saved_at) values (?, ?, ?)",
                    DeleteToken.hash(token),
                    id,
                    now);
            return Optional.of(new Receipt(id, isNew, token));
        });
        return receipt.orElse(null);
    }

    /** Adds a row under the shortest id that is free; null if the preset has one. */
    private static @Nullable String add(
            Connection connection, String digest, String canonical, String fingerprint, long now) throws SQLException {
        for (int length = SHORTEST_ID; length <= digest.length(); length++) {
            Optional<String> id = Sql.first(
                    connection,
                    row -> row.getString(1),
                    "insert into preset (id, digest, canonical, fingerprint, saved_at) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing returning id",
                    digest.substring(0, length),
                    digest,
                    canonical,
                    fingerprint,
                    now);
            if (id.isPresent()) return id.get();
            if (Sql.any(connection, "select 1 from preset where digest = ?", digest)) return null;
        }
        throw new IllegalStateException("two presets of one digest");
    }

    /** What is stored under a digest, its row kept from others until the end of the transaction. */
    private static Stored lock(Connection connection, String digest) throws SQLException {
        // a statement of its own, so that the next sees what others did until the row was ours
        Sql.change(connection, "update preset set saved_at = saved_at where digest = ?", digest);
        // rows are never deleted, so it is there
        return find(connection, "digest", digest).orElseThrow();
    }

    /**
     * What is under an id; null if there never was anything.
     *
     * @throws StoreException when the database cannot be read
     */
    public @Nullable Stored find(String id) {
        if (!isId(id)) return null;
        Optional<Stored> stored = database.read(connection -> find(connection, "id", id));
        return stored.orElse(null);
    }

    /**
     * The fingerprint of a preset that was saved before, whatever became of it; null if it never was.
     *
     * @throws StoreException when the database cannot be read
     */
    public @Nullable String fingerprint(String canonical) {
        String whole = digest.apply(canonical);
        Optional<Stored> stored = database.read(connection -> find(connection, "digest", whole));
        return stored.map(Stored::fingerprint).orElse(null);
    }

    private static Optional<Stored> find(Connection connection, String column, String value) throws SQLException {
        String sql = "select id, canonical, fingerprint, removed_at from preset where " + column + " = ?";
        return Sql.first(connection, PresetStore::stored, sql, value);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        String canonical = row.getString(2);
        return new Stored(row.getString(1), Stored.State.of(canonical, row.getLong(4)), canonical, row.getString(3));
    }

    /**
     * Lets one holder go of a preset.
     *
     * @throws StoreException when the database cannot be written
     */
    public LetGo letGo(String id, String token) {
        Stored stored = find(id);
        if (stored == null) return LetGo.UNKNOWN_PRESET;
        if (!stored.isKept()) return LetGo.ALREADY_GONE;
        String hash = DeleteToken.hash(token);
        // read first, so that guessing does not keep those who save from writing
        boolean right = database.read(connection ->
                Sql.any(connection, "select 1 from holder where token_hash = ? and preset_id = ?", hash, id));
        if (!right) return LetGo.WRONG_TOKEN;
        return database.write(connection -> {
            Sql.change(connection, "update preset set saved_at = saved_at where id = ?", id);
            int held = Sql.change(connection, "delete from holder where token_hash = ? and preset_id = ?", hash, id);
            if (held == 0) return LetGo.ALREADY_GONE;
            Sql.change(
                    connection,
                    "update preset set canonical = '' where id = ?"
                            + " and not exists (select 1 from holder where preset_id = ?)",
                    id,
                    id);
            return LetGo.DONE;
        });
    }

    /**
     * Removes a preset for good, whoever holds it: the operator's takedown.
     *
     * @return whether there is one of that id
     * @throws StoreException when the database cannot be written
     */
    public boolean remove(String id) {
        return database.write(connection -> {
            int found = Sql.change(
                    connection, "update preset set canonical = '', removed_at = ? where id = ?", clock.millis(), id);
            Sql.change(connection, "delete from holder where preset_id = ?", id);
            return found > 0;
        });
    }

    /** All there is, to be taken elsewhere and brought in from there. */
    public Deposits deposits() {
        return new Deposits(database);
    }

    /** Whether the database answers. */
    public boolean isReachable() {
        try {
            return database.read(connection -> Sql.any(connection, "select 1"));
        } catch (StoreException e) {
            return false;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
