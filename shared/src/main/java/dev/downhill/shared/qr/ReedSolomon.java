package dev.downhill.shared.qr;

/**
 * The bytes by which a reader mends what is dirty or hidden: the remainder of a block, as a polynomial over the field of 256
 * elements, by (x − 1)(x − 2)(x − 4)…. Reed and Solomon 1960; ISO/IEC 18004, Annex A.
 */
final class ReedSolomon {
    /** x⁸ + x⁴ + x³ + x² + 1, by which products are reduced. */
    private static final int REDUCED_BY = 0x11d;

    private final int[] divisor;

    /** @param degree how many bytes are added to a block */
    ReedSolomon(int degree) {
        divisor = new int[degree];
        divisor[degree - 1] = 1;
        int root = 1;
        for (int i = 0; i < degree; i++) {
            for (int k = 0; k < degree; k++) {
                divisor[k] = product(divisor[k], root);
                if (k + 1 < degree) divisor[k] ^= divisor[k + 1];
            }
            root = product(root, 2);
        }
    }

    /** The bytes that are added to a block. */
    int[] remainder(int[] block) {
        int degree = divisor.length;
        int[] remainder = new int[degree];
        for (int each : block) {
            int factor = each ^ remainder[0];
            for (int i = 0; i < degree; i++)
                remainder[i] = (i + 1 < degree ? remainder[i + 1] : 0) ^ product(divisor[i], factor);
        }
        return remainder;
    }

    private static int product(int a, int b) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product = product << 1 ^ (product >>> 7) * REDUCED_BY;
            product ^= (b >>> bit & 1) * a;
        }
        return product;
    }
}
