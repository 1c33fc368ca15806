package dev.downhill.shared.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.downhill.shared.parameter.Chosen;
import dev.downhill.shared.picture.Theme;
import dev.downhill.shared.preset.Camera;
import dev.downhill.shared.surface.Domain;
import dev.downhill.shared.surface.Point;
import dev.downhill.shared.surface.Surface;
import dev.downhill.shared.surface.SurfaceKind;
import dev.downhill.shared.surface.Surfaces;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A terrain painted pixel by pixel, and what lies on it. */
class SolidRasterTest {
    private static final int COLUMNS = 600;
    private static final int ROWS = 420;

    static List<SurfaceKind> everySurface() {
        return Surfaces.ALL.all();
    }

    private static Surface surface(SurfaceKind kind) {
        return kind.create(Chosen.byDefault(kind).values());
    }

    private static Terrain terrain(SurfaceKind kind) {
        return new Terrain(kind.frame(), Terrain.values(surface(kind), kind.frame()));
    }

    private static Shades shades(Terrain terrain) {
        return Shades.of(Theme.LIGHT, terrain.scale(), false);
    }

    private static SolidRaster painted(Terrain terrain, Perspective seen) {
        SolidRaster raster = new SolidRaster(COLUMNS, ROWS, shades(terrain));
        raster.begin(terrain, seen, shades(terrain));
        raster.paint(0, ROWS);
        return raster;
    }

    private static Perspective seen(Terrain terrain, Camera camera) {
        return new Perspective(terrain.part(), camera, COLUMNS, ROWS);
    }

