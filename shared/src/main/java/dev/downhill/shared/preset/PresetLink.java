package dev.downhill.shared.preset;

import dev.downhill.shared.json.Json;
import dev.downhill.shared.json.JsonObject;
import dev.downhill.shared.math.Numbers;
import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.parameter.Kind;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.run.Experiment;
import dev.downhill.shared.run.Lane;
import dev.downhill.shared.search.SwarmKind;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.FormulaKind;
import dev.downhill.shared.surface.SurfaceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Presets as the part of an address behind its #: {@code v=1&objective=saddle&lane1=sgd&lane1.lr=0.1}. The keys are those of
 * the JSON, with dots between levels and lanes counted from 1; {@code objective=saddle} stands for
 * {@code {"id": "saddle"}}, commas separate the items of a list. What has its default is left out, but for the {@code v}.
 */
public final class PresetLink {
    /** The longest link that is made. */
    public static final int LONGEST = 2000;
    /** The longest link that is read: a draft, which no address has to hold, may be so long. */
    static final int LONGEST_READ = 300_000;
    /** The deepest that a key may go, as in lane1.schedule.gamma. */
    private static final int MOST_DOTS = 8;

    private static final String LANES_ARE_COUNTED = "Lanes are written one by one, from lane1 on without a gap.";

    private static final String LANES = "lanes";

    private PresetLink() {}

    /** The text behind the #; it may be longer than {@link #LONGEST}, which is for the caller to see. */
    public static String write(Preset preset) {
        Map<String, String> words = new LinkedHashMap<>();
        flatten("", PresetJson.toJson(preset), words);
        Map<String, String> defaults = new LinkedHashMap<>();
        flatten("", PresetJson.toJson(plain(preset)), defaults);
        withoutOwn(defaults);
        SurfaceKind surface = preset.experiment().surface().kind();
        if (surface.isOfData()) {
            // said twice, so that the compiler leaves it what it is: a call of the second script
            if (defaults.remove("objective.data.points") == null)
                flatten("objective", RegressionJson.usual(surface), defaults);
            else flatten("objective", RegressionJson.usual(surface), defaults);
        }
        boolean usualLanes = preset.experiment().lanes().equals(Preset.DEFAULT_LANES);
        StringBuilder link = new StringBuilder("v=").append(Preset.VERSION);
        for (Map.Entry<String, String> entry : words.entrySet()) {
            String key = entry.getKey();
            String value = entry.getValue();
            boolean isUsual = key.equals("version")
                    || (key.startsWith("lane") && usualLanes)
                    || (!isNamed(key) && value.equals(usual(key, defaults)));
            if (!isUsual) link.append('&').append(key).append('=').append(PercentCode.encode(value));
        }
        return link.toString();
    }

    /** The texts of formulas and rules are their own, as points are: the same kind has them by default, a link has to say them. */
    private static void withoutOwn(Map<String, String> defaults) {
        for (int lane = 1; lane <= Experiment.MOST_LANES; lane++) defaults.remove("lane" + lane + ".text");
        if (defaults.remove("objective.text") == null) return;
        Domain usual = FormulaKind.DOMAIN;
        defaults.put(
                "objective.domain", word(JsonObject.numbers(usual.left(), usual.right(), usual.bottom(), usual.top())));
    }

    /** What a key means where it is left out, or null. */
    private static @Nullable String usual(String key, Map<String, String> defaults) {
        if (key.equals("objective")) return Preset.DEFAULT_SURFACE.id();
        return key.equals("gradient") ? Preset.DEFAULT_GRADIENT.id() : defaults.get(key);
    }

    /** Whether a key names a lane's optimizer or schedule, or a swarm, which have no default. */
    private static boolean isNamed(String key) {
        return key.equals("view.swarm")
                || key.startsWith("lane") && (key.indexOf('.') < 0 || key.endsWith(".schedule"));
    }

    /** The same kinds with every value its default. */
    private static Preset plain(Preset preset) {
        Experiment experiment = preset.experiment();
        List<Lane> lanes = new ArrayList<>();
        for (Lane lane : experiment.lanes()) {
            Lane usual = Lane.of(lane.optimizer().kind());
            lanes.add(
                    lane.schedule() == null
                            ? usual
                            : new Lane(usual.optimizer(), plain(lane.schedule()), null, null, null, usual.velocity()));
        }
        Preset usual = Preset.on(experiment.surface().kind());
        Chosen<SwarmKind> swarm = preset.view().swarm();
        return usual.with(usual.experiment()
                        .withGradient(plain(experiment.gradient()))
                        .withLanes(lanes))
                .with(View.DEFAULT.withSwarm(swarm == null ? null : plain(swarm)));
    }

    private static <K extends Kind> Chosen<K> plain(Chosen<K> chosen) {
        return Chosen.byDefault(chosen.kind());
    }

    private static void flatten(String path, Json json, Map<String, String> into) {
        if (json instanceof Json.Members object) {
            for (Map.Entry<String, Json> entry : object.entries().entrySet()) {
                String key = entry.getKey().equals("id")
                        ? path
                        : path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                flatten(key, entry.getValue(), into);
            }
        } else if (path.equals("lanes") && json instanceof Json.Items lanes) {
            for (int i = 0; i < lanes.items().size(); i++)
                flatten("lane" + (i + 1), lanes.items().get(i), into);
        } else {
            into.put(path, word(json));
        }
    }

