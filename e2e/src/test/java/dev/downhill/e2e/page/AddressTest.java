package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The address holds the state: reloading, going back and forward, and copying it all work. */
@UsePlaywright(Chromium.class)
class AddressTest extends PageTest {
    private static final String CHANGED = """
            {"gradient": {"id": "noisy", "sigma": 0.75}, "seed": 12, "steps": 90, "start": [2, -1.25],
             "objective": {"id": "taco-shell", "condition": 20},
             "lanes": [{"id": "sgd", "lr": 0.03}, {"id": "momentum"}, {"id": "nesterov"}, {"id": "adam"}]}
            """;

    /** Changes something of every sort. */
    private void changeMuch() {
        playground.open("/#v=1&view.step=7");
        playground.type("objective.condition", "20");
        playground.type("lanes[0].lr", "0.03");
        playground.choose("add-lane", "adam");
        playground.button("Noisy").click();
        playground.type("gradient.sigma", "0.75");
        playground.type("seed", "12");
        playground.type("start[0]", "2");
        playground.type("start[1]", "-1.25");
        playground.type("steps", "90");
        playground.find("scrub").fill("41");
        playground.showsStep(41).showsRunOf(CHANGED).hasAddress(Pattern.compile("/#.*view\\.step=41.*"));
    }

    private int entries() {
        return (Integer) playground.page().evaluate("() => history.length");
    }

    @Test
    void what_is_changed_is_in_the_address_by_readable_keys() {
        changeMuch();
        assertThat(playground.address())
                .contains("objective.condition=20", "lane1.lr=0.03", "lane4=adam", "gradient=noisy", "seed=12")
                .contains("start=2,-1.25", "steps=90")
                .doesNotContain("objective.angle");
    }

    @Test
    void reloading_shows_the_same_run_at_the_same_step() {
        changeMuch();
        playground.page().reload();
        playground.showsRunOf(CHANGED).showsStep(41);
        assertThat(playground.find("play")).hasText("Play");
    }

    @Test
    void the_copied_address_opens_the_same_run_for_somebody_else() {
        changeMuch();
        Playground other = elsewhere().open(playground.address());
        other.showsRunOf(CHANGED).showsStep(41);
    }

    @Test
    void going_back_and_forward_goes_through_surfaces_and_lanes() {
        playground.open("/#v=1&view.step=7");
        playground.choose("objective", "himmelblau");
        playground.showsRunOf("{\"objective\": {\"id\": \"himmelblau\"}}");
        playground.choose("add-lane", "adam");
        String withAdam = """
                {"objective": {"id": "himmelblau"},
                 "lanes": [{"id": "sgd"}, {"id": "momentum"}, {"id": "nesterov"}, {"id": "adam"}]}
                """;
        playground.showsRunOf(withAdam);
        playground.page().goBack();
        playground.showsRunOf("{\"objective\": {\"id\": \"himmelblau\"}}");
        assertThat(playground.lanes()).hasCount(3);
        playground.page().goBack();
        playground.showsRunOf("{}");
        playground.page().goForward();
        playground.page().goForward();
        playground.showsRunOf(withAdam);
        assertThat(playground.find("objective")).hasValue("himmelblau");
    }

    @Test
    void going_back_finds_what_was_changed_before_as_it_was() {
        playground.open("/#v=1&view.step=7");
        playground.type("lanes[0].lr", "0.03");
        playground.choose("objective", "saddle");
        playground.hasAddress(Pattern.compile(".*saddle.*"));
        playground.page().goBack();
        playground.showsRunOf(
                "{\"lanes\": [{\"id\": \"sgd\", \"lr\": 0.03}, {\"id\": \"momentum\"}, {\"id\": \"nesterov\"}]}");
    }

    @Test
    void going_back_at_once_does_not_carry_a_change_into_the_entry_that_is_gone_back_to() {
        playground.open("/#v=1&view.step=7");
        playground.choose("objective", "saddle");
        playground.hasAddress(Pattern.compile(".*saddle.*"));
        playground.type("lanes[0].lr", "0.03");
        playground.page().goBack();
        playground.showsRunOf("{}");
        playground.page().waitForTimeout(500);
        playground.showsRunOf("{}").hasAddress("/#v=1&view.step=7");
    }

    @Test
    void sliders_replace_the_address_and_choices_add_to_the_history() {
        playground.open("/#v=1&view.step=7");
        int before = entries();
        for (int i = 0; i < 30; i++) playground.slider("objective.condition").press("ArrowRight");
        // a slow page draws the last of the thirty a little later than it hears of it
        playground
                .page()
                .waitForCondition(() -> playground
                        .address()
                        .contains("objective.condition="
                                + playground.field("objective.condition").inputValue() + "&"));
        assertThat(entries()).isEqualTo(before);
        playground.choose("objective", "beale");
        assertThat(entries()).isEqualTo(before + 1);
        playground.choose("add-lane", "adam");
        assertThat(entries()).isEqualTo(before + 2);
    }

    @Test
    void an_address_typed_over_the_present_one_opens() {
        playground.open("/#v=1&view.step=7");
        playground.page().evaluate("() => { location.hash = 'v=1&objective=saddle&view.step=3'; }");
        playground.showsRunOf("{\"objective\": {\"id\": \"saddle\"}}").showsStep(3);
    }

