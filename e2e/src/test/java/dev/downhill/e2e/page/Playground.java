package dev.downhill.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import dev.downhill.shared.run.Experiment;
import java.util.List;
import java.util.regex.Pattern;

/** The page as a person meets it: opened, looked at, and used by what its controls are called. */
final class Playground {
    private static final Pattern SOME = Pattern.compile(".+");
    private static final String FINGERPRINT = "data-fingerprint";

    private final Page page;
    private final String url;

    /** @param url of the server, without a slash at the end */
    Playground(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    Page page() {
        return page;
    }

    /** Opens an address of the server, from its first slash, and waits until a run is shown. */
    Playground open(String address) {
        visit(address);
        assertThat(body()).hasAttribute(FINGERPRINT, SOME);
        return this;
    }

    /** Opens an address that may show no run. */
    Playground visit(String address) {
        page.navigate(url + address);
        assertThat(find("app")).not().isEmpty();
        return this;
    }

    /** Opens the page as the lecture begins, paused at the start. */
    Playground openPaused() {
        open("/#v=1");
        pause();
        press("to-start");
        return showsStep(0);
    }

    Locator body() {
        return page.locator("body");
    }

    /** What has this id. */
    Locator find(String id) {
        return page.locator("[id='" + id + "']");
    }

    /** A field to type in, by where its value is in the preset. */
    Locator field(String path) {
        return find(path);
    }

    /** What is said beside a field about what was typed. */
    Locator problem(String path) {
        return find(path + "-problem");
    }

    Locator slider(String path) {
        return page.locator("[data-slider='" + path + "']");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** A lane, the first is 1. */
    Locator lane(int number) {
        return page.locator("[data-lane='" + number + "']");
    }

    Locator lanes() {
        return page.locator("[data-lane]");
    }

    /** The optimizer that a lane has, to be chosen. */
    Locator optimizer(int lane) {
        return page.getByLabel("Optimizer of lane " + lane, new Page.GetByLabelOptions().setExact(true));
    }

    void press(String id) {
        find(id).click();
    }

    void type(String path, String text) {
        field(path).fill(text);
    }

    void choose(String id, String value) {
        find(id).selectOption(value);
    }

    void pause() {
        if ("Pause".equals(find("play").innerText().strip())) press("play");
        assertThat(find("play")).hasText("Play");
    }

    String fingerprint() {
        String shown = body().getAttribute(FINGERPRINT);
        return shown == null ? "" : shown;
    }

    /** The step that is shown. */
    int step() {
        return Integer.parseInt(find("scrub").inputValue());
    }

    /** What the address has behind the host. */
    String address() {
        return page.url().substring(url.length());
    }

    Picture picture(String canvas) {
        return Picture.of(page, canvas);
    }

    /** A picture when it has not changed for a while: what was asked for last is painted. */
    Picture settled(String canvas) {
        Picture[] seen = {picture(canvas), picture(canvas)};
        page.waitForCondition(() -> {
            seen[0] = seen[1];
            page.evaluate("() => new Promise(done => setTimeout(done, 100))");
            seen[1] = picture(canvas);
            return seen[1].ink() > 0 && seen[1].equals(seen[0]);
        });
        return seen[1];
    }

    /** Expects the step, everywhere it is said. */
    Playground showsStep(int step) {
        assertThat(find("scrub")).hasValue(String.valueOf(step));
        assertThat(find("step")).containsText(Pattern.compile("\\b" + step + " / "));
        return this;
    }

    /** Expects the run of a preset, which the JVM runs too. */
    Playground showsRunOf(String preset) {
        return showsFingerprint(fingerprintOf(preset));
    }

    Playground showsRunOf(Experiment experiment) {
        return showsFingerprint(experiment.run().fingerprint());
    }

    Playground showsFingerprint(String fingerprint) {
        assertThat(body())
                .hasAttribute(FINGERPRINT, fingerprint, new LocatorAssertions.HasAttributeOptions().setTimeout(10_000));
        return this;
    }

    /** Expects no run at all. */
    Playground showsNoRun() {
        assertThat(body()).not().hasAttribute(FINGERPRINT, SOME);
        return this;
    }

    /** Expects the address, from its first slash, when it has followed. */
    Playground hasAddress(String address) {
        assertThat(page).hasURL(url + address);
        return this;
    }

    Playground hasAddress(Pattern address) {
        assertThat(page).hasURL(Pattern.compile("^" + url.replace(".", "\\.") + address.pattern()));
        return this;
    }

    /** The middle of something on the screen. */
    static double[] middle(Locator locator) {
        BoundingBox box = locator.boundingBox();
        return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    /** The fingerprint that the JVM gives a preset. */
    static String fingerprintOf(String preset) {
        return read(preset).experiment().run().fingerprint();
    }

    static Preset read(String preset) {
        Decoded<Preset> decoded = PresetJson.read(preset);
        List<Problem> problems = decoded.problems();
        if (!problems.isEmpty()) throw new IllegalArgumentException(problems.toString());
        return decoded.value();
    }
}
