package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import dev.downhill.shared.qr.QrCode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Saving a run for a short link, opening it somewhere else, and taking it back. */
@UsePlaywright(Chromium.class)
class SavingTest extends PageTest {
    private static final Pattern SHORT = Pattern.compile("http://.*/p/[a-z2-7]{10,}");

    private void openShare(String address) {
        playground.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        playground.open(address);
        playground.press("share-button");
        assertThat(playground.find("share")).isVisible();
    }

    /** Saves what is shown and tells its short link. */
    private String save() {
        playground.press("save");
        assertThat(playground.find("short-link")).hasValue(SHORT);
        return playground.find("short-link").inputValue();
    }

    private String path(String link) {
        assertThat(link).startsWith(url() + "/p/");
        return link.substring(url().length());
    }

    private String clipboard() {
        return (String) playground.page().evaluate("() => navigator.clipboard.readText()");
    }

    @Test
    void saving_gives_a_short_link_and_puts_it_on_the_clipboard() {
        openShare("/#v=1&objective=beale&view.step=12");
        String link = save();
        assertThat(playground.find("said")).containsText("clipboard");
        assertThat(clipboard()).isEqualTo(link);
    }

    @Test
    void the_short_link_opens_the_same_run_for_somebody_else() {
        openShare("/#v=1&objective=himmelblau&gradient=noisy&seed=77&lane1=adam&lane2=rmsprop&view.step=33");
        String shown = playground.fingerprint();
        String link = save();
        Playground other = elsewhere().open(path(link));
        other.showsFingerprint(shown).showsStep(33);
        assertThat(other.find("objective")).hasValue("himmelblau");
        other.hasAddress(path(link));
    }

    @Test
    void title_and_description_come_along_and_name_the_page() {
        openShare("/#v=1&view.step=3");
        playground.find("title").fill("Zigzag <b>& more</b>");
        playground.find("description").fill("First line.\nSecond “line”.");
        String link = save();
        Playground other = elsewhere().open(path(link));
        assertThat(other.page()).hasTitle("Zigzag <b>& more</b> · Downhill");
        assertThat(other.find("stage")).containsText("Zigzag <b>& more</b>");
        assertThat(other.page().locator("meta[property='og:title']")).hasAttribute("content", "Zigzag <b>& more</b>");
        assertThat(other.page().locator("meta[name=description]").first())
                .hasAttribute("content", "First line. Second “line”.");
        other.press("share-button");
        assertThat(other.find("title")).hasValue("Zigzag <b>& more</b>");
        assertThat(other.find("description")).hasValue("First line.\nSecond “line”.");
    }

    @Test
    void what_is_changed_after_opening_a_short_link_leaves_it_and_back_returns() {
        openShare("/#v=1&objective=saddle&view.step=5");
        Playground other = elsewhere().open(path(save()));
        String saved = other.address();
        other.choose("add-lane", "adam");
        other.hasAddress(Pattern.compile("/#v=1&objective=saddle.*lane4=adam.*"));
        other.page().goBack();
        other.showsRunOf("{\"objective\": {\"id\": \"saddle\"}}").hasAddress(saved);
        other.page().reload();
        other.showsRunOf("{\"objective\": {\"id\": \"saddle\"}}").showsStep(5);
    }

    @Test
    void a_moved_step_keeps_the_short_link() {
        openShare("/#v=1&objective=saddle&view.step=6");
        String link = path(save());
        Playground other = elsewhere().open(link);
        other.press("step-forward");
        other.showsStep(7).hasAddress(link + "#view.step=7");
        other.page().reload();
        other.showsStep(7);
    }

    @Test
    void saving_the_same_twice_gives_the_same_link() {
        openShare("/#v=1&objective=beale&view.step=9");
        String first = save();
        playground.page().reload();
        playground.press("share-button");
        assertThat(save()).isEqualTo(first);
        assertThat(elsewhere().open("/#v=1&objective=beale&view.step=9").page().url())
                .isNotEmpty();
    }

