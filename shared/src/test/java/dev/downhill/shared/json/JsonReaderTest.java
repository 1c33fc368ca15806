package dev.downhill.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.downhill.shared.Mutations;
import dev.downhill.shared.Times;
import dev.downhill.shared.math.Random;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    /** What is read and written again without white space. */
    private static String again(String text) {
        return JsonReader.read(text).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "false",
                "0",
                "-0",
                "1",
                "-1",
                "10",
                "0.5",
                "1e-7",
                "5e-324",
                "1.7976931348623157e+308",
                "\"\"",
                "\"text\"",
                "\"é 😀 \u2028\"",
                "[]",
                "{}",
                "[1,2,[3,{}],null]",
                "{\"b\":1,\"a\":[true],\"\":{}}"
            })
    void what_is_written_shortest_is_read_and_written_the_same(String text) {
        assertThat(again(text)).isEqualTo(text);
    }

    @Test
    void white_space_between_tokens_means_nothing() {
        assertThat(again(" \t\r\n{ \"a\" : [ 1 , 2 ] , \"b\" : { } } \n")).isEqualTo("{\"a\":[1,2],\"b\":{}}");
    }

    @Test
    void numbers_may_be_written_in_many_ways() {
        assertThat(again("[1E2,1e+2,100,100.0,1.00e2,0.0,0e5,-0.0,1e-400]"))
                .isEqualTo("[100,100,100,100,100,0,0,-0,0]");
    }

    @Test
    void escapes_stand_for_their_characters() {
        assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00E9\\ud83d\\ude00\\u0000\""))
                .isEqualTo(Json.of("\"\\/\b\f\n\r\téé😀\0"));
    }

    @Test
    void control_characters_are_written_as_escapes() {
        assertThat(Json.of("a\n\t\0\u001f\"\\/\u007f").toString())
                .isEqualTo("\"a\\n\\u0009\\u0000\\u001f\\\"\\\\/\u007f\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "nulll",
                "True",
                "NaN",
                "Infinity",
                "-Infinity",
                "undefined",
                "'a'",
                "a",
                "01",
                "-01",
                "00",
                "+1",
                "-",
                "--1",
                ".5",
                "-.5",
                "5.",
                "1.e5",
                "1e",
                "1e+",
                "1e5.5",
                "0x10",
                "1_000",
                "1 2",
                "1,2",
                "[",
                "]",
                "[1",
                "[1,",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[1}",
                "{",
                "}",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{,}",
                "{\"a\" 1}",
                "{\"a\"=1}",
                "{a:1}",
                "{1:1}",
                "{'a':1}",
                "{\"a\":1]",
                "{}{}",
                "[] []",
                "\"",
                "\"a",
                "\"\\\"",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\U0041\"",
                "\"tab\tin a text\"",
                "\"line\nin a text\"",
                "\"nul\0in a text\"",
                "// comment\n1",
                "/* comment */ 1",
                "1 // comment",
                "\ufeff1",
                "\u00a01",
                "\u000b1"
            })
    void what_is_not_json_is_refused_with_a_sentence(String text) {
        assertThatThrownBy(() -> JsonReader.read(text))
                .isInstanceOf(JsonException.class)
                .hasMessageMatching("(?s)The JSON .+ \\(character \\d+\\)\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e309",
                "-1e309",
                "179769313486231590000e289",
                "\"\\ud800\"",
                "\"\\udc00\"",
                "\"\\ud800a\"",
                "\"\\ude00\\ud83d\"",
                "{\"\\ud800\":1}"
            })
    void a_number_too_large_and_half_a_character_are_refused_though_the_grammar_allows_them(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void half_a_character_is_refused_unescaped_too() {
        assertThatThrownBy(() -> JsonReader.read("\"\ud800\"")).isInstanceOf(JsonException.class);
    }

    @Test
    void the_message_says_what_was_wrong_and_where() {
        assertThatThrownBy(() -> JsonReader.read("{\"a\": 1,}"))
                .hasMessage("The JSON has “}” where a key in double quotes was expected (character 9).");
        assertThatThrownBy(() -> JsonReader.read("[1, 2"))
                .hasMessage("The JSON ends where a comma or ] was expected (character 6).");
        assertThatThrownBy(() -> JsonReader.read("{\"a\":1,\"a\":2}"))
                .hasMessage("The JSON says the key “a” twice (character 11).");
        assertThatThrownBy(() -> JsonReader.read("[1e400]"))
                .hasMessage("The JSON has a number that is too large (character 7).");
    }

    @Test
    void a_key_said_twice_is_refused_however_it_is_written() {
        assertThatThrownBy(() -> JsonReader.read("{\"a\":1,\"b\":2,\"\\u0061\":1}"))
                .isInstanceOf(JsonException.class);
        assertThat(again("[{\"a\":1},{\"a\":1}]")).isEqualTo("[{\"a\":1},{\"a\":1}]");
    }

    @Test
    void lists_and_objects_nest_64_deep_and_no_deeper() {
        assertThat(again("[".repeat(64) + "1" + "]".repeat(64))).hasSize(129);
        assertThat(again("{\"a\":".repeat(64) + "1" + "}".repeat(64))).isNotEmpty();
        assertThatThrownBy(() -> JsonReader.read("[".repeat(65) + "]".repeat(65)))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("deeper than 64");
        assertThatThrownBy(() -> JsonReader.read("[{\"a\":".repeat(100_000))).isInstanceOf(JsonException.class);
    }

    @Test
    void an_object_keeps_the_order_of_its_keys() {
        Json.Members members = (Json.Members) JsonReader.read("{\"z\":1,\"a\":2,\"m\":3}");
        assertThat(members.entries().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void what_was_read_cannot_be_changed() {
        Json.Members members = (Json.Members) JsonReader.read("{\"a\":[1]}");
        assertThatThrownBy(() -> members.entries().put("b", Json.NULL))
                .isInstanceOf(UnsupportedOperationException.class);
        Json.Items items = (Json.Items) JsonReader.read("[1]");
        assertThatThrownBy(() -> items.items().add(Json.NULL)).isInstanceOf(UnsupportedOperationException.class);
        Json.Items empty = (Json.Items) JsonReader.read("[]");
        assertThatThrownBy(() -> empty.items().add(Json.NULL)).isInstanceOf(UnsupportedOperationException.class);
        Json.Members none = (Json.Members) JsonReader.read("{}");
        assertThatThrownBy(() -> none.entries().put("b", Json.NULL)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void every_double_comes_back_as_it_was() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble((long) random.nextInt() << 32 | random.nextInt() & 0xffffffffL);
            if (!Double.isFinite(value)) continue;
            assertThat(JsonReader.read(Json.of(value).toString())).isEqualTo(Json.of(value));
        }
    }

    @Test
    void what_is_not_finite_is_written_as_null() {
        assertThat(JsonObject.numbers(Double.NaN, 1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                        .toString())
                .isEqualTo("[null,1,null,null]");
    }

    @Test
    void random_values_come_back_as_they_were() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            Json value = value(random, 4);
            assertThat(JsonReader.read(value.toString())).isEqualTo(value);
        }
    }

    private static Json value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> Json.NULL;
            case 1 -> Json.of(random.nextInt(2) == 0);
            case 2 -> Json.of(random.nextGaussian() * 1e9);
            case 3 -> Json.of((double) random.nextInt(100));
            case 4 -> Json.of(text(random));
            case 5 -> {
                Json[] items = new Json[random.nextInt(4)];
                for (int i = 0; i < items.length; i++) items[i] = value(random, depth - 1);
                yield new Json.Items(List.of(items));
            }
            default -> {
                JsonObject object = new JsonObject();
                for (int i = random.nextInt(4); i > 0; i--) object.put(text(random), value(random, depth - 1));
                yield object.build();
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int point = random.nextInt(random.nextInt(3) == 0 ? 0x110000 : 0x80);
            if (point < 0xd800 || point > 0xdfff) text.appendCodePoint(point);
        }
        return text.toString();
    }

    @Test
    void nothing_but_a_sentence_comes_of_a_text_that_is_almost_json() {
        String good = "{\"a\":[1,-2.5e-3,true,false,null,\"t\\u00e9xt \\\"q\\\" 😀\"],\"b\":{\"c\":{}},\"d\":[[],[0]]}";
        Random random = new Random(9);
        int refused = 0;
        for (int i = 0; i < Times.of(100_000); i++) {
            String text = Mutations.mutate(good, random);
            try {
                String read = again(text);
                if (!again(read).equals(read)) fail(text);
            } catch (JsonException e) {
                refused++;
                if (!String.valueOf(e.getMessage()).endsWith(").")) fail(e.getMessage());
            }
        }
        assertThat(refused).isBetween(Times.of(50_000), Times.of(99_900));
    }

    @Test
    void hostile_numbers_and_texts_of_the_greatest_size_are_read_without_trouble() {
        assertThat(again("1" + "0".repeat(200))).isEqualTo("1e+200");
        assertThat(again("0." + "0".repeat(250_000) + "1")).isEqualTo("0");
        assertThat(again("0." + "3".repeat(250_000))).isEqualTo("0.3333333333333333");
        assertThat(again("1e-" + "9".repeat(250_000))).isEqualTo("0");
        assertThatThrownBy(() -> JsonReader.read("1e" + "9".repeat(250_000))).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> JsonReader.read("9".repeat(250_000))).isInstanceOf(JsonException.class);
        assertThat(again("\"" + "\\u0041".repeat(40_000) + "\"")).hasSize(40_002);
        assertThat(again("[" + "0,".repeat(130_000) + "0]")).hasSize(260_003);
    }
}
