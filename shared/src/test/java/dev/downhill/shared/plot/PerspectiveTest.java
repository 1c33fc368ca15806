package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.math.Random;
import dev.downhill.shared.preset.Camera;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import org.junit.jupiter.api.Test;

/** How a block is seen. */
class PerspectiveTest {
    private static final Domain PART = new Domain(-4, 6, 2, 7);

    private static double[] pixel(Perspective seen, double x, double y, double h) {
        double[] at = new double[3];
        seen.project(x, y, h, at, 0);
        return at;
    }

    @Test
    void from_straight_above_and_not_turned_it_is_the_map() {
        Perspective seen = new Perspective(PART, new Camera(0, 90, 1), 800, 600);
        double[] middle = pixel(seen, 1, 4.5, 0.5);
        double[] right = pixel(seen, 3, 4.5, 0.5);
        double[] up = pixel(seen, 1, 6.5, 0.5);

        assertThat(middle[0]).isCloseTo(400, within(1e-9));
        assertThat(right[0] - middle[0]).isPositive();
        assertThat(right[1]).isCloseTo(middle[1], within(1e-9));
        assertThat(middle[1] - up[1]).isCloseTo(right[0] - middle[0], within(1e-9));
        assertThat(up[0]).isCloseTo(middle[0], within(1e-9));
    }

    @Test
    void what_is_nearer_is_lower_and_nearer_and_what_is_higher_is_higher() {
        Perspective seen = new Perspective(PART, new Camera(0, 40, 1), 800, 600);
        double[] far = pixel(seen, 1, 7, 0);
        double[] near = pixel(seen, 1, 2, 0);
        double[] high = pixel(seen, 1, 2, 1);

        assertThat(near[1]).isGreaterThan(far[1]);
        assertThat(near[2]).isGreaterThan(far[2]);
        assertThat(high[1]).isLessThan(near[1]);
    }

    @Test
    void a_quarter_turn_brings_the_right_to_the_back() {
        Perspective seen = new Perspective(PART, new Camera(90, 40, 1), 800, 600);

        assertThat(pixel(seen, 6, 4.5, 0)[2]).isLessThan(pixel(seen, -4, 4.5, 0)[2]);
        assertThat(pixel(seen, 1, 7, 0)[0]).isLessThan(pixel(seen, 1, 2, 0)[0]);
        assertThat(seen.showsLeft()).isTrue();
    }

    @Test
    void a_pixel_and_its_nearness_give_the_place_back() {
        Random random = new Random(7);
        double[] at = new double[3];
        for (int i = 0; i < 500; i++) {
            Camera camera =
                    new Camera(360 * random.nextDouble() - 180, 5 + 85 * random.nextDouble(), 1 + random.nextDouble());
            Perspective seen = new Perspective(PART, camera, 300 + 900 * random.nextDouble(), 500);
            double x = -4 + 10 * random.nextDouble();
            double y = 2 + 5 * random.nextDouble();
            seen.project(x, y, random.nextDouble(), at, 0);
            Point back = seen.place(at[0], at[1], at[2]);

            assertThat(back.x()).isCloseTo(x, within(1e-9));
            assertThat(back.y()).isCloseTo(y, within(1e-9));
        }
    }

    @Test
    void the_block_is_in_the_picture_from_wherever_it_is_seen() {
        double[][] sizes = {{358, 456}, {768, 554}, {1080, 530}, {2200, 980}};
        for (double[] size : sizes)
            for (int turn = -180; turn <= 180; turn += 15)
                for (int tilt = 5; tilt <= 90; tilt += 5) {
                    Perspective seen = new Perspective(Domain.around(3), new Camera(turn, tilt, 1), size[0], size[1]);
                    for (double x : new double[] {-3, 3})
                        for (double y : new double[] {-3, 3})
                            for (double h : new double[] {SolidKnots.BASE, 1}) {
                                double[] at = pixel(seen, x, y, h);
                                assertThat(at[0]).isBetween(-0.06 * size[0], 1.06 * size[0]);
                                assertThat(at[1]).isBetween(-0.03 * size[1], 1.03 * size[1]);
                            }
                }
    }

    @Test
    void zooming_makes_it_as_many_times_as_large() {
        Perspective once = new Perspective(PART, new Camera(20, 50, 1), 800, 600);
        Perspective twice = new Perspective(PART, new Camera(20, 50, 2), 800, 600);

        double reach = pixel(once, 6, 7, 0)[0] - 400;
        assertThat(pixel(twice, 6, 7, 0)[0] - 400).isCloseTo(2 * reach, within(1e-9));
    }
}
