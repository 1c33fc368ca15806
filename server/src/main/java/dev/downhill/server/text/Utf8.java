package dev.downhill.server.text;

import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads UTF-8 without putting question marks where it is wrong. */
public final class Utf8 {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Utf8() {}

    /**
     * The text of some bytes, or that they are none.
     *
     * @param what is read, as "The line"
     */
    public static Decoded<String> decode(byte[] bytes, String what) {
        try {
            return Decoded.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Decoded.wrong(List.of(new Problem("", what + " is not UTF-8.")));
        }
    }

    /** The text without the mark with which some editors begin a file. */
    public static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
