package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The selected lane as code to take away. */
@UsePlaywright(Chromium.class)
class CodeTest extends PageTest {
    private Locator script() {
        return playground.find("script");
    }

    private void openCode(String address) {
        playground.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        playground.open(address);
        playground.find("code").locator("summary").click();
    }

    @Test
    void the_code_is_that_of_the_lane_and_follows_it() {
        openCode("/#v=1&lane1=sgd&lane1.lr=0.0625&view.step=3");
        assertThat(script()).containsText("import numpy as np");
        assertThat(script()).containsText("lr = 0.0625");

        playground.button("PyTorch").click();
        assertThat(script()).containsText("torch.optim.SGD([x], lr=0.0625");

        playground.type("lanes[0].lr", "0.03125");
        assertThat(script()).containsText("lr=0.03125");
        assertThat(playground.find("writing")).hasText("");

        playground.press("copy-code");
        assertThat(playground.find("said")).containsText("clipboard");
        assertThat((String) playground.page().evaluate("() => navigator.clipboard.readText()"))
                .contains("import torch", "lr=0.03125")
                .isEqualTo(script().textContent());
    }

    @Test
    void another_lane_has_other_code() {
        openCode("/#v=1&lane1=sgd&lane2=adam&view.step=3");
        assertThat(script()).hasAttribute("aria-label", "Lane 1 in NumPy");
        playground.lane(2).click();
        assertThat(script()).hasAttribute("aria-label", "Lane 2 in NumPy");
        assertThat(script()).containsText("# Adam on Taco shell");
    }

    @Test
    void a_slider_that_is_dragged_asks_the_server_when_it_rests() {
        openCode("/#v=1&lane1=sgd&lane1.lr=0.0625&view.step=3");
        assertThat(script()).containsText("lr = 0.0625");
        AtomicInteger asked = new AtomicInteger();
        playground.page().onRequest(request -> {
            if (request.url().endsWith("/api/code")) asked.incrementAndGet();
        });
        playground.slider("lanes[0].lr").evaluate("""
                slider => {
                  for (let travel = 300; travel <= 340; travel++) {
                    slider.value = travel;
                    slider.dispatchEvent(new Event('input', {bubbles: true}));
                  }
                }
                """);
        assertThat(playground.field("lanes[0].lr")).not().hasValue("0.0625");
        assertThat(script())
                .containsText("lr = " + playground.field("lanes[0].lr").inputValue());
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void a_server_that_does_not_answer_is_told_of_and_asked_again() {
        forgive("api/code");
        playground.page().route("**/api/code", Route::abort);
        openCode("/#v=1&lane1=sgd&view.step=3");
        assertThat(playground.find("code-problems")).containsText("did not answer");
        assertThat(script()).hasCount(0);

        playground.page().unroute("**/api/code");
        playground.press("write-again");
        assertThat(script()).containsText("import numpy as np");
        assertThat(playground.find("code-problems")).hasCount(0);
    }
}
