package dev.downhill.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;

/**
 * How a page behaves beside what it shows: no error, no warning, no violation of its content policy (browsers report those as
 * errors too), no request to anybody else.
 */
final class Conduct {
    private final String url;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> forgiven = new ArrayList<>();

    private Conduct(String url) {
        this.url = url;
    }

    static Conduct of(BrowserContext context, String url) {
        Conduct conduct = new Conduct(url);
        context.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type()))
                conduct.complaints.add(message.type() + ": " + message.text() + " " + message.location());
        });
        context.onWebError(error -> conduct.complaints.add("uncaught: " + error.error()));
        context.onRequest(request -> conduct.requested(request.url()));
        return conduct;
    }

    private void requested(String address) {
        boolean own = address.startsWith(url + "/") || address.startsWith("data:") || address.startsWith("blob:");
        if (!own) complaints.add("request to somebody else: " + address);
    }

    /** From now on complaints with these words are no failure: the test makes them itself. */
    void forgive(String words) {
        forgiven.add(words);
    }

    void wasFlawless() {
        complaints.removeIf(complaint -> forgiven.stream().anyMatch(complaint::contains));
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
