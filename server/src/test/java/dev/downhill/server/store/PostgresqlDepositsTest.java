package dev.downhill.server.store;

/** A store that moves from SQLite to PostgreSQL. */
class PostgresqlDepositsTest extends DepositsTest {
    @Override
    DatabaseUrl elsewhere() {
        return Postgresql.fresh();
    }
}
