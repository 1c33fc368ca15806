package dev.downhill.shared.qr;

/**
 * How hard a code is to read: long runs and blocks of one colour, what looks like a finder pattern, and too much of one colour.
 * ISO/IEC 18004, 7.8.3.
 */
final class Penalty {
    /** A finder pattern in a line, with the light modules on one side of it. */
    private static final int FINDER = 0b10111010000;

    private static final int FINDER_REVERSED = 0b00001011101;
    private static final int ELEVEN = 0x7ff;

    private Penalty() {}

    static int of(Modules modules) {
        int side = modules.side();
        int penalty = 0;
        int darks = 0;
        for (int i = 0; i < side; i++) {
            penalty += line(modules, i, true) + line(modules, i, false);
            for (int k = 0; k < side; k++) {
                boolean isDark = modules.isDark(k, i);
                if (isDark) darks++;
                boolean isBlock = i > 0
                        && k > 0
                        && isDark == modules.isDark(k - 1, i)
                        && isDark == modules.isDark(k, i - 1)
                        && isDark == modules.isDark(k - 1, i - 1);
                if (isBlock) penalty += 3;
            }
        }
        return penalty + 10 * (Math.abs(20 * darks - 10 * side * side) / (side * side));
    }

    private static int line(Modules modules, int line, boolean isRow) {
        int penalty = 0;
        int run = 0;
        int last = 0;
        for (int i = 0; i < modules.side(); i++) {
            boolean isDark = isRow ? modules.isDark(i, line) : modules.isDark(line, i);
            run = i > 0 && isDark == ((last & 1) == 1) ? run + 1 : 1;
            if (run == 5) penalty += 3;
            else if (run > 5) penalty++;
            last = (last << 1 | (isDark ? 1 : 0)) & ELEVEN;
            if (i >= 10 && (last == FINDER || last == FINDER_REVERSED)) penalty += 40;
        }
        return penalty;
    }
}