    private static String word(Json json) {
        if (json instanceof Json.Text text) return text.text();
        if (!(json instanceof Json.Items list)) return json.toString();
        List<String> words = new ArrayList<>();
        for (Json item : list.items()) words.add(word(item));
        return String.join(",", words);
    }

    /** Reads the text behind the #; empty is every default. */
    public static Decoded<Preset> read(String link) {
        if (link.length() > LONGEST_READ) {
            return Decoded.wrong(List.of(new Problem("", "The link is longer than " + LONGEST_READ + " characters.")));
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Json> root = new LinkedHashMap<>();
        List<Map<String, Json>> lanes = new ArrayList<>();
        int start = 0;
        while (start < link.length()) {
            int end = link.indexOf('&', start);
            if (end < 0) end = link.length();
            if (end > start) put(link.substring(start, end), root, lanes, problems);
            start = end + 1;
        }
        if (!lanes.isEmpty()) {
            if (root.containsKey("lanes")) problems.add(new Problem("lanes", LANES_ARE_COUNTED));
            root.put("lanes", new Json.Items(items(lanes, problems)));
        }
        Decoded<Preset> preset = PresetJson.read(new Json.Members(root));
        for (Problem problem : preset.problems()) {
            String path = problem.path();
            problems.add(path.equals(LANES) ? problem : new Problem(key(path), problem.message()));
        }
        return problems.isEmpty() ? preset : Decoded.wrong(problems);
    }

    /** The key that says in a link what a path says in JSON: {@code lane1.lr} for {@code lanes[0].lr}. */
    static String key(String path) {
        if (path.equals("version")) return "v";
        if (path.equals(LANES)) return "lane1, lane2, …";
        String key = path.endsWith(".id") ? path.substring(0, path.length() - 3) : path;
        if (!key.startsWith("lanes[")) return key;
        int close = key.indexOf(']');
        String index = close < 0 ? "" : key.substring(6, close);
        // a key that nobody knows may look like half a place in the list
        return isShortNumber(index) ? "lane" + ((int) Numbers.parse(index) + 1) + key.substring(close + 1) : key;
    }

    private static List<Json> items(List<Map<String, Json>> lanes, List<Problem> problems) {
        List<Json> items = new ArrayList<>();
        for (Map<String, Json> lane : lanes) {
            if (lane.isEmpty() && items.size() < Experiment.MOST_LANES) {
                problems.add(new Problem("lane" + (items.size() + 1), "is missing. " + LANES_ARE_COUNTED));
                lane.put(
                        "id",
                        new Json.Word(Preset.DEFAULT_LANES.get(0).optimizer().id()));
            }
            items.add(new Json.Members(lane));
        }
        return items;
    }

    private static void put(
            String pair, Map<String, Json> root, List<Map<String, Json>> lanes, List<Problem> problems) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? null : PercentCode.decode(pair.substring(equals + 1));
        if (key.isEmpty()) {
            problems.add(new Problem("", "The link has a value without a key: " + Fields.shortened(pair) + "."));
            return;
        }
        if (dots(key) > MOST_DOTS) {
            problems.add(new Problem(Fields.shortened(key), "is not known."));
            return;
        }
        if (value == null) {
            problems.add(new Problem(
                    Fields.shortened(key),
                    equals < 0 ? "must have a value: a = is missing." : "is not rightly percent-encoded."));
            return;
        }
        Map<String, Json> into = root;
        String path = key.equals("v") ? "version" : key;
        if (key.startsWith("lane")) {
            int dot = key.indexOf('.');
            int number = laneNumber(dot < 0 ? key.substring(4) : key.substring(4, dot));
            if (number > 0) {
                while (lanes.size() < number) lanes.add(new LinkedHashMap<>());
                into = lanes.get(number - 1);
                path = dot < 0 ? "id" : key.substring(dot + 1);
            }
        }
        if (!put(path, new Json.Word(value), into)) {
            problems.add(new Problem(Fields.shortened(key), "is said twice, or in two ways."));
        }
    }

    /** The number of a lane as a key has it, or 0 if it is none: at most two digits, so that no link asks for a million. */
    private static int laneNumber(String digits) {
        return isShortNumber(digits) && digits.charAt(0) != '0' ? (int) Numbers.parse(digits) : 0;
    }

    private static boolean isShortNumber(String digits) {
        boolean right = digits.length() == 1 || digits.length() == 2;
        for (int i = 0; right && i < digits.length(); i++) right = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        return right;
    }

    /** Puts a word where a dotted path says; false if there is one already. */
    private static boolean put(String path, Json.Word word, Map<String, Json> into) {
        int dot = path.indexOf('.');
        String key = dot < 0 ? path : path.substring(0, dot);
        Json there = into.get(key);
        if (dot < 0) {
            if (there == null) {
                into.put(key, word);
                return true;
            }
            return there instanceof Json.Members object && object.entries().putIfAbsent("id", word) == null;
        }
        Map<String, Json> child = new LinkedHashMap<>();
        if (there instanceof Json.Members object) child = object.entries();
        else if (there != null) child.put("id", there);
        into.put(key, new Json.Members(child));
        return put(path.substring(dot + 1), word, child);
    }

    private static int dots(String key) {
        int dots = 0;
        for (int i = 0; i < key.length(); i++) if (key.charAt(i) == '.') dots++;
        return dots;
    }
}
