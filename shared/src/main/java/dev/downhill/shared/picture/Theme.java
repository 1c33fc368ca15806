package dev.downhill.shared.picture;

import java.util.List;

/**
 * The colours of pictures. The eight colours of lanes differ by at least ΔE₀₀ 13 from one another, for eyes with and without
 * protanopia, deuteranopia and tritanopia (Machado et al. 2009), and stand out from the panel by 3 : 1 or more.
 */
public enum Theme {
    LIGHT(
            ColourMap.LIGHT,
            0xff1c1f24,
            0xff555c69,
            0xffe3e1da,
            0xffffffff,
            0xe6ffffff,
            0x80ffffff,
            List.of(0xff9f2000, 0xff535bff, 0xff005d50, 0xffa78700, 0xff4f0093, 0xff111111, 0xff0aa4a7, 0xffeb3684)),
    DARK(
            ColourMap.DARK,
            0xffeceae4,
            0xffa4acba,
            0xff343a44,
            0xff1c1f25,
            0xd90b0e13,
            0x38ffffff,
            List.of(0xffff6130, 0xff95a9ff, 0xff30a278, 0xfffed741, 0xff876fff, 0xfff5fff7, 0xff4af0fe, 0xffef99bb));

    private final ColourMap heights;
    private final int ink;
    private final int softInk;
    private final int line;
    private final int paper;
    private final int casing;
    private final int contour;
    private final List<Integer> lanes;

    Theme(ColourMap heights, int ink, int softInk, int line, int paper, int casing, int contour, List<Integer> lanes) {
        this.heights = heights;
        this.ink = ink;
        this.softInk = softInk;
        this.line = line;
        this.paper = paper;
        this.casing = casing;
        this.contour = contour;
        this.lanes = lanes;
    }

    /** The colours of a surface's heights. */
    public ColourMap heights() {
        return heights;
    }

    public int ink() {
        return ink;
    }

    /** For what is less important. */
    public int softInk() {
        return softInk;
    }

    /** Of grid lines. */
    public int line() {
        return line;
    }

    /** What plots are drawn on. */
    public int paper() {
        return paper;
    }

    /** What is around a path so that it stands out. */
    public int casing() {
        return casing;
    }

    public int contour() {
        return contour;
    }

    /** The colour of a lane, the first is 0. */
    public int lane(int index) {
        return lanes.get(index % lanes.size());
    }
}
