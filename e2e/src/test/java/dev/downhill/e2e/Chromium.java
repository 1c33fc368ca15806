package dev.downhill.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.junit.Options;
import com.microsoft.playwright.junit.OptionsFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser of the tests: {@code @UsePlaywright(Chromium.class)}. With {@code -Dtrace} a failed test leaves its trace in
 * target/browser; to record one takes longer than most tests.
 */
public final class Chromium implements OptionsFactory {
    /** Without it Playwright would fetch every browser it knows before the first test. */
    static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path EXECUTABLE = ChromiumExecutable.findOrInstall();

    @Override
    public Options getOptions() {
        return new Options()
                .setBrowserName("chromium")
                .setHeadless(true)
                .setLaunchOptions(new BrowserType.LaunchOptions().setArgs(QUIET).setExecutablePath(EXECUTABLE))
                .setPlaywrightCreateOptions(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD))
                .setContextOptions(new Browser.NewContextOptions().setViewportSize(1100, 800))
                .setTrace(System.getProperty("trace") == null ? Options.Trace.OFF : Options.Trace.RETAIN_ON_FAILURE)
                .setOutputDir(Path.of("target/browser"));
    }
}
