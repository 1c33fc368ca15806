package dev.downhill.server.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Images as PNG: eight bits each of red, green and blue. {@code ImageIO} does the same, but takes twice as long, more for the
 * first, and makes more of it. W3C, Portable Network Graphics, third edition.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] RGB_OF_8_BITS = {8, 2, 0, 0, 0};
    /** No filter: a surface has few colours, again and again, which pack better than the differences between them. */
    private static final byte PLAIN = 0;

    private static final int PACKING = 5;

    private Png() {}

    static byte[] of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 18);
        png.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(RGB_OF_8_BITS);
        chunk("IHDR", header.array(), 13, png);
        byte[] lines = lines(image, width, height);
        Deflater deflater = new Deflater(PACKING);
        try {
            deflater.setInput(lines);
            deflater.finish();
            byte[] part = new byte[1 << 16];
            while (!deflater.finished()) chunk("IDAT", part, deflater.deflate(part), png);
        } finally {
            deflater.end();
        }
        chunk("IEND", new byte[0], 0, png);
        return png.toByteArray();
    }

    private static byte[] lines(BufferedImage image, int width, int height) {
        byte[] lines = new byte[height * (1 + 3 * width)];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            lines[at++] = PLAIN;
            for (int pixel : row) {
                lines[at++] = (byte) (pixel >> 16);
                lines[at++] = (byte) (pixel >> 8);
                lines[at++] = (byte) pixel;
            }
        }
        return lines;
    }

    private static void chunk(String type, byte[] content, int length, ByteArrayOutputStream into) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content, 0, length);
        into.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        into.writeBytes(name);
        into.write(content, 0, length);
        into.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
