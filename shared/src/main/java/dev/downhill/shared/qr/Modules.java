package dev.downhill.shared.qr;

/** The dark and light modules of a QR code while they are drawn. ISO/IEC 18004, 6.3 and 7.7 to 7.10. */
final class Modules {
    private static final int FORMAT_POLYNOMIAL = 0x537;
    private static final int FORMAT_MASK = 0x5412;
    private static final int VERSION_POLYNOMIAL = 0x1f25;
    private static final int MASKS = 8;

    private final Version version;
    private final int side;
    private final boolean[] dark;
    /** What is not data: patterns to find the code by, and what says how it is made. */
    private final boolean[] fixed;

    private Modules(Version version) {
        this.version = version;
        side = version.side();
        dark = new boolean[side * side];
        fixed = new boolean[side * side];
    }

    /** The modules of the bytes, under the mask that is easiest to read. */
    static Modules of(Version version, int[] bytes) {
        Modules modules = new Modules(version);
        modules.drawPatterns();
        modules.drawVersion();
        modules.drawFormat(0);
        modules.drawBytes(bytes);
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int mask = 0; mask < MASKS; mask++) {
            modules.apply(mask);
            modules.drawFormat(mask);
            int penalty = Penalty.of(modules);
            if (penalty < least) {
                least = penalty;
                best = mask;
            }
            // a second time undoes it
            modules.apply(mask);
        }
        modules.apply(best);
        modules.drawFormat(best);
        return modules;
    }

    int side() {
        return side;
    }

    boolean isDark(int column, int row) {
        return dark[row * side + column];
    }

    private void fix(int column, int row, boolean isDark) {
        dark[row * side + column] = isDark;
        fixed[row * side + column] = true;
    }

    private void drawPatterns() {
        for (int i = 0; i < side; i++) {
            fix(6, i, i % 2 == 0);
            fix(i, 6, i % 2 == 0);
        }
        drawFinder(3, 3);
        drawFinder(side - 4, 3);
        drawFinder(3, side - 4);
        int[] middles = version.alignment();
        int last = middles.length - 1;
        for (int i = 0; i <= last; i++) {
            for (int k = 0; k <= last; k++) {
                boolean isCorner = i == 0 && k == 0 || i == 0 && k == last || i == last && k == 0;
                if (!isCorner) drawAlignment(middles[i], middles[k]);
            }
        }
    }

    /** A square in a ring, with a light ring around. */
    private void drawFinder(int column, int row) {
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                int ring = Math.max(Math.abs(dx), Math.abs(dy));
                int x = column + dx;
                int y = row + dy;
                if (x >= 0 && x < side && y >= 0 && y < side) fix(x, y, ring != 2 && ring != 4);
            }
        }
    }

    private void drawAlignment(int column, int row) {
        for (int dy = -2; dy <= 2; dy++)
            for (int dx = -2; dx <= 2; dx++) fix(column + dx, row + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 1);
    }

    /** The mask, and level M, which is 0, with what mends them: around the first pattern, and again beside the others. */
    private void drawFormat(int mask) {
        int rest = mask;
        for (int i = 0; i < 10; i++) rest = rest << 1 ^ (rest >>> 9) * FORMAT_POLYNOMIAL;
        int bits = (mask << 10 | rest) ^ FORMAT_MASK;
        for (int i = 0; i < 15; i++) {
            boolean bit = (bits >>> i & 1) == 1;
            int near = i < 6 ? i : i < 8 ? i + 1 : i == 8 ? 7 : 14 - i;
            if (i < 8) {
                fix(8, near, bit);
                fix(side - 1 - i, 8, bit);
            } else {
                fix(near, 8, bit);
                fix(8, side - 15 + i, bit);
            }
        }
        fix(8, side - 8, true);
    }

    private void drawVersion() {
        int number = version.number();
        if (number < 7) return;
        int rest = number;
        for (int i = 0; i < 12; i++) rest = rest << 1 ^ (rest >>> 11) * VERSION_POLYNOMIAL;
        int bits = number << 12 | rest;
        for (int i = 0; i < 18; i++) {
            boolean bit = (bits >>> i & 1) == 1;
            int far = side - 11 + i % 3;
            fix(far, i / 3, bit);
            fix(i / 3, far, bit);
        }
    }

    /** In columns of two, from the right, up and down in turn, past what is fixed. */
    private void drawBytes(int[] bytes) {
        int at = 0;
        for (int right = side - 1; right >= 1; right -= 2) {
            if (right == 6) right = 5;
            boolean isUp = (right + 1 & 2) == 0;
            for (int i = 0; i < side; i++) {
                int row = isUp ? side - 1 - i : i;
                for (int column = right; column >= right - 1; column--) {
                    if (fixed[row * side + column] || at == 8 * bytes.length) continue;
                    dark[row * side + column] = (bytes[at >>> 3] >>> 7 - (at & 7) & 1) == 1;
                    at++;
                }
            }
        }
    }

    private void apply(int mask) {
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
                if (!fixed[y * side + x] && isInverted(mask, x, y)) dark[y * side + x] ^= true;
    }

    private static boolean isInverted(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (x / 3 + y / 2) % 2 == 0;
            case 5 -> x * y % 2 + x * y % 3 == 0;
            case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
            default -> ((x + y) % 2 + x * y % 3) % 2 == 0;
        };
    }
}