    @Test
    void titles_with_every_sort_of_sign_come_through() {
        String title = "Größe & Sinn = 100 % #1? + „ρ“ 🛷";
        playground.open("/#v=1&view.step=7");
        playground.press("share-button");
        playground.find("title").fill(title);
        playground.hasAddress(Pattern.compile("/#.*title=.*"));
        playground.page().reload();
        playground.press("share-button");
        assertThat(playground.find("title")).hasValue(title);
    }

    @Test
    void view_and_layers_are_in_the_address_too() {
        playground.open("/#v=1&view.step=7");
        playground.find("layer-contours").uncheck();
        playground.hasAddress(Pattern.compile("/#.*view\\.layers=stationary,steps.*"));
        playground.page().reload();
        assertThat(playground.find("layer-contours")).not().isChecked();
        assertThat(playground.find("layer-steps")).isChecked();
    }

    @Test
    void a_link_that_cannot_be_is_refused_with_every_reason_and_runs_nothing() {
        playground.visit("/#v=1&objective=teapot&lane1=sgd&lane1.lr=-1&lane2=momentum&lane2.rho=2&steps=0&colour=red");
        playground.showsNoRun();
        assertThat(playground.find("refusal")).isVisible();
        for (String path : List.of("objective", "lane1.lr", "lane2.rho", "steps", "colour"))
            assertThat(playground.find("refusal").getByText(path, exactly()).first())
                    .isVisible();
        assertThat(playground.find("relief")).hasCount(0);
        assertThat(playground.find("play")).hasCount(0);
        assertThat(playground.address()).contains("objective=teapot");
    }

    private static com.microsoft.playwright.Locator.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
    }

    @Test
    void whatever_is_wrong_with_a_link_is_refused() {
        for (String link : List.of(
                "v=2",
                "v=1&v=1",
                "v=1&lane1.lr",
                "v=1&title=%zz",
                "v=1&seed=1e3000",
                "v=1&start=1",
                "v=1&lane2=sgd",
                "v=1&lane9=sgd",
                "v=1&engine=2",
                "v=1&gradient=noisy&gradient.sigma=NaN",
                "v=1&__proto__=1",
                "v=1&steps=10&view.step=11",
                "v=1&objective=<img src=x onerror=alert(1)>")) {
            playground.visit("/#" + link);
            assertThat(playground.find("refusal")).isVisible();
            playground.showsNoRun();
        }
    }

    @Test
    void starting_afresh_after_a_refusal_opens_the_first_page_and_back_returns_to_it() {
        playground.visit("/#v=1&steps=0");
        playground.press("start-afresh");
        playground.showsRunOf("{}").hasAddress("/#v=1");
        playground.page().goBack();
        assertThat(playground.find("refusal")).isVisible();
        playground.showsNoRun();
    }

    @Test
    void going_back_from_a_refusal_returns_to_what_was_there() {
        playground.open("/#v=1&objective=saddle&view.step=3");
        playground.visit("/#v=1&objective=saddle&steps=0");
        assertThat(playground.find("refusal")).isVisible();
        playground.button("Go back").click();
        playground.showsRunOf("{\"objective\": {\"id\": \"saddle\"}}").showsStep(3);
    }

    @Test
    void keys_do_nothing_where_nothing_runs() {
        playground.visit("/#v=1&steps=0");
        assertThat(playground.find("refusal")).isVisible();
        for (String key : List.of(" ", ".", ",", "Home", "End"))
            playground.page().keyboard().press(key);
        playground.showsNoRun().hasAddress("/#v=1&steps=0");
    }

    @Test
    void what_is_too_long_for_an_address_is_kept_and_said() {
        playground.open("/#v=1&view.step=7");
        playground.press("share-button");
        String description = "ü".repeat(500);
        playground.find("description").fill(description);
        assertThat(playground.find("share")).containsText("Too long for the address: save it for a short link");
        assertThat(playground.find("too-long")).isVisible();
        assertThat(playground.find("copy-address")).hasCount(0);
        playground.choose("add-lane", "adam");
        playground.hasAddress(Pattern.compile("/#draft=\\d+"));
        playground.page().reload();
        playground.showsRunOf(
                "{\"lanes\": [{\"id\": \"sgd\"}, {\"id\": \"momentum\"}, {\"id\": \"nesterov\"}, {\"id\": \"adam\"}]}");
        playground.press("share-button");
        assertThat(playground.find("description")).hasValue(description);
    }

    @Test
    void a_draft_of_another_browser_is_not_replaced_by_anything() {
        playground.visit("/#draft=12345");
        assertThat(playground.find("refusal")).containsText("only the browser it was made in");
        playground.showsNoRun();
    }

    @Test
    void dragging_in_a_draft_does_not_fill_the_browser() {
        playground.open("/#v=1&view.step=7");
        playground.press("share-button");
        playground.find("description").fill("ü".repeat(500));
        playground.press("share-button");
        for (int i = 0; i < 40; i++) playground.slider("objective.condition").press("ArrowRight");
        playground.page().waitForTimeout(500);
        assertThat((Integer) playground.page().evaluate("() => localStorage.length"))
                .isLessThan(10);
    }
}
