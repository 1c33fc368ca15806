package dev.downhill.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.server.store.DatabaseUrl;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void nothing_said_is_every_default() {
        Settings settings = Settings.read(Map.of("PORT", "", "HOST", " ")).value();
        assertThat(settings)
                .isEqualTo(new Settings(
                        "127.0.0.1",
                        8080,
                        DatabaseUrl.of(Path.of("data/downhill.db")),
                        null,
                        "",
                        List.of(),
                        "*",
                        600,
                        -1));
    }

    @Test
    void everything_can_be_said() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("HOST", "0.0.0.0");
        variables.put("PORT", "0");
        variables.put("DATABASE_URL", "jdbc:sqlite:/var/lib/downhill/presets.db");
        variables.put("PUBLIC_URL", "HTTPS://Downhill.Example:8443/");
        variables.put("TRUSTED_PROXIES", "127.0.0.1, fd00::/8");
        variables.put("MAX_SAVES_PER_MINUTE", "1");
        variables.put("BASE_PATH", "/teaching/downhill/");
        variables.put("METRICS_PORT", "9090");
        Settings settings = Settings.read(variables).value();
        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).isZero();
        assertThat(settings.database()).isEqualTo(DatabaseUrl.of(Path.of("/var/lib/downhill/presets.db")));
        assertThat(settings.publicUrl()).isEqualTo("https://downhill.example:8443");
        assertThat(settings.trustedProxies()).hasSize(2);
        assertThat(settings.maxSavesPerMinute()).isEqualTo(1);
        assertThat(settings.basePath()).isEqualTo("/teaching/downhill");
        assertThat(settings.metricsPort()).isEqualTo(9090);
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_what_is_allowed() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("HOST", "no such host");
        variables.put("PORT", "http");
        variables.put("DATABASE_URL", ":memory:");
        variables.put("PUBLIC_URL", "downhill.example");
        variables.put("BASE_PATH", "downhill");
        variables.put("TRUSTED_PROXIES", "proxy.example");
        variables.put("MAX_SAVES_PER_MINUTE", "0");
        variables.put("METRICS_PORT", "99999");
        Decoded<Settings> settings = Settings.read(variables);
        assertThat(settings.problems()).extracting(Problem::path).containsExactlyElementsOf(variables.keySet());
        for (Problem problem : settings.problems()) {
            assertThat(problem.message())
                    .startsWith("must be ")
                    .endsWith(", but is “" + variables.get(problem.path()) + "”.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "*, true",
                "'none', true",
                "'self', true",
                "'self' https://moodle.example https://*.school.example:8443, true",
                "https:, true",
                "https://a.example; script-src *, false",
                "'unsafe-inline', false",
                "* 'self', false",
                "https://a.example/path, false",
            })
    void frames_are_for_everybody_nobody_or_some_sites(String ancestors, boolean right) {
        assertThat(Settings.read(Map.of("FRAME_ANCESTORS", ancestors)).isRight())
                .isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "data/a.db, jdbc:sqlite:data/a.db",
        "sqlite:data/a.db, jdbc:sqlite:data/a.db",
        "JDBC:SQLite:data/a.db, jdbc:sqlite:data/a.db",
        "jdbc:postgresql://db.example:5433/downhill?user=a, jdbc:postgresql://db.example:5433/downhill?user=a",
        "jdbc:postgresql:downhill, jdbc:postgresql:downhill",
        "postgres://db.example/downhill, jdbc:postgresql://db.example/downhill",
        "postgresql://a:b%20%26c@db.example:5433/downhill?sslmode=require,"
                + " jdbc:postgresql://db.example:5433/downhill?sslmode=require&user=a&password=b+%26c",
    })
    void a_database_is_a_file_or_in_postgresql(String said, String jdbc) {
        DatabaseUrl database =
                Settings.read(Map.of("DATABASE_URL", said)).value().database();
        assertThat(database.jdbc()).isEqualTo(jdbc);
        assertThat(database.file() == null).isEqualTo(jdbc.startsWith("jdbc:postgresql"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://localhost/downhill",
                "jdbc:mysql://localhost/downhill",
                "jdbc:postgresql://localhost:x/downhill",
                "postgres://",
                "jdbc:sqlite:",
                ":memory:",
                "file:a.db?mode=memory",
            })
    void nothing_else_is_a_database(String said) {
        assertThat(Settings.read(Map.of("DATABASE_URL", said)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("must be a file for SQLite"));
    }

    @Test
    void what_the_settings_say_of_themselves_has_no_password() {
        for (String url :
                List.of("postgres://me:secret@localhost/a", "jdbc:postgresql://localhost/a?password=secret")) {
            Settings settings = Settings.read(Map.of("DATABASE_URL", url)).value();
            assertThat(settings.toString()).contains("localhost/a").doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "8080.0", "0x50", "99999999999999999999", "８０"})
    void a_port_is_a_whole_number_up_to_65535(String port) {
        assertThat(Settings.read(Map.of("PORT", port)).isRight()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.example",
                "https://a.example/path",
                "https://a.example?x",
                "https://user@a.example",
                "https://"
            })
    void a_public_url_has_nothing_but_scheme_host_and_port(String url) {
        assertThat(Settings.read(Map.of("PUBLIC_URL", url)).isRight()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fd12:3456::1, true",
        "fd00::/8, fe80::1, false",
        "::1, [::1], true",
        "10.0.0.0/8, localhost, false",
    })
    void a_range_has_the_addresses_that_begin_alike(String range, String address, boolean inside) {
        AddressRange read = Objects.requireNonNull(AddressRange.read(range));
        assertThat(read.contains(address)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "::1/129",
                "::g",
                "1.2.3.4.5",
                "a/8"
            })
    void nothing_else_is_a_range(String text) {
        assertThat(AddressRange.read(text)).isNull();
    }
}
