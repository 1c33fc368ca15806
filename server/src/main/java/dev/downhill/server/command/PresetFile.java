package dev.downhill.server.command;

import dev.downhill.server.text.Utf8;
import dev.downhill.shared.parameter.Problem;
import dev.downhill.shared.preset.Decoded;
import dev.downhill.shared.preset.Preset;
import dev.downhill.shared.preset.PresetJson;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A preset that is all there is in a file or stream, in UTF-8. */
final class PresetFile {
    private PresetFile() {}

    static Decoded<Preset> read(String file) {
        try (InputStream stream = new FileInputStream(file)) {
            return read(stream, "The file");
        } catch (IOException e) {
            return wrong("The file cannot be read: " + e.getMessage());
        }
    }

    /** @param what is read, as "The file" */
    static Decoded<Preset> read(InputStream stream, String what) throws IOException {
        byte[] bytes = stream.readNBytes(Preset.LONGEST_BODY + 1);
        if (bytes.length > Preset.LONGEST_BODY) {
            return wrong(what + " has more than " + Preset.LONGEST_BODY + " bytes.");
        }
        Decoded<String> text = Utf8.decode(bytes, what);
        return text.map(right -> PresetJson.read(Utf8.withoutMark(right)), Decoded::wrong);
    }

    private static Decoded<Preset> wrong(String message) {
        return Decoded.wrong(List.of(new Problem("", message)));
    }
}
