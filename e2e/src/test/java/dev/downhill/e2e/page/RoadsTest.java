package dev.downhill.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.RequestOptions;
import dev.downhill.e2e.Chromium;
import dev.downhill.e2e.CommandLine;
import dev.downhill.shared.optimizer.OptimizerKind;
import dev.downhill.shared.optimizer.Optimizers;
import dev.downhill.shared.preset.PresetLink;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same preset gives the same fingerprint from the command line, the API, the short link and the address. */
@UsePlaywright(Chromium.class)
class RoadsTest extends PageTest {
    private static final List<String> SOME = List.of("{}", """
            {"gradient": {"id": "noisy", "sigma": 3}, "seed": 4294967295, "steps": 300}
            """, """
            {"objective": {"id": "rosenbrock", "a": 0.5, "b": 20}, "start": [-0.0, 1e-300],
             "lanes": [{"id": "adam", "lr": 0.05, "clip-norm": 1}, {"id": "sgd", "lr": 1, "start": [1.5, 2]}]}
            """, """
            {"steps": 400, "lanes": [{"id": "momentum", "schedule": {"id": "step", "step-size": 50, "gamma": 0.1}},
             {"id": "sgd", "schedule": {"id": "cosine", "t-max": 400, "warmup": 10}}]}
            """, """
            {"title": "Größe 🛷", "steps": 10000, "lanes": [{"id": "sgd"}, {"id": "rmsprop", "centered": true}]}
            """);

    /** Some presets by hand; every surface with noise; every optimizer. */
    private static List<String> presets() {
        List<String> presets = new ArrayList<>();
        for (String preset : SOME) presets.add(preset.replace('\n', ' '));
        for (SurfaceKind surface : Surfaces.ALL.all())
            presets.add("{\"objective\": {\"id\": \"" + surface.id()
                    + "\"}, \"gradient\": {\"id\": \"noisy\"}, \"lanes\": [{\"id\": \"sgd\"}, {\"id\": \"adam\"}]}");
        for (OptimizerKind optimizer : Optimizers.ALL.all())
            presets.add("{\"lanes\": [{\"id\": \"" + optimizer.id() + "\"}]}");
        return presets;
    }

    private static JsonObject json(String text) {
        return new Gson().fromJson(text, JsonObject.class);
    }

    private APIResponse post(String preset) {
        return playground
                .page()
                .request()
                .post(
                        url() + "/api/presets",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setData(preset));
    }

    @Test
    void every_road_gives_the_same_fingerprint() {
        List<String> presets = presets();
        CommandLine.Result commanded = CommandLine.run(String.join("\n", presets) + "\n", "run", "-", "--at", "0");
        assertThat(commanded.status()).isZero();
        assertThat(commanded.lines()).hasSameSizeAs(presets);
        for (int i = 0; i < presets.size(); i++) {
            String preset = presets.get(i);
            String fingerprint =
                    json(commanded.lines().get(i)).get("fingerprint").getAsString();
            assertThat(json(post(preset).text()).get("fingerprint").getAsString())
                    .as("from the API: " + preset)
                    .isEqualTo(fingerprint);
            playground.visit("/#" + PresetLink.write(Playground.read(preset)));
            playground.showsFingerprint(fingerprint);
        }
    }

    @Test
    void a_preset_sent_to_the_api_opens_by_its_short_link() {
        for (String preset : SOME) {
            JsonObject saved = json(post(preset).text());
            playground.open("/p/" + saved.get("id").getAsString());
            playground.showsFingerprint(saved.get("fingerprint").getAsString());
        }
    }

    @Test
    void the_canonical_preset_that_the_server_returns_runs_the_same_from_the_command_line() {
        JsonObject saved = json(post(SOME.get(3)).text());
        String canonical = playground
                .page()
                .request()
                .get(saved.get("url").getAsString() + ".json")
                .text();
        CommandLine.Result result = CommandLine.run(canonical + "\n", "run", "-");
        assertThat(json(result.lines().get(0)).get("fingerprint")).isEqualTo(saved.get("fingerprint"));
    }

    @Test
    void every_road_refuses_the_same_preset_for_the_same_reasons() {
        String bad = """
                {"objective": {"id": "taco-shell", "condition": 0}, "steps": 20000, "colour": "red",
                 "lanes": [{"id": "sgd", "lr": -1}]}
                """.replace('\n', ' ');
        CommandLine.Result commanded = CommandLine.run(bad + "\n{}\n", "run", "-", "--at", "0");
        assertThat(commanded.status()).isEqualTo(1);
        assertThat(commanded.lines()).hasSize(2);
        APIResponse answer = post(bad);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(json(answer.text()).get("problems"))
                .isEqualTo(json(commanded.lines().get(0)).get("problems"));
        assertThat(json(answer.text()).getAsJsonArray("problems")).hasSize(4);
        playground.visit(
                "/#v=1&objective=taco-shell&objective.condition=0&steps=20000&colour=red&lane1=sgd&lane1.lr=-1");
        // a link has keys of its own for the same fields
        for (String path : List.of("objective.condition", "steps", "colour", "lane1.lr"))
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(playground.find("refusal"))
                    .containsText(path);
        playground.showsNoRun();
    }
}
