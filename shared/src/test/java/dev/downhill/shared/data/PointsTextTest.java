package dev.downhill.shared.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.shared.math.Random;
import dev.downhill.shared.parameter.Problem;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTextTest {
    private static final Model LINE = Models.all().get("least-squares");
    private static final Model CLASSES = Models.all().get("logistic-regression");

    private static PointsText.Reading read(String text) {
        return PointsText.read(text, LINE);
    }

    private static String problem(String text) {
        return read(text).problems().get(0).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2\n-3.5,4e2\n",
                "1;2\r\n-3.5;4e2",
                "1\t2\r-3.5\t4e2\r",
                "\ufeffx,y\n1,2\n\n  \n-3.5,4e2\n\n",
                "\"x\",\"the \"\"y\"\", say\"\r\n\"1\",\"2\"\r\n \"-3.5\" , 400 \r\n",
                "x;y\n+1;2.\n−3.5;400.0",
            })
    void a_table_is_read_however_it_was_exported(String text) {
        Points points = Objects.requireNonNull(read(text).points(), () -> problem(text));
        assertThat(points).isEqualTo(Points.of(1, new double[] {1, 2, -3.5, 400}));
    }

    @Test
    void a_first_line_of_names_gives_the_names() {
        assertThat(read("height,\"weight, in kg\"\n1,2").names()).containsExactly("height", "weight, in kg");
        assertThat(read("1,2").names()).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_by_line() {
        PointsText.Reading reading = read("x,y\n1,2\n1,b\n3\n4,5,6\n1,2e7\n,3\n\"1,2\n");
        assertThat(reading.points()).isNull();
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "line 3: y must be a number, but is “b”.",
                        "line 4: must have 2 numbers: x, y, but has only one.",
                        "line 5: must have 2 numbers: x, y, but has 3.",
                        "line 6: y must be from -1000000 to 1000000, but is 2e7.",
                        "line 7: x is missing.",
                        "line 8: has a quotation mark that is not closed.");
    }

    @Test
    void a_decimal_comma_is_explained() {
        assertThat(problem("1,5;2\n"))
                .isEqualTo("line 1: x must be a number, but is “1,5”. Write decimals with a point.");
    }

    @Test
    void a_class_is_0_or_1() {
        assertThat(PointsText.read("1,2,0\n3,4,1", CLASSES).points()).isNotNull();
        assertThat(PointsText.read("1,2,0\n3,4,2", CLASSES).problems().get(0))
                .hasToString("line 2: class must be 0 or 1, but is 2.");
    }

    @Test
    void a_text_without_points_is_a_problem() {
        for (String text : new String[] {"", "\n\n", "\ufeff", "x,y\n", " \t \r\n"})
            assertThat(problem(text)).contains("no points");
    }

    @Test
    void the_5001st_point_is_refused_in_a_sentence() {
        String full = "1,2\n".repeat(Points.MOST);
        assertThat(Objects.requireNonNull(read(full).points()).size()).isEqualTo(Points.MOST);
        assertThat(read(full + "\n\n").points()).isNotNull();
        assertThat(read(full + "3,4\n").problems())
                .singleElement()
                .hasToString("line 5001: is point 5001: there can be at most 5000 points.");
    }

    @Test
    void hostile_texts_end_in_problems_at_once() {
        String[] texts = {
            "1,".repeat(5_000_000),
            "\"".repeat(10_000_000),
            "\n".repeat(10_000_000),
            "\u0000".repeat(1_000_000),
            "1,2\u0000\n",
            "9".repeat(10_000_000) + ",1",
            "a,b\n".repeat(2_500_000),
            ",\n".repeat(100_000),
            "1,2\n".repeat(2_500_000),
            "\ud800,\udc00\n1,\ud800",
        };
        for (String text : texts) {
            PointsText.Reading reading = read(text);
            assertThat(reading.points()).isNull();
            assertThat(reading.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(20);
            for (Problem problem : reading.problems())
                assertThat(problem.message()).hasSizeLessThan(200).doesNotContain("\u0000");
        }
    }

    @Test
    void random_texts_are_read_or_refused_and_never_thrown_at() {
        String letters = "0123456789.,;\t\n\r\"eE+- x\u0000\ufeffé";
        Random random = new Random(4);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k > 0; k--) text.append(letters.charAt(random.nextInt(letters.length())));
            PointsText.Reading reading = read(text.toString());
            assertThat(reading.points() == null).isEqualTo(!reading.problems().isEmpty());
            if (reading.points() != null) read++;
        }
        assertThat(read).isPositive();
    }
}
