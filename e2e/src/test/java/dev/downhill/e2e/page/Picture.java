package dev.downhill.e2e.page;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is on a canvas.
 *
 * @param colours how many different ones there are
 * @param sketch the mean red, green, blue and opacity of the cells of a coarse grid
 * @param counts how many pixels have each of the colours, as 0xRRGGBB, that are looked for
 */
record Picture(int colours, List<Integer> sketch, Map<String, Integer> counts) {
    private static final String LOOK = """
            ([id, wanted]) => {
              const canvas = document.getElementById(id);
              if (!canvas || !canvas.width || !canvas.height) return { colours: 0, sketch: [], counts: {} };
              const { width, height } = canvas;
              // from a copy: reading it would change how the browser keeps the page's own canvas
              const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
              copy.drawImage(canvas, 0, 0);
              const pixels = new Uint32Array(copy.getImageData(0, 0, width, height).data.buffer);
              const across = 24, down = 16;
              const sums = new Float64Array(across * down * 4), cells = new Float64Array(across * down);
              const colours = new Set(), counts = {};
              for (const colour of wanted) counts[colour] = 0;
              for (let y = 0, at = 0; y < height; y++) {
                for (let x = 0; x < width; x++, at++) {
                  const pixel = pixels[at];
                  colours.add(pixel);
                  const red = pixel & 255, green = pixel >>> 8 & 255, blue = pixel >>> 16 & 255;
                  const cell = Math.floor(y * down / height) * across + Math.floor(x * across / width);
                  cells[cell]++;
                  sums[4 * cell] += red;
                  sums[4 * cell + 1] += green;
                  sums[4 * cell + 2] += blue;
                  sums[4 * cell + 3] += pixel >>> 24;
                  const key = red << 16 | green << 8 | blue;
                  if (pixel >>> 24 === 255 && key in counts) counts[key]++;
                }
              }
              const sketch = Array.from(sums, (sum, i) => Math.round(sum / cells[i >> 2]));
              return { colours: colours.size, sketch, counts };
            }
            """;

    static Picture of(Page page, String canvas, int... wanted) {
        List<Integer> colours = new java.util.ArrayList<>();
        for (int colour : wanted) colours.add(colour & 0xffffff);
        Map<?, ?> look = (Map<?, ?>) page.evaluate(LOOK, List.of(canvas, colours));
        Map<String, Integer> counts = new java.util.TreeMap<>();
        ((Map<?, ?>) part(look, "counts")).forEach((colour, count) -> counts.put((String) colour, (Integer) count));
        return new Picture(
                (Integer) part(look, "colours"),
                ((List<?>) part(look, "sketch"))
                        .stream().map(Integer.class::cast).toList(),
                counts);
    }

    private static Object part(Map<?, ?> look, String name) {
        return Objects.requireNonNull(look.get(name), name);
    }

    /** How many pixels have exactly this colour. */
    int count(int colour) {
        return counts.getOrDefault(String.valueOf(colour & 0xffffff), 0);
    }

    /** Whether something is painted: by shades, not by a line or two on nothing. */
    boolean isPainted() {
        return colours > 100;
    }

    /** The share of the canvas that is not empty, as far as the sketch tells. */
    double ink() {
        double opacity = 0;
        for (int i = 3; i < sketch.size(); i += 4) opacity += sketch.get(i) / 255.0;
        return sketch.isEmpty() ? 0 : 4 * opacity / sketch.size();
    }

    /** How much the two differ to somebody who squints: the mean over the cells, of 255. */
    double difference(Picture other) {
        if (sketch.size() != other.sketch.size()) return 255;
        double sum = 0;
        for (int i = 0; i < sketch.size(); i++) sum += Math.abs(sketch.get(i) - other.sketch.get(i));
        return sum / sketch.size();
    }
}
