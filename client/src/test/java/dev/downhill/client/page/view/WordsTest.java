package dev.downhill.client.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downhill.client.page.Visit;
import dev.downhill.client.page.message.Playing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-2.5, −2.5",
        "3.14159265, 3.142",
        "-1e-7, −1e−7",
        "NaN, –",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void numbers_have_four_digits_and_a_true_minus_sign(double value, String words) {
        assertThat(Words.number(value)).isEqualTo(words);
    }

    @Test
    void a_pair_is_in_brackets() {
        assertThat(Words.pair(-1, 0.5)).isEqualTo("(−1, 0.5)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v=1 | lanes converge | converged at step ",
                "v=1&lane1=sgd&lane1.lr=0.5 | too large a rate | diverged at step ",
                "v=1&lane1=sgd&lane1.lr=0.001&steps=3 | too few steps | still moving",
                "v=1&lane1=sgd&lane1.lr=0 | a rate of zero | stands still",
                "v=1&objective=saddle&start=0,0&lane1=sgd | a start on the saddle | stuck at a saddle"
            })
    void how_a_lane_ended_is_said_in_words(String link, String why, String words) {
        Visit visit = Visit.open(link).meets(new Playing.Scrubbed(1));

        assertThat(Visit.text(visit.find("stage")) + Visit.text(visit.find("lanes")))
                .as(why)
                .contains(words);
    }
}
