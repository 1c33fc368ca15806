package dev.downhill.e2e;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Chromium is: what {@code $CHROMIUM} names, else Chromium or Chrome on the PATH, else Playwright's own. If there is none
 * it is installed now: as root on Debian the package {@code chromium}, else Playwright's.
 */
final class ChromiumExecutable {
    private static final Path APT_GET = Path.of("/usr/bin/apt-get");

    private ChromiumExecutable() {}

    static Path findOrInstall() {
        return named().or(ChromiumExecutable::onPath)
                .or(ChromiumExecutable::ofPlaywright)
                .or(ChromiumExecutable::installedByApt)
                .or(ChromiumExecutable::installedByPlaywright)
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: install it, or name its executable in CHROMIUM."));
    }

    private static Optional<Path> named() {
        return environment("CHROMIUM").map(Path::of);
    }

    private static Optional<Path> onPath() {
        List<String> folders = Arrays.asList(environment("PATH").orElse("").split(File.pathSeparator));
        return Stream.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> ofPlaywright() {
        Playwright.CreateOptions options = new Playwright.CreateOptions().setEnv(Chromium.NO_DOWNLOAD);
        try (Playwright playwright = Playwright.create(options)) {
            return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Files::isExecutable);
        }
    }

    private static Optional<Path> installedByApt() {
        boolean possible = "root".equals(System.getProperty("user.name")) && Files.isExecutable(APT_GET);
        return possible && aptGet("update") && aptGet("install", "-y", "--no-install-recommends", "chromium")
                ? onPath()
                : Optional.empty();
    }

    private static Optional<Path> installedByPlaywright() {
        ProcessBuilder driver =
                Driver.ensureDriverInstalled(Chromium.NO_DOWNLOAD, false).createProcessBuilder();
        driver.command().addAll(List.of("install", "chromium"));
        return succeeds(driver) ? ofPlaywright() : Optional.empty();
    }

    private static boolean aptGet(String... words) {
        ProcessBuilder process = new ProcessBuilder(APT_GET.toString(), "-qq");
        process.command().addAll(List.of(words));
        process.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return succeeds(process);
    }

    private static boolean succeeds(ProcessBuilder builder) {
        System.out.println("No Chromium found. Running " + String.join(" ", builder.command()));
        try {
            // not inheritIO: Failsafe talks to this JVM through its standard output
            Process process = builder.redirectErrorStream(true).start();
            process.inputReader().lines().forEach(System.out::println);
            return process.waitFor() == 0;
        } catch (IOException e) {
            System.out.println(Objects.requireNonNullElse(e.getMessage(), "It could not be started."));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
