package dev.downhill.server.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The letters of a TrueType font as outlines. Java's own fonts need a fontconfig with fonts in it, which a bare server does
 * not have, and differ between machines. Apple, TrueType Reference Manual; cmap 4, simple and compound glyphs, no hinting.
 */
final class Typeface {
    /** Comes with the program. */
    static final Typeface SANS = read("/fonts/DejaVuSans.ttf");

    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEATED = 8;
    private static final int SAME_X = 16;
    private static final int SAME_Y = 32;

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int unitsPerEm;
    private final boolean longOffsets;
    private final int metrics;
    private final Map<Integer, Path2D> outlines = new HashMap<>();

    private Typeface(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        int count = u16(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            tables.put(new String(bytes, at, 4, StandardCharsets.US_ASCII), file.getInt(at + 8));
        }
        unitsPerEm = u16(table("head") + 18);
        longOffsets = u16(table("head") + 50) == 1;
        metrics = u16(table("hhea") + 34);
    }

    private static Typeface read(String resource) {
        try (InputStream stream = Typeface.class.getResourceAsStream(resource)) {
            return new Typeface(Objects.requireNonNull(stream, resource).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    private int u16(int at) {
        return file.getShort(at) & 0xffff;
    }

    /** How wide a text is, in pixels. */
    double width(String text, double size) {
        double units = 0;
        for (int code : text.codePoints().toArray()) units += advance(glyph(code));
        return units * size / unitsPerEm;
    }

    /** A line of text as an outline; its left end at x, its base line at y, y downwards. */
    synchronized Path2D outline(String text, double x, double y, double size) {
        Path2D.Double whole = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / unitsPerEm;
        double at = x;
        for (int code : text.codePoints().toArray()) {
            int glyph = glyph(code);
            Path2D letter = outlines.computeIfAbsent(glyph, this::outline);
            whole.append(letter.getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
            at += advance(glyph) * scale;
        }
        return whole;
    }

    private int advance(int glyph) {
        return u16(table("hmtx") + 4 * Math.min(glyph, metrics - 1));
    }

    /** The number of a letter's glyph; 0, an empty box, for one the font does not have. */
    private int glyph(int code) {
        int map = mapOfPlane0();
        int doubled = u16(map + 6);
        for (int i = 0; i < doubled; i += 2) {
            int end = u16(map + 14 + i);
            if (code > end) continue;
            int start = u16(map + 16 + doubled + i);
            if (code < start) return 0;
            int delta = u16(map + 16 + 2 * doubled + i);
            int place = map + 16 + 3 * doubled + i;
            int offset = u16(place);
            int glyph = offset == 0 ? code : u16(place + offset + 2 * (code - start));
            return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
        }
        return 0;
    }

    private int mapOfPlane0() {
        int cmap = table("cmap");
        for (int i = 0; i < u16(cmap + 2); i++) {
            int map = cmap + file.getInt(cmap + 8 + 8 * i);
            if (u16(map) == 4) return map;
        }
        throw new IllegalStateException("a font without a map of letters");
    }

    private Path2D outline(int glyph) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int loca = table("loca");
        int start = longOffsets ? file.getInt(loca + 4 * glyph) : 2 * u16(loca + 2 * glyph);
        int end = longOffsets ? file.getInt(loca + 4 * glyph + 4) : 2 * u16(loca + 2 * glyph + 2);
        if (start == end) return path;
        int at = table("glyf") + start;
        int contours = file.getShort(at);
        if (contours >= 0) simple(at + 10, contours, path);
        else compound(at + 10, path);
        return path;
    }

    private void compound(int first, Path2D into) {
        int flags;
        int at = first;
        do {
            flags = u16(at);
            int glyph = u16(at + 2);
            boolean words = (flags & 1) != 0;
            double dx = words ? file.getShort(at + 4) : file.get(at + 4);
            double dy = words ? file.getShort(at + 6) : file.get(at + 5);
            at += words ? 8 : 6;
            double[] scale = {1, 0, 0, 1};
            if ((flags & 8) != 0) {
                scale[0] = scale[3] = fraction(at);
                at += 2;
            } else if ((flags & 0x40) != 0) {
                scale[0] = fraction(at);
                scale[3] = fraction(at + 2);
                at += 4;
            } else if ((flags & 0x80) != 0) {
                for (int i = 0; i < 4; i++) scale[i] = fraction(at + 2 * i);
                at += 8;
            }
            AffineTransform place = new AffineTransform(scale[0], scale[1], scale[2], scale[3], dx, dy);
            into.append(outline(glyph).getPathIterator(place), false);
        } while ((flags & 0x20) != 0);
    }

    private double fraction(int at) {
        return file.getShort(at) / 16384.0;
    }

    private void simple(int first, int contours, Path2D into) {
        int points = contours == 0 ? 0 : u16(first + 2 * (contours - 1)) + 1;
        int at = first + 2 * contours;
        at += 2 + u16(at);
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = file.get(at++);
            if ((flags[i] & REPEATED) == 0) continue;
            for (int more = file.get(at++) & 0xff; more > 0; more--, i++) flags[i + 1] = flags[i];
        }
        int[] x = new int[points];
        int[] y = new int[points];
        at = coordinates(at, flags, SHORT_X, SAME_X, x);
        coordinates(at, flags, SHORT_Y, SAME_Y, y);
        int from = 0;
        for (int i = 0; i < contours; i++) {
            int to = u16(first + 2 * i) + 1;
            contour(flags, x, y, from, to, into);
            from = to;
        }
    }

    private int coordinates(int first, int[] flags, int shortFlag, int sameFlag, int[] into) {
        int at = first;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameFlag) != 0;
            if ((flags[i] & shortFlag) != 0) {
                int step = file.get(at++) & 0xff;
                value += same ? step : -step;
            } else if (!same) {
                value += file.getShort(at);
                at += 2;
            }
            into[i] = value;
        }
        return at;
    }

    /** Between two points off the curve lies one on it, half way. */
    private static void contour(int[] flags, int[] x, int[] y, int from, int to, Path2D into) {
        int count = to - from;
        if (count < 2) return;
        int start = from;
        while (start < to && (flags[start] & ON_CURVE) == 0) start++;
        boolean none = start == to;
        if (none) start = from;
        double startX = none ? (x[from] + x[to - 1]) / 2.0 : x[start];
        double startY = none ? (y[from] + y[to - 1]) / 2.0 : y[start];
        into.moveTo(startX, startY);
        for (int i = none ? 0 : 1; i < count; i++) {
            int here = from + (start - from + i) % count;
            if ((flags[here] & ON_CURVE) != 0) {
                into.lineTo(x[here], y[here]);
                continue;
            }
            int next = from + (here - from + 1) % count;
            boolean last = i == count - 1;
            if (last) {
                into.quadTo(x[here], y[here], startX, startY);
            } else if ((flags[next] & ON_CURVE) != 0) {
                into.quadTo(x[here], y[here], x[next], y[next]);
                i++;
            } else {
                into.quadTo(x[here], y[here], (x[here] + x[next]) / 2.0, (y[here] + y[next]) / 2.0);
            }
        }
        into.closePath();
    }
}