    @Test
    void something_else_gets_another_link() {
        openShare("/#v=1&objective=beale&view.step=10");
        String first = save();
        playground.find("title").fill("The same with a name");
        playground.press("save");
        assertThat(playground.find("short-link")).not().hasValue(first);
    }

    @Test
    void what_was_saved_can_be_deleted_by_who_saved_it() {
        openShare("/#v=1&objective=beale&view.step=11");
        String link = path(save());
        playground.press("delete");
        assertThat(playground.find("short-link")).hasCount(0);
        assertThat(playground.find("said")).containsText("given up");
        forgive("410");
        Playground other = elsewhere();
        forgive("410");
        other.visit(link);
        assertThat(other.find("refusal")).containsText("deleted");
        other.showsNoRun();
        other.press("start-afresh");
        other.showsRunOf("{}").hasAddress("/#v=1");
    }

    @Test
    void the_browser_that_saved_it_can_delete_it_at_another_visit() {
        openShare("/#v=1&objective=beale&view.step=21");
        String link = save();
        playground.page().reload();
        playground.press("share-button");
        assertThat(save()).isEqualTo(link);
        playground.page().navigate("about:blank");

        playground.open(path(link));
        playground.press("share-button");
        assertThat(playground.find("short-link")).hasValue(link);
        playground.press("delete");
        assertThat(playground.find("said")).containsText("given up");
        Playground other = elsewhere();
        forgive("410");
        other.visit(path(link));
        assertThat(other.find("refusal")).containsText("deleted");
    }

    @Test
    void somebody_else_is_not_offered_to_delete_it() {
        openShare("/#v=1&objective=beale&view.step=22");
        Playground other = elsewhere().open(path(save()));
        other.press("share-button");
        assertThat(other.find("save")).isVisible();
        assertThat(other.find("delete")).hasCount(0);
    }

    @Test
    void a_link_of_an_earlier_state_says_so_until_it_is_saved_again() {
        openShare("/#v=1&objective=beale&lane1=sgd&view.step=23");
        String first = save();
        playground.type("lanes[0].lr", "0.0125");
        assertThat(playground.find("old-link")).containsText("an earlier state");
        assertThat(playground.find("short-link")).hasValue(first);
        playground.press("save");
        assertThat(playground.find("short-link")).not().hasValue(first);
        assertThat(playground.find("old-link")).hasCount(0);
    }

    @Test
    void a_short_link_that_never_was_says_so() {
        forgive("404");
        playground.visit("/p/aaaaaaaaaa");
        assertThat(playground.find("refusal")).isVisible();
        playground.showsNoRun();
    }

    @Test
    void the_long_address_is_copied_too() {
        openShare("/#v=1&objective=beale&lane1=adam&view.step=14");
        playground.press("copy-address");
        assertThat(playground.find("said")).containsText("clipboard");
        assertThat(clipboard()).isEqualTo(url() + "/#v=1&objective=beale&lane1=adam&view.step=14");
    }

    @Test
    void where_the_clipboard_is_forbidden_the_link_is_there_to_be_copied_by_hand() {
        playground.page().addInitScript("delete Navigator.prototype.clipboard; document.execCommand = () => false;");
        playground.open("/#v=1&objective=beale&view.step=15");
        playground.press("share-button");
        save();
        assertThat(playground.find("said")).containsText("select the text and copy it");
    }

