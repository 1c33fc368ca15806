package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import dev.downhill.e2e.Chromium;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loss of points that are there to be seen. */
@UsePlaywright(Chromium.class)
class DataTest extends PageTest {
    private static final String OWN =
            "/#v=1&objective=least-squares&objective.data=points&objective.data.points=1,2,3,4,5,7&view.step=3";

    private void chooseFile(String name, String content) {
        playground
                .find("points-file")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_lesson_shows_the_same_run_on_raw_and_on_normalised_points() {
        playground.open("/lessons/preprocessing");
        playground.pause();
        Picture before = playground.picture("data");
        playground.press("to-end");
        playground.showsStep(300);
        playground.page().waitForCondition(() -> playground.picture("data").difference(before) > 0);
        assertThat(playground.find("conditions")).containsText(Pattern.compile("Raw1420.*Normalised1\\+"));
        playground.choose("beside", "normalised");
        assertThat(playground.find("data-foot")).containsText("Normalised: κ = 1; raw: κ = 1420");
        playground
                .page()
                .waitForCondition(() -> playground.picture("beside-relief").isPainted());
        assertThat(playground.settled("beside-paths").ink()).isPositive();
        playground.press("preprocessing-normalised");
        playground.hasAddress(Pattern.compile(".*objective\\.preprocessing=normalised.*"));
        assertThat(playground.find("reason")).containsText("The mean of x is near 0");
    }

    @Test
    void the_batch_of_a_step_lights_up_and_is_the_same_when_one_comes_back() {
        playground.open("/#v=1&objective=logistic-regression&gradient=minibatch&gradient.size=6"
                + "&lane1=sgd&lane2=momentum&view.step=3&view.lane=2&view.layers=contours,batch,batch-contours");
        assertThat(playground.find("spread-said")).containsText("A batch of 6 is off by");
        assertThat(playground.find("spread-said")).containsText("the velocity averages 19 gradients");
        Picture points = playground.settled("data");
        Picture arrows = playground.settled("paths");
        playground.press("step-forward");
        playground.showsStep(4);
        assertThat(playground.find("data-foot")).containsText("Batch of step 4: 6 of 50 points. 0.48 epochs");
        assertThat(playground.settled("data").difference(points)).isPositive();
        playground.press("step-back");
        playground.showsStep(3);
        assertThat(playground.settled("data")).isEqualTo(points);
        assertThat(playground.settled("paths")).isEqualTo(arrows);
    }

    @Test
    void the_noise_floor_is_drawn_against_the_batch_size_with_its_numbers() {
        playground.open("/#v=1&objective=least-squares&gradient=minibatch&gradient.size=5"
                + "&lane1=sgd&lane1.lr=0.05&lane2=adam&steps=400");
        assertThat(playground.find("floor-said")).containsText("Lane 1: noise floor: predicted 0.00");
        assertThat(playground.find("floor-rows")).containsText("B = 5, measured, lane 2, Adam");
        assertThat(playground.settled("floor").ink()).isPositive();
        assertThat(playground.find("spread-rows")).containsText("B = 8");
        assertThat(playground.settled("spread").ink()).isPositive();
        assertThat(playground.field("gradient.sampling")).containsText("with replacement");
    }

    @Test
    void points_are_drawn_by_pointer_and_keys_and_read_from_files() {
        List<String> errors = new ArrayList<>();
        playground.page().onPageError(errors::add);
        playground.open(OWN);
        playground.press("draw");
        BoundingBox box = playground.find("data").boundingBox();
        playground.page().mouse().click(box.x + box.width / 2, box.y + box.height / 4);
        assertThat(playground.find("data-foot")).containsText("4 points.");
        playground.page().mouse().click(box.x + box.width / 2, box.y + box.height / 4);
        assertThat(playground.find("data-foot")).containsText("3 points.");
        playground.find("data").press("ArrowLeft");
        playground.find("data").press("Enter");
        assertThat(playground.find("data-foot")).containsText("4 points.");
        playground.find("data").press("Delete");
        assertThat(playground.find("data-foot")).containsText("3 points.");

        chooseFile("broken.csv", "x,y\n1,2\n<script>alert(1)</script>,3\n\u0000\u0001\"");
        assertThat(playground.find("points-problem")).containsText("Line 3: x must be a number");
        chooseFile("many.csv", "1,2\n".repeat(5001));
        assertThat(playground.find("points-problem")).containsText("at most 5000 points");
        chooseFile("right.csv", "x;y\r\n1;2\r\n2;3\r\n3;5\r\n4;4\r\n");
        assertThat(playground.find("data-foot")).containsText("4 points.");
        playground.hasAddress(Pattern.compile(".*objective\\.data\\.points=1,2,2,3,3,5,4,4.*"));
        assertThat(errors).isEmpty();
    }

    @Test
    void points_are_saved_after_a_warning_and_opened_by_their_link() {
        playground.open(OWN);
        String fingerprint = playground.fingerprint();
        playground.press("share-button");
        assertThat(playground.find("data-warning")).containsText("whoever has the link");
        playground.press("save");
        String link = playground.find("short-link").inputValue();
        playground.page().navigate(link);
        playground.showsFingerprint(fingerprint);
        assertThat(playground.find("data")).isVisible();
        assertThat(playground.page().request().get(link + ".png").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axe_finds_nothing_wrong_and_a_phone_has_room(ColorScheme theme) {
        playground
                .page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
        playground.page().setViewportSize(theme == ColorScheme.LIGHT ? 1440 : 390, 844);
        playground.open(OWN + "&gradient=minibatch&view.layers=contours,batch");
        playground.press("draw");
        playground.type("objective.data.points", "1,2\nthree");
        assertThat(playground.find("points-problem")).isVisible();
        assertThat(new AxeBuilder(playground.page())
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations())
                .isEmpty();
        assertThat((Integer) playground
                        .page()
                        .evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
    }
}
