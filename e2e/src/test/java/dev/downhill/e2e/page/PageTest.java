package dev.downhill.e2e.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.downhill.e2e.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Sentences about the page: a server for each class, a fresh browser profile for each sentence, and no flaw in any. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageTest {
    private RunningServer server;
    private Browser browser;
    private final List<Conduct> conducts = new ArrayList<>();
    private final List<BrowserContext> others = new ArrayList<>();

    /** The page of this sentence, not opened yet. */
    Playground playground;

    @BeforeAll
    void start() {
        server = new RunningServer(settings());
    }

    /** The settings of this class's server. */
    Map<String, String> settings() {
        return Map.of();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void watch(Page page, Browser browser) {
        this.browser = browser;
        playground = new Playground(page, url());
        conducts.add(Conduct.of(page.context(), url()));
    }

    @AfterEach
    void nothing_went_wrong() {
        // what has happened is heard while the browser is asked something
        playground.page().evaluate("() => 0");
        try {
            conducts.forEach(Conduct::wasFlawless);
        } finally {
            conducts.clear();
            others.forEach(BrowserContext::close);
            others.clear();
        }
    }

    /** Where the server of this class is. */
    String url() {
        return server.url();
    }

    /** Somebody else's browser, or the same person's on another device. */
    Playground elsewhere(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        others.add(context);
        conducts.add(Conduct.of(context, url()));
        return new Playground(context.newPage(), url());
    }

    Playground elsewhere() {
        return elsewhere(new Browser.NewContextOptions());
    }

    /** Complaints of the browser with these words are what the sentence is about. */
    void forgive(String words) {
        conducts.forEach(conduct -> conduct.forgive(words));
    }
}