    /** A ridge along x in the middle, 1 high. */
    private static Terrain ridge() {
        Domain part = Domain.around(1);
        double[] values = new double[Terrain.KNOTS * Terrain.KNOTS];
        for (int j = 0; j < Terrain.KNOTS; j++)
            for (int i = 0; i < Terrain.KNOTS; i++)
                values[j * Terrain.KNOTS + i] = Math.max(0, 1 - Math.abs(j - Terrain.CELLS / 2) / 10.0);
        return new Terrain(part, values);
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void it_covers_a_good_part_of_the_picture_without_holes(SurfaceKind kind) {
        Terrain terrain = terrain(kind);
        int[] pixels = painted(terrain, seen(terrain, Camera.first())).pixels();
        int covered = 0;
        int holes = 0;
        for (int at = COLUMNS + 1; at < pixels.length - COLUMNS - 1; at++) {
            if (pixels[at] != 0) covered++;
            boolean isAround = pixels[at - 1] != 0
                    && pixels[at + 1] != 0
                    && pixels[at - COLUMNS] != 0
                    && pixels[at + COLUMNS] != 0;
            if (pixels[at] == 0 && isAround) holes++;
        }

        assertThat(covered).isGreaterThan(pixels.length / 8);
        assertThat(holes).isZero();
    }

    @Test
    void painted_in_parts_it_is_the_same() {
        Terrain terrain = terrain(Surfaces.ALL.get("himmelblau"));
        Perspective seen = seen(terrain, new Camera(-70, 35, 1.3));
        SolidRaster parts = new SolidRaster(COLUMNS, ROWS, shades(terrain));
        parts.begin(terrain, seen, shades(terrain));
        for (int row = 0; row < ROWS; row += 7) parts.paint(row, Math.min(row + 7, ROWS));

        assertThat(parts.pixels()).isEqualTo(painted(terrain, seen).pixels());
    }

    @Test
    void what_was_painted_before_is_gone() {
        Terrain terrain = terrain(Surfaces.ALL.get("himmelblau"));
        SolidRaster raster = painted(terrain, seen(terrain, new Camera(0, 80, 3)));
        raster.begin(terrain, seen(terrain, Camera.first()), shades(terrain));
        raster.paint(0, ROWS);

        assertThat(raster.pixels())
                .isEqualTo(painted(terrain, seen(terrain, Camera.first())).pixels());
    }

    @Test
    void seen_from_above_the_colours_are_those_of_the_heights() {
        Terrain terrain = terrain(Surfaces.ALL.get("himmelblau"));
        Perspective seen = seen(terrain, new Camera(0, 90, 1));
        SolidRaster raster = new SolidRaster(COLUMNS, ROWS, Shades.of(Theme.LIGHT, null, false));
        raster.begin(terrain, seen, Shades.of(Theme.LIGHT, null, false));
        raster.paint(0, ROWS);
        double[] low = new Ground(terrain, seen, raster).pixel(3, 2).clone();
        double[] high = new Ground(terrain, seen, raster).pixel(-4.5, 4.5).clone();
        int valley = raster.pixels()[(int) low[1] * COLUMNS + (int) low[0]];
        int top = raster.pixels()[(int) high[1] * COLUMNS + (int) high[0]];

        // light hills, blue valleys: as much light as there is
        assertThat(valley & 0xff).isGreaterThan(valley >> 16 & 0xff);
        assertThat(top >> 16 & 0xff).isGreaterThan((valley >> 16 & 0xff) + 60);
    }

    @Test
    void a_ridge_hides_what_is_behind_it_and_nothing_before_it() {
        Terrain terrain = ridge();
        Perspective seen = seen(terrain, new Camera(0, 20, 1));
        Ground ground = new Ground(terrain, seen, painted(terrain, seen));

        assertThat(ground.isSeen(ground.pixel(0, 0.3))).isFalse();
        assertThat(ground.isSeen(ground.pixel(0, -0.5))).isTrue();
        assertThat(ground.isSeen(ground.pixel(0, 0))).isTrue();
    }

    @Test
    void a_line_over_a_ridge_goes_up_and_is_hidden_behind_it() {
        Terrain terrain = ridge();
        Perspective seen = seen(terrain, new Camera(0, 20, 1));
        Ground ground = new Ground(terrain, seen, painted(terrain, seen));
        Ground.Draped draped = ground.drape(new double[] {0.1, -0.9, 0.1, 0.4});

        double top = ROWS;
        for (int i = 1; i < draped.open().length; i += 2) top = Math.min(top, draped.open()[i]);
        assertThat(top).isLessThan(ground.pixel(0.1, -0.9)[1]).isCloseTo(ground.pixel(0.1, 0)[1], within(4.0));
        assertThat(draped.hidden().length).isGreaterThan(4);
        assertThat(ground.drape(new double[] {-0.5, -0.9, 0.5, -0.8}).hidden()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everySurface")
    void the_place_at_a_pixel_is_the_one_that_is_painted_there(SurfaceKind kind) {
        Terrain terrain = terrain(kind);
        Perspective seen = seen(terrain, Camera.first());
        Ground ground = new Ground(terrain, seen, painted(terrain, seen));
        Domain part = terrain.part();
        int seenPlaces = 0;
        int foundPlaces = 0;
        for (int i = 1; i < 10; i++)
            for (int j = 1; j < 10; j++) {
                Point place =
                        new Point(part.left() + part.width() * i / 10.7, part.bottom() + part.height() * j / 10.7);
                double[] at = ground.pixel(place.x(), place.y()).clone();
                if (!ground.isSeen(at)) continue;
                seenPlaces++;
                Point found = ground.place(at[0], at[1]);
                // at the edge of a hill the pixel may belong to what is behind it
                if (found != null && found.distance(place) < 0.03 * part.diagonal()) foundPlaces++;
            }

        assertThat(seenPlaces).isGreaterThan(10);
        assertThat(foundPlaces).isGreaterThanOrEqualTo(seenPlaces * 8 / 10);
        assertThat(ground.place(1, 1)).isNull();
    }

    @Test
    void the_ground_is_as_high_as_its_triangles() {
        Terrain terrain = terrain(Surfaces.ALL.get("rastrigin"));
        Domain part = terrain.part();
        double cell = part.width() / Terrain.CELLS;
        double x = part.left() + 30 * cell;
        double y = part.bottom() + 41 * part.height() / Terrain.CELLS;

        assertThat(terrain.height(x, y)).isCloseTo(terrain.knot(30, 41), within(1e-9));
        assertThat(terrain.height(x + cell / 2, y))
                .isCloseTo((terrain.knot(30, 41) + terrain.knot(31, 41)) / 2, within(1e-9));
        assertThat(terrain.height(part.left() - 5, y)).isCloseTo(terrain.knot(0, 41), within(1e-9));
    }

    @Test
    void what_is_no_number_is_as_high_as_the_highest() {
        double[] values = new double[Terrain.KNOTS * Terrain.KNOTS];
        for (int i = 0; i < values.length; i++) values[i] = i;
        values[0] = Double.NaN;
        values[1] = Double.POSITIVE_INFINITY;
        Terrain terrain = new Terrain(Domain.around(1), values);

        assertThat(terrain.knot(0, 0)).isEqualTo(1);
        assertThat(terrain.knot(1, 0)).isEqualTo(1);
        assertThat(terrain.knot(2, 0)).isEqualTo(0);
    }
}
