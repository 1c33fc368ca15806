package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.AriaRole;
import dev.downhill.e2e.Chromium;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lanes that come, go and change. */
@UsePlaywright(Chromium.class)
class LanesTest extends PageTest {
    @BeforeEach
    void open() {
        playground.open("/#v=1&view.step=7");
    }

    private Locator duplicate(int lane) {
        return button(lane, "Duplicate");
    }

    private Locator remove(int lane) {
        return button(lane, "Remove");
    }

    private Locator button(int lane, String verb) {
        return playground
                .lane(lane)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + verb + ".*")));
    }

    @Test
    void an_optimizer_is_added_with_its_defaults_and_gets_the_keyboard() {
        playground.choose("add-lane", "adam");
        assertThat(playground.lanes()).hasCount(4);
        assertThat(playground.optimizer(4)).hasValue("adam");
        assertThat(playground.optimizer(4)).isFocused();
        assertThat(playground.find("said")).hasText("Adam added.");
        assertThat(playground.find("add-lane")).hasValue("");
        playground.showsRunOf("""
                {"lanes": [{"id": "sgd"}, {"id": "momentum"}, {"id": "nesterov"}, {"id": "adam"}]}
                """);
    }

    @Test
    void there_are_at_most_eight() {
        for (String id : List.of("adam", "rmsprop", "adagrad", "sgd", "momentum")) playground.choose("add-lane", id);
        assertThat(playground.lanes()).hasCount(8);
        assertThat(playground.find("add-lane")).hasCount(0);
        assertThat(playground.find("lanes")).containsText("Eight lanes are the most");
        for (int lane = 1; lane <= 8; lane++) assertThat(duplicate(lane)).isDisabled();
        playground.showsRunOf("""
                {"lanes": [{"id": "sgd"}, {"id": "momentum"}, {"id": "nesterov"}, {"id": "adam"},
                           {"id": "rmsprop"}, {"id": "adagrad"}, {"id": "sgd"}, {"id": "momentum"}]}
                """);
        remove(8).click();
        assertThat(playground.find("add-lane")).isVisible();
        assertThat(duplicate(1)).isEnabled();
    }

    @Test
    void a_duplicate_stands_below_with_the_same_values() {
        playground.type("lanes[1].lr", "0.006");
        playground.type("lanes[1].rho", "0.8");
        duplicate(2).click();
        assertThat(playground.lanes()).hasCount(4);
        assertThat(playground.field("lanes[2].lr")).hasValue("0.006");
        assertThat(playground.find("said")).hasText("Momentum duplicated.");
        playground.type("lanes[2].lr", "0.002");
        playground.showsRunOf("""
                {"lanes": [{"id": "sgd"}, {"id": "momentum", "lr": 0.006, "rho": 0.8},
                           {"id": "momentum", "lr": 0.002, "rho": 0.8}, {"id": "nesterov"}]}
                """);
    }

    @Test
    void lanes_are_removed_but_for_the_last() {
        remove(2).click();
        assertThat(playground.find("said")).hasText("Momentum removed.");
        assertThat(playground.optimizer(2)).hasValue("nesterov");
        assertThat(playground.optimizer(2)).isFocused();
        playground.showsRunOf("{\"lanes\": [{\"id\": \"sgd\"}, {\"id\": \"nesterov\"}]}");
        remove(1).click();
        playground.showsRunOf("{\"lanes\": [{\"id\": \"nesterov\"}]}");
        assertThat(remove(1)).isDisabled();
    }

    @Test
    void the_last_lane_in_the_list_leaves_the_keyboard_to_the_one_before() {
        remove(3).click();
        assertThat(playground.optimizer(2)).isFocused();
    }

    @Test
    void another_optimizer_takes_the_place_with_its_own_defaults() {
        playground.type("lanes[0].lr", "0.5");
        playground.optimizer(1).selectOption("rmsprop");
        playground.showsRunOf("{\"lanes\": [{\"id\": \"rmsprop\"}, {\"id\": \"momentum\"}, {\"id\": \"nesterov\"}]}");
    }

    @Test
    void a_lane_is_selected_where_the_keyboard_or_the_pointer_is() {
        playground.slider("lanes[1].lr").focus();
        assertThat(playground.find("readout")).containsText("Momentum");
        playground.optimizer(3).focus();
        assertThat(playground.find("readout")).containsText("Nesterov");
        playground.hasAddress(Pattern.compile("/#.*view\\.lane=3.*"));
    }

    @Test
    void every_lane_tells_its_loss_and_how_it_ends() {
        playground.press("to-start");
        assertThat(playground.lane(1)).containsText("f = ");
        String atStart = playground.lane(1).locator(".loss").innerText();
        playground.press("to-end");
        assertThat(playground.lane(1).locator(".loss")).not().hasText(atStart);
        assertThat(playground.lane(2)).containsText(Pattern.compile("converged at step \\d+"));
        assertThat(playground.lane(1)).containsText("still moving");
    }

    @Test
    void a_saddle_a_plateau_and_a_divergence_are_named() {
        playground.open("/#v=1&objective=saddle&start=1,0&lane1=sgd&lane2=sgd&lane2.start=0,0&view.step=3");
        assertThat(playground.lane(2)).containsText("stuck at a saddle");
        playground.open("/#v=1&objective=rosenbrock&lane1=sgd&lane1.lr=1&view.step=3");
        assertThat(playground.lane(1)).containsText(Pattern.compile("diverged at step \\d+"));
    }
}
