package dev.downhill.shared.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final double GAP = Double.NaN;

    private final Drawn drawn = new Drawn();
    /** Of what is between 100 and 200 in both directions. */
    private final Excerpt excerpt = new Excerpt(drawn, 100, 100, 200, 200);

    @Test
    void of_a_long_line_only_the_pieces_near_the_rectangle_are_handed_on() {
        excerpt.line(new double[] {0, 150, 50, 150, 150, 150, 250, 150, 300, 150, 350, 150}, Stroke.of(1, 2));
        assertThat(drawn.lines()).containsExactly(new double[] {50, 150, 150, 150, 250, 150});
    }

    @Test
    void a_line_that_comes_back_is_one_line_with_a_gap() {
        excerpt.line(new double[] {150, 150, 150, 300, 300, 300, 300, 150, 150, 150}, Stroke.of(1, 2));
        assertThat(drawn.lines()).containsExactly(new double[] {150, 150, 150, 300, GAP, GAP, 300, 150, 150, 150});
    }

    @Test
    void half_the_width_of_a_line_counts() {
        excerpt.line(new double[] {0, 92, 300, 92}, Stroke.of(1, 2));
        assertThat(drawn.lines()).isEmpty();
        excerpt.line(new double[] {0, 92, 300, 92}, Stroke.of(1, 20));
        assertThat(drawn.lines()).hasSize(1);
    }

    @Test
    void a_gap_of_the_line_stays_one() {
        excerpt.line(new double[] {110, 110, 120, 110, GAP, GAP, 130, 110, 140, 110}, Stroke.of(1, 2));
        assertThat(drawn.lines()).containsExactly(new double[] {110, 110, 120, 110, GAP, GAP, 130, 110, 140, 110});
    }

    @Test
    void each_piece_of_a_broken_line_begins_where_its_dashes_are() {
        double[] dash = {6, 4};
        excerpt.line(new double[] {150, 0, 150, 90, 150, 110, 0, 110, 0, 150, 150, 150}, new Stroke(1, 2, dash));
        assertThat(drawn.lines())
                .containsExactly(new double[] {150, 90, 150, 110, 0, 110}, new double[] {0, 150, 150, 150});
        assertThat(drawn.strokes()).extracting(Stroke::phase).containsExactly(90.0, 300.0);
        assertThat(drawn.strokes()).extracting(Stroke::dash).containsOnly(dash);
    }

    @Test
    void behind_a_gap_the_dashes_begin_anew() {
        excerpt.line(
                new double[] {0, 0, 0, 90, GAP, GAP, 50, 150, 90, 150, 150, 150},
                new Stroke(1, 2, new double[] {6, 4}));
        assertThat(drawn.lines()).containsExactly(new double[] {90, 150, 150, 150});
        assertThat(drawn.strokes().get(0).phase()).isEqualTo(40);
    }

    @Test
    void areas_far_away_are_left_out_and_those_near_stay_whole() {
        double[] near = {90, 90, 110, 90, 90, 110};
        double[] around = {0, 0, 300, 0, 300, 300, 0, 300};
        double[] far = {210, 90, 230, 90, 210, 110};
        double[] all = new double[near.length + around.length + far.length + 4];
        System.arraycopy(far, 0, all, 0, 6);
        all[6] = all[7] = GAP;
        System.arraycopy(near, 0, all, 8, 6);
        all[14] = all[15] = GAP;
        System.arraycopy(around, 0, all, 16, 8);
        excerpt.area(all, 1);
        assertThat(drawn.areas())
                .containsExactly(new double[] {90, 90, 110, 90, 90, 110, GAP, GAP, 0, 0, 300, 0, 300, 300, 0, 300});
        excerpt.area(far, 1);
        assertThat(drawn.areas()).hasSize(1);
    }

    @Test
    void a_text_that_may_reach_into_the_rectangle_is_handed_on() {
        TextStyle style = TextStyle.of(11, 1, TextStyle.Anchor.END);
        excerpt.text(230, 150, "0.001", style);
        excerpt.text(900, 150, "0.001", style);
        assertThat(drawn.texts()).containsExactly("0.001");
    }
}
