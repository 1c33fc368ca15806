package dev.downhill.server.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Where presets are kept: a SQLite file or a PostgreSQL database.
 *
 * @param jdbc the address for JDBC, which may hold a password
 * @param file the SQLite file; null for PostgreSQL
 */
public record DatabaseUrl(String jdbc, @Nullable Path file) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public static DatabaseUrl of(Path file) {
        return new DatabaseUrl(SQLITE + file, file);
    }

    /**
     * Reads {@code data/downhill.db}, {@code jdbc:sqlite:data/downhill.db}, {@code jdbc:postgresql://host/database?user=…} or
     * {@code postgres://user:password@host/database}; null if it is none.
     */
    public static @Nullable DatabaseUrl read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith(POSTGRESQL)) return postgresql(POSTGRESQL + text.substring(POSTGRESQL.length()));
        if (lower.startsWith("postgres://") || lower.startsWith("postgresql://")) return postgresql(fromLibpq(text));
        if (lower.startsWith(SQLITE)) return sqlite(text.substring(SQLITE.length()));
        return sqlite(lower.startsWith("sqlite:") ? text.substring("sqlite:".length()) : text);
    }

    private static @Nullable DatabaseUrl sqlite(String file) {
        try {
            boolean isPlain = !file.isEmpty() && file.indexOf(':') < 0 && file.indexOf('?') < 0;
            return isPlain ? of(Path.of(file)) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static @Nullable DatabaseUrl postgresql(@Nullable String jdbc) {
        if (jdbc == null || Driver.parseURL(jdbc, null) == null) return null;
        return new DatabaseUrl(jdbc, null);
    }

    /** The address as most of PostgreSQL's tools take it, as JDBC takes it. */
    private static @Nullable String fromLibpq(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null) return null;
            StringBuilder jdbc = new StringBuilder(POSTGRESQL + "//").append(uri.getHost());
            if (uri.getPort() >= 0) jdbc.append(':').append(uri.getPort());
            jdbc.append(uri.getRawPath());
            String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            String[] login = uri.getUserInfo() == null
                    ? new String[0]
                    : uri.getUserInfo().split(":", 2);
            if (login.length > 0) query += "&user=" + encoded(login[0]);
            if (login.length > 1) query += "&password=" + encoded(login[1]);
            if (query.startsWith("&")) query = query.substring(1);
            return query.isEmpty() ? jdbc.toString() : jdbc + "?" + query;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * The same, if it is there: by a slip in its name nobody shall look into a file that was made empty.
     *
     * @throws StoreException when it is a file that is not there
     */
    public DatabaseUrl existing() {
        if (file != null && !Files.exists(file)) throw new StoreException("There is no database " + this + ".");
        return this;
    }

    /** For the operator to read: without user and password. */
    @Override
    public String toString() {
        if (file != null) return file.toString();
        int question = jdbc.indexOf('?');
        return question < 0 ? jdbc : jdbc.substring(0, question);
    }
}
