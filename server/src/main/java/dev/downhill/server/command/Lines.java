package dev.downhill.server.command;

import dev.downhill.server.text.Utf8;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, in UTF-8, one at a time and none longer than so many bytes in memory. A byte order mark at the start,
 * blank lines and the carriage returns of Windows are passed over.
 */
final class Lines {
    private final InputStream in;
    private final int longest;
    private boolean isFirst = true;
    private int number;

    /** @param longest in bytes */
    Lines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.longest = longest;
    }

    /** The number of the line that came last, blank ones counted, from 1 on. */
    int number() {
        return number;
    }

    /** The next line that is not blank, or what is wrong with it; null at the end. */
    @Nullable
    Decoded<String> next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int length = readLine(line);
            if (length < 0) return null;
            number++;
            if (length > longest) {
                isFirst = false;
                return Decoded.wrong(List.of(new Problem("", "The line has more than " + longest + " bytes.")));
            }
            Decoded<String> text = text(line.toByteArray());
            if (!text.isRight() || !text.value().isBlank()) return text;
        }
    }

    /** The length of the next line, of which only as much is kept as is allowed; −1 at the end. */
    private int readLine(ByteArrayOutputStream into) throws IOException {
        int length = 0;
        int next = in.read();
        if (next < 0) return -1;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (length <= longest) {
                into.write(next);
                length++;
            }
        }
        return length;
    }

    private Decoded<String> text(byte[] bytes) {
        Decoded<String> text = Utf8.decode(bytes, "The line");
        boolean mayBeMarked = isFirst && text.isRight();
        isFirst = false;
        return mayBeMarked ? Decoded.of(Utf8.withoutMark(text.value())) : text;
    }
}
