package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lecture's presets, from the menu and by their addresses. */
@UsePlaywright(Chromium.class)
class LectureTest extends PageTest {
    private Locator menu() {
        return playground.find("lessons");
    }

    private List<JsonObject> lessons() {
        String text = playground.page().request().get(url() + "/api/lessons").text();
        List<JsonObject> lessons = new ArrayList<>();
        for (JsonElement lesson : new Gson().fromJson(text, JsonObject.class).getAsJsonArray("lessons"))
            lessons.add(lesson.getAsJsonObject());
        return lessons;
    }

    @Test
    void the_menu_opens_every_lesson() {
        playground.open("/#v=1&view.step=3");
        List<JsonObject> lessons = lessons();
        assertThat(lessons).hasSizeGreaterThanOrEqualTo(3);
        for (JsonObject lesson : lessons) {
            menu().locator("summary").click();
            menu().getByText(lesson.get("title").getAsString(), new Locator.GetByTextOptions().setExact(true))
                    .click();
            playground.showsRunOf(lesson.get("preset").toString());
            assertThat(playground.find("stage"))
                    .containsText(lesson.get("title").getAsString());
            assertThat(menu()).not().hasAttribute("open", "");
        }
    }

    @Test
    void back_returns_from_a_lesson_to_what_was_there() {
        playground.open("/#v=1&objective=saddle&view.step=3");
        menu().locator("summary").click();
        menu().locator("a").first().click();
        playground.showsRunOf(lessons().get(0).get("preset").toString());
        playground.page().goBack();
        playground.showsRunOf("{\"objective\": {\"id\": \"saddle\"}}").showsStep(3);
    }

    @Test
    void a_lesson_has_an_address_of_its_own() {
        List<JsonObject> lessons = lessons();
        for (JsonObject lesson :
                List.of(lessons.get(0), lessons.get(lessons.size() / 2), lessons.get(lessons.size() - 1))) {
            playground.open(lesson.get("url").getAsString());
            playground.showsRunOf(lesson.get("preset").toString());
            assertThat(playground.page()).hasTitle(lesson.get("title").getAsString() + " · Downhill");
        }
    }

    @Test
    void without_the_lessons_the_page_is_a_page_still() {
        forgive("api/lessons");
        playground.page().route("**/api/lessons", route -> route.abort());
        playground.open("/");
        playground.showsRunOf("{}");
        playground.page().waitForCondition(() -> playground.step() > 1);
    }
}
