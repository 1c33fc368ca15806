package dev.downhill.server.settings;

import dev.downhill.server.store.DatabaseUrl;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a server is set up.
 *
 * @param host the address it listens on
 * @param port 0 for any that is free
 * @param database where the presets are kept
 * @param publicUrl where people reach it, without a slash at the end; null if that is what their request says
 * @param basePath under which path people reach it, as /downhill; empty for the root
 * @param trustedProxies whose word on a client's address is taken
 * @param frameAncestors who may frame {@code /embed}, as a content policy says it
 * @param maxSavesPerMinute from one client address
 * @param metricsPort where metrics can be read, on the same host; 0 for any port that is free
 */
public record Settings(
        String host,
        int port,
        DatabaseUrl database,
        @Nullable String publicUrl,
        String basePath,
        List<AddressRange> trustedProxies,
        String frameAncestors,
        int maxSavesPerMinute,
        int metricsPort) {
    /** What {@link #metricsPort} is where nobody asks for metrics. */
    public static final int NO_METRICS = -1;

    private static final String DEFAULT_HOST = "127.0.0.1";
    private static final int DEFAULT_PORT = 8080;
    private static final String DEFAULT_DATABASE = "data/downhill.db";
    /** A class of 300 behind one address, each of whom saves twice in the same minute. */
    private static final int DEFAULT_SAVES = 600;

    /** Reads the settings from environment variables, or says all that is wrong with them. */
    public static Decoded<Settings> read(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        Settings settings = new Settings(
                host(environment),
                environment.whole("PORT", 0, 65_535, DEFAULT_PORT),
                database(environment),
                publicUrl(environment),
                basePath(environment),
                trustedProxies(environment),
                frameAncestors(environment),
                environment.whole("MAX_SAVES_PER_MINUTE", 1, 1_000_000, DEFAULT_SAVES),
                environment.whole("METRICS_PORT", 0, 65_535, NO_METRICS));
        List<Problem> problems = environment.problems();
        return problems.isEmpty() ? Decoded.of(settings) : Decoded.wrong(problems);
    }

    private static String host(Environment environment) {
        String host = environment.get("HOST", DEFAULT_HOST);
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException e) {
            environment.wrong("HOST", "must be an address of this machine, as 127.0.0.1 or 0.0.0.0 for all");
            return DEFAULT_HOST;
        }
    }

    private static DatabaseUrl database(Environment environment) {
        DatabaseUrl url = DatabaseUrl.read(environment.get("DATABASE_URL", DEFAULT_DATABASE));
        if (url != null) return url;
        environment.wrong(
                "DATABASE_URL",
                "must be a file for SQLite, as data/downhill.db or jdbc:sqlite:data/downhill.db, or a PostgreSQL database,"
                        + " as jdbc:postgresql://localhost/downhill?user=downhill");
        return DatabaseUrl.of(Path.of(DEFAULT_DATABASE));
    }

    private static @Nullable String publicUrl(Environment environment) {
        String url = environment.get("PUBLIC_URL");
        if (url == null) return null;
        String origin = origin(url);
        if (origin == null)
            environment.wrong(
                    "PUBLIC_URL",
                    "must be as https://downhill.example, without a path, which is what BASE_PATH is for");
        return origin;
    }

    private static String basePath(Environment environment) {
        String path = environment.get("BASE_PATH", "/");
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (bare.isEmpty() || bare.matches("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")) return bare;
        environment.wrong("BASE_PATH", "must be as /downhill, of letters, digits and -._~");
        return "";
    }

    /** Scheme, host and port of an address that has nothing else; null if it has, or is none. */
    private static @Nullable String origin(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("http") || scheme.equals("https");
            String path = uri.getRawPath();
            boolean isBare = (path == null || path.isEmpty() || path.equals("/"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            if (!isWeb || uri.getHost() == null || !isBare) return null;
            return scheme + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String frameAncestors(Environment environment) {
        String ancestors = environment.get("FRAME_ANCESTORS", "*");
        String source = "('self'|(https?://)?(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:(\\d{1,5}|\\*))?|https?:)";
        if (ancestors.matches("\\*|'none'|" + source + "( +" + source + ")*")) return ancestors;
        environment.wrong(
                "FRAME_ANCESTORS", "must be *, 'none', or sites with spaces between them, as 'self' https://*.example");
        return "*";
    }

    private static List<AddressRange> trustedProxies(Environment environment) {
        List<AddressRange> ranges = new ArrayList<>();
        String list = environment.get("TRUSTED_PROXIES");
        if (list == null) return ranges;
        for (String item : list.split(",", -1)) {
            AddressRange range = AddressRange.read(item.strip());
            if (range != null) {
                ranges.add(range);
            } else {
                environment.wrong(
                        "TRUSTED_PROXIES",
                        "must be addresses or ranges with commas between them, as 127.0.0.1, 10.0.0.0/8");
                break;
            }
        }
        return List.copyOf(ranges);
    }
}
