package dev.downhill.shared.picture;

/**
 * Colours for a height from 0 to 1, along stops of equal distance; between two stops straight in sRGB. The maps are quiet and
 * rise evenly in lightness, so that the paths above them stand out and the valley is the same in grey.
 */
public enum ColourMap {
    /** For the light theme: deep blue in the valley, pale sand on the heights. */
    LIGHT(0x31, 0x5c, 0x8f, 0x66, 0x90, 0xb4, 0x9d, 0xbd, 0xcd, 0xcf, 0xdc, 0xdc, 0xf1, 0xee, 0xe6),
    /** For the dark theme: night blue in the valley, slate on the heights. */
    DARK(0x0b, 0x12, 0x20, 0x13, 0x23, 0x3b, 0x1d, 0x38, 0x54, 0x2c, 0x50, 0x67, 0x44, 0x68, 0x78);

    private static final int TABLE = 1024;

    private final int[] table = new int[TABLE + 1];

    ColourMap(int... channels) {
        int last = channels.length / 3 - 1;
        for (int i = 0; i <= TABLE; i++) {
            double place = (double) i / TABLE * last;
            int stop = Math.min((int) place, last - 1);
            double share = place - stop;
            int colour = 0xff;
            for (int channel = 0; channel < 3; channel++) {
                int from = channels[3 * stop + channel];
                int to = channels[3 * stop + 3 + channel];
                colour = colour << 8 | (int) (from + share * (to - from) + 0.5);
            }
            table[i] = colour;
        }
    }

    /** The colour as 0xAARRGGBB; a height beyond the ends has the end's colour, NaN that of the top. */
    public int argb(double height) {
        if (!(height < 1)) return table[TABLE];
        return height <= 0 ? table[0] : table[(int) (height * TABLE)];
    }
}
