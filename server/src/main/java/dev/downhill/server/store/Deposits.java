package dev.downhill.server.store;

import dev.downhill.server.store.Deposit.Holder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All presets of a store, while others go on saving: taken out one by one, and brought in from elsewhere. */
public final class Deposits {
    private static final int PAGE = 200;
    private static final String BEFORE_ALL = "";

    private final Database database;

    Deposits(Database database) {
        this.database = database;
    }

    /**
     * Every preset, in the order of their ids: all that were there at the beginning, and perhaps some that came meanwhile.
     *
     * @throws StoreException when the database cannot be read
     */
    public void forEach(Consumer<Deposit> taker) {
        List<Deposit> page = List.of();
        do {
            String last =
                    page.isEmpty() ? BEFORE_ALL : page.get(page.size() - 1).id();
            page = database.read(connection -> page(connection, last));
            page.forEach(taker);
        } while (page.size() == PAGE);
    }

    /** One statement, so that presets and holders are of one moment. */
    private static List<Deposit> page(Connection connection, String after) throws SQLException {
        List<Deposit> rows = Sql.all(
                connection,
                Deposits::row,
                "select p.id, p.digest, p.canonical, p.fingerprint, p.saved_at, p.removed_at, h.token_hash, h.saved_at"
                        + " from (select * from preset where id > ? order by id limit " + PAGE + ") p"
                        + " left join holder h on h.preset_id = p.id order by p.id, h.saved_at, h.token_hash",
                after);
        List<Deposit> page = new ArrayList<>();
        for (Deposit row : rows) {
            Deposit last = page.isEmpty() ? row : page.get(page.size() - 1);
            if (!page.isEmpty() && last.id().equals(row.id())) last.holders().addAll(row.holders());
            else page.add(row);
        }
        return page;
    }

    private static Deposit row(ResultSet row) throws SQLException {
        List<Holder> holders = new ArrayList<>();
        String tokenHash = row.getString(7);
        if (tokenHash != null) holders.add(new Holder(tokenHash, row.getLong(8)));
        return new Deposit(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                holders);
    }

    /**
     * Brings presets in beside those that are here; what is here already stays as it is, so that doing it twice is doing it
     * once. What was removed here or there is removed. What one held there they hold here.
     *
     * @return for each why it cannot be brought in, or null if it was
     * @throws StoreException when the database cannot be written; then none was
     */
    public List<@Nullable String> add(List<Deposit> deposits) {
        return database.write(connection -> {
            List<@Nullable String> answers = new ArrayList<>();
            for (Deposit deposit : deposits) answers.add(add(connection, deposit));
            return answers;
        });
    }

    private static @Nullable String add(Connection connection, Deposit deposit) throws SQLException {
        String id = deposit.id();
        Sql.change(
                connection,
                "insert into preset (id, digest, canonical, fingerprint, saved_at, removed_at) values (?, ?, '', ?, ?, 0)"
                        + " on conflict do nothing",
                id,
                deposit.digest(),
                deposit.fingerprint(),
                deposit.savedAt());
        // a statement of its own, so that the next sees what others did until the row was ours
        Sql.change(connection, "update preset set saved_at = saved_at where digest = ?", deposit.digest());
        Optional<Deposit> found = Sql.first(
                connection,
                row -> new Deposit(
                        row.getString(1), deposit.digest(), row.getString(2), "", 0, row.getLong(3), List.of()),
                "select id, canonical, removed_at from preset where digest = ?",
                deposit.digest());
        if (found.isEmpty()) return "The id " + id + " is that of another preset here.";
        Deposit here = found.get();
        if (!here.id().equals(id)) return "The preset is here already, under the id " + here.id() + ".";
        if (here.state() == Stored.State.REMOVED) return null;
        return switch (deposit.state()) {
            case LET_GO -> null;
            case REMOVED -> remove(connection, deposit);
            case KEPT -> keep(connection, deposit);
        };
    }

    private static @Nullable String remove(Connection connection, Deposit deposit) throws SQLException {
        Sql.change(
                connection,
                "update preset set canonical = '', removed_at = ? where id = ?",
                deposit.removedAt(),
                deposit.id());
        Sql.change(connection, "delete from holder where preset_id = ?", deposit.id());
        return null;
    }

    private static @Nullable String keep(Connection connection, Deposit deposit) throws SQLException {
        String id = deposit.id();
        Sql.change(connection, "update preset set canonical = ? where id = ?", deposit.canonical(), id);
        for (Holder holder : deposit.holders()) {
            Sql.change(
                    connection,
                    "insert into holder (token_hash, preset_id, saved_at) values (?, ?, ?) on conflict do nothing",
                    holder.tokenHash(),
                    id,
                    holder.savedAt());
        }
        return null;
    }
}
