package dev.downhill.client.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed into a field, and had to wait for a long run, must not go into another field that has taken its place. */
class ShapeTest {
    private static Object shape(String link) {
        return Visit.open("v=1&" + link).state().shape();
    }

    @Test
    void values_do_not_change_what_fields_there_are() {
        assertThat(shape("lane1=sgd&lane1.lr=0.01")).isEqualTo(shape("lane1=sgd&lane1.lr=0.02&start=1,1"));
        assertThat(shape("objective=formula&objective.text=k*x^2%2By^2"))
                .isEqualTo(shape("objective=formula&objective.text=k*x^2%2By^2&objective.parameters.k=3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lane1=adam",
                "lane1=sgd&lane2=sgd",
                "lane1=sgd&objective=saddle",
                "lane1=sgd&gradient=noisy",
                "lane1=sgd&lane1.schedule=cosine"
            })
    void another_thing_in_its_place_does(String link) {
        assertThat(shape(link)).isNotEqualTo(shape("lane1=sgd"));
    }

    @Test
    void points_come_to_the_surface_or_leave_it_with_the_elements_that_show_them() {
        State plain = Visit.open("v=1").state();
        State line = Visit.open("v=1&objective=least-squares").state();

        assertThat(line.with(plain.desk()).liesAs(plain.with(plain.desk()))).isFalse();
        assertThat(plain.liesAs(plain)).isTrue();
        assertThat(line.liesAs(line)).isTrue();
    }

    @Test
    void a_formula_with_other_names_has_other_fields() {
        assertThat(shape("objective=formula&objective.text=k*x^2%2By^2"))
                .isNotEqualTo(shape("objective=formula&objective.text=j*x^2%2By^2"));
    }
}