    private void refusing(int status, String body) {
        playground
                .page()
                .route(
                        "**/api/presets",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(status)
                                .setContentType("application/json")
                                .setBody(body)));
    }

    /** Nothing is lost: run, texts and panel are as they were, and a later attempt succeeds. */
    private void triesAgain() {
        assertThat(playground.find("title")).hasValue("Kept");
        assertThat(playground.find("short-link")).hasCount(0);
        playground.showsRunOf("{\"objective\": {\"id\": \"beale\"}}");
        playground.page().unroute("**/api/presets");
        save();
        assertThat(playground.find("share").getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .hasCount(0);
    }

    @Test
    void a_server_that_does_not_answer_is_told_of_and_nothing_is_lost() {
        forgive("api/presets");
        openShare("/#v=1&objective=beale&view.step=16");
        playground.find("title").fill("Kept");
        playground.page().route("**/api/presets", Route::abort);
        playground.press("save");
        assertThat(playground.find("share")).containsText("The server did not answer");
        triesAgain();
    }

    @Test
    void a_server_that_wants_patience_says_so_itself() {
        forgive("429");
        openShare("/#v=1&objective=beale&view.step=17");
        playground.find("title").fill("Kept");
        refusing(429, "{\"problems\": [{\"path\": \"\", \"message\": \"Too many saves; try again in 30 s.\"}]}");
        playground.press("save");
        assertThat(playground.find("share")).containsText("Too many saves; try again in 30 s.");
        triesAgain();
    }

    @Test
    void every_problem_of_a_refusal_is_listed() {
        forgive("422");
        openShare("/#v=1&objective=beale&view.step=18");
        playground.find("title").fill("Kept");
        refusing(
                422,
                "{\"problems\": [{\"path\": \"seed\", \"message\": \"must be even.\"},"
                        + " {\"path\": \"steps\", \"message\": \"must be odd.\"}]}");
        playground.press("save");
        assertThat(playground.find("share")).containsText("must be even.");
        assertThat(playground.find("share")).containsText("must be odd.");
        triesAgain();
    }

    @Test
    void an_answer_that_is_no_answer_is_told_of_too() {
        forgive("503");
        openShare("/#v=1&objective=beale&view.step=19");
        playground.find("title").fill("Kept");
        refusing(503, "<html>The proxy is unwell</html>");
        playground.press("save");
        assertThat(playground.find("share")).containsText("could not save this (503)");
        triesAgain();
    }

    @Test
    void the_panel_closes_by_escape_and_gives_the_keyboard_back() {
        openShare("/#v=1&view.step=3");
        playground.find("title").focus();
        playground.page().keyboard().press("Escape");
        assertThat(playground.find("share")).hasCount(0);
        assertThat(playground.find("share-button")).hasAttribute("aria-expanded", "false");
        assertThat(playground.find("share-button")).isFocused();
    }

    @Test
    void what_the_page_saves_the_api_returns() {
        openShare("/#v=1&objective=beale&view.step=20");
        APIResponse answer = playground.page().request().get(save() + ".json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(Playground.fingerprintOf(answer.text())).isEqualTo(playground.fingerprint());
        assertThat(answer.text()).contains("\"step\":20");
    }

    @Test
    void a_saved_run_has_a_code_for_cameras_and_a_frame_for_other_pages() {
        openShare("/#v=1&title=Say%20%22hi%22%20%26%20go");
        String link = save();
        assertThat(playground.find("qr").locator("path"))
                .hasAttribute("d", Objects.requireNonNull(QrCode.of(link)).path());
        String frame = playground.find("embed-code").inputValue();
        assertThat(frame)
                .startsWith("<iframe src=\"" + link.replace("/p/", "/embed/") + "\"")
                .contains("title=\"Say &quot;hi&quot; &amp; go\"");
        playground.press("copy-embed");
        playground.page().waitForCondition(() -> clipboard().equals(frame));
    }

    @Test
    void a_frame_has_only_the_controls_that_were_chosen() {
        openShare("/#v=1");
        save();
        playground.press("frame-plot");
        assertThat(playground.find("embed-code")).hasValue(Pattern.compile(".*\\?controls=readout,transport\".*"));
        playground.press("frame-plot");
        assertThat(playground.find("embed-code")).not().hasValue(Pattern.compile(".*controls.*"));
    }

    @Test
    void what_was_saved_is_at_its_link_from_then_on_and_a_reload_keeps_the_hold() {
        openShare("/#v=1&objective=beale&view.step=20");
        String link = save();
        assertThat(playground.page()).hasURL(link);
        playground.page().reload();
        playground.press("share-button");
        assertThat(playground.find("short-link")).hasValue(link);
        assertThat(playground.find("delete")).isVisible();
    }
}
