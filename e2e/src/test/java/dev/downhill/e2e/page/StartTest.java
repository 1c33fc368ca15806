package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.junit.UsePlaywright;
import dev.downhill.e2e.Chromium;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moving the start: by mouse, by touch, by keyboard, by typing. */
@UsePlaywright(Chromium.class)
class StartTest extends PageTest {
    private static double number(Playground playground, String path) {
        return Double.parseDouble(playground.field(path).inputValue());
    }

    /** The run on the page is the one from where the fields say it starts. */
    private static void runsFromWhereTheFieldsSay(Playground playground) {
        playground
                .page()
                .waitForCondition(() -> playground
                        .fingerprint()
                        .equals(Playground.fingerprintOf("{\"start\": ["
                                + playground.field("start[0]").inputValue() + ", "
                                + playground.field("start[1]").inputValue() + "]}")));
    }

    @Test
    void the_start_is_dragged_with_the_mouse() {
        playground.openPaused();
        String before = playground.fingerprint();
        double[] at = Playground.middle(playground.find("start"));
        playground.page().mouse().move(at[0], at[1]);
        playground.page().mouse().down();
        playground.page().mouse().move(at[0] + 60, at[1] - 40);
        playground.page().waitForCondition(() -> number(playground, "start[0]") > -7.9);
        assertThat(playground.body()).not().hasAttribute("data-fingerprint", before);
        playground.page().mouse().move(at[0] + 120, at[1] - 80);
        playground.page().mouse().up();
        playground
                .page()
                .waitForCondition(() -> Math.abs(Playground.middle(playground.find("start"))[0] - at[0] - 120) < 1.5);
        assertThat(Playground.middle(playground.find("start"))[1]).isCloseTo(at[1] - 80, within(1.5));
        assertThat(number(playground, "start[1]")).isGreaterThan(1.5);
        runsFromWhereTheFieldsSay(playground);
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    @Test
    void after_the_mouse_is_released_the_start_stays() {
        playground.openPaused();
        double[] at = Playground.middle(playground.find("start"));
        playground.page().mouse().move(at[0], at[1]);
        playground.page().mouse().down();
        playground.page().mouse().move(at[0] + 50, at[1]);
        playground.page().mouse().up();
        playground.page().waitForCondition(() -> number(playground, "start[0]") > -7.9);
        String there = playground.field("start[0]").inputValue();
        playground.page().mouse().move(at[0] + 150, at[1]);
        runsFromWhereTheFieldsSay(playground);
        assertThat(playground.field("start[0]")).hasValue(there);
    }

    @Test
    void a_click_on_the_surface_puts_the_start_there() {
        playground.openPaused();
        double[] middle = Playground.middle(playground.find("paths"));
        playground.page().mouse().click(middle[0] + 30, middle[1] + 50);
        playground.page().waitForCondition(() -> number(playground, "start[0]") > 0);
        assertThat(number(playground, "start[1]")).isLessThan(0);
        runsFromWhereTheFieldsSay(playground);
        assertThat(Playground.middle(playground.find("start"))[0]).isCloseTo(middle[0] + 30, within(1.5));
        assertThat(Playground.middle(playground.find("start"))[1]).isCloseTo(middle[1] + 50, within(1.5));
    }

    @Test
    void arrow_keys_move_it_and_with_shift_finely() {
        playground.openPaused();
        playground.find("start").focus();
        playground.page().keyboard().press("ArrowRight");
        playground.page().waitForCondition(() -> number(playground, "start[0]") > -8);
        double coarse = number(playground, "start[0]") + 8;
        playground.page().keyboard().press("Shift+ArrowRight");
        playground.page().waitForCondition(() -> number(playground, "start[0]") > -8 + coarse);
        assertThat(number(playground, "start[0]") + 8 - coarse).isLessThan(coarse / 2);
        playground.page().keyboard().press("ArrowUp");
        playground.page().waitForCondition(() -> number(playground, "start[1]") > 1.5);
        playground.page().keyboard().press("ArrowDown");
        assertThat(playground.field("start[1]")).hasValue("1.5");
        playground.page().keyboard().press("ArrowLeft");
        playground.page().waitForCondition(() -> number(playground, "start[0]") < -8 + coarse);
        runsFromWhereTheFieldsSay(playground);
        assertThat(playground.find("start")).isFocused();
    }

    @Test
    void it_says_where_it_is() {
        playground.openPaused();
        playground.type("start[0]", "3.25");
        assertThat(playground.find("start"))
                .hasAccessibleName(java.util.regex.Pattern.compile("Start \\(3\\.25, 1\\.5\\).*arrow keys.*"));
    }

    @Test
    void it_is_typed_to_the_last_digit() {
        playground.openPaused();
        playground.type("start[0]", "1.2345678901234567");
        playground.type("start[1]", "-0.1");
        playground.showsRunOf("{\"start\": [1.2345678901234567, -0.1]}");
    }

    @Test
    void a_start_outside_the_picture_keeps_its_whole_handle_at_the_edge() {
        playground.openPaused();
        playground.type("start[0]", "-500");
        playground.showsRunOf("{\"start\": [-500, 1.5]}");
        double[] stage = Playground.middle(playground.find("stage"));
        double left = stage[0] - playground.find("stage").boundingBox().width / 2;
        playground.page().waitForCondition(() -> {
            double within = Playground.middle(playground.find("start"))[0] - left;
            return within > 16 && within < 22;
        });
    }

    @Test
    void the_start_is_dragged_with_a_finger() {
        Playground phone = elsewhere(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true));
        phone.openPaused();
        double[] at = Playground.middle(phone.find("start"));
        CDPSession finger = phone.page().context().newCDPSession(phone.page());
        touch(finger, "touchStart", List.of(at[0], at[1]));
        for (int way = 10; way <= 60; way += 10) touch(finger, "touchMove", List.of(at[0] + way, at[1] - way));
        touch(finger, "touchEnd", List.of());
        phone.page().waitForCondition(() -> Math.abs(Playground.middle(phone.find("start"))[0] - at[0] - 60) < 2);
        runsFromWhereTheFieldsSay(phone);
    }

    @Test
    void a_tap_on_the_surface_puts_the_start_there() {
        Playground phone = elsewhere(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true));
        phone.openPaused();
        double[] middle = Playground.middle(phone.find("paths"));
        phone.page().touchscreen().tap(middle[0], middle[1]);
        phone.page().waitForCondition(() -> number(phone, "start[0]") > -2);
        runsFromWhereTheFieldsSay(phone);
    }

    private static void touch(CDPSession session, String type, List<Double> at) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        com.google.gson.JsonArray points = new com.google.gson.JsonArray();
        if (!at.isEmpty()) {
            JsonObject point = new JsonObject();
            point.addProperty("x", at.get(0));
            point.addProperty("y", at.get(1));
            points.add(point);
        }
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }
}
